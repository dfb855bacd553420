-- Mailboxes, their devices, and what opens those.

-- When whoever made a token had given their password for the last time (DEV-11); null if nobody had.
alter table api_tokens add column logged_in_at timestamp(3) with time zone;

-- The third kind of holder: a mail server, by the name of its token.
alter table api_tokens add column holder_mail_server varchar(300);

create index api_tokens_by_mail_server on api_tokens (holder_mail_server, id);

-- To whom something inside a product is open, such as a mailbox.
create index accesses_by_resource on accesses (organisation_id, product_id, narrowed_to, id);

create table mailboxes (
    id              uuid primary key,
    organisation_id uuid not null,
    product_id      uuid not null,
    address         varchar(508) not null,
    -- the form in which addresses are compared: no two mailboxes share it, whosever they are
    address_folded  varchar(1524) not null,
    -- as accesses name it: what it is narrowed_to there
    resource        varchar(1600) not null,
    search_text     varchar(1600) not null,
    self_service    boolean not null,
    created_at      timestamp(3) with time zone not null,
    version         bigint not null,
    constraint mailboxes_in_organisation unique (organisation_id, id),
    constraint mailboxes_address unique (address_folded),
    constraint mailboxes_product foreign key (organisation_id, product_id) references products (organisation_id, id)
);

-- products are of one organisation, and an index that begins with it would be read through for a large one
create index mailboxes_by_product on mailboxes (product_id, id);
create index mailboxes_by_resource on mailboxes (product_id, resource, id);

create table devices (
    id              uuid primary key,
    organisation_id uuid not null,
    mailbox_id      uuid not null,
    -- null for nobody's
    user_id         uuid,
    name            varchar(128) not null,
    icon            varchar(20) not null,
    -- codes, separated by spaces
    protocols       varchar(100) not null,
    expires_at      timestamp(3) with time zone,
    -- keyed; the password itself is kept nowhere (DEV-4)
    password_hash   varchar(200) not null,
    created_by_kind varchar(20) not null,
    created_by_id   varchar(300),
    created_at      timestamp(3) with time zone not null,
    -- written behind, and no change of the device
    last_used_at    timestamp(3) with time zone,
    last_protocol   varchar(20),
    last_network    varchar(100),
    version         bigint not null,
    constraint devices_password unique (password_hash),
    constraint devices_mailbox foreign key (organisation_id, mailbox_id) references mailboxes (organisation_id, id),
    -- a device that is connected at the last moment stops its user's membership from ending (MEM-7)
    constraint devices_member foreign key (organisation_id, user_id) references memberships (organisation_id, user_id)
);

-- in pages, and counted without looking at the devices
create index devices_by_mailbox on devices (mailbox_id, id);
create index devices_by_mailbox_and_user on devices (mailbox_id, user_id, id);
create index devices_by_member on devices (organisation_id, user_id, id);

create table device_invitations (
    id               uuid primary key,
    organisation_id  uuid not null,
    mailbox_id       uuid not null,
    user_id          uuid,
    -- the user while nobody has ended the invitation, else null: so it stops their membership from ending (MEM-7)
    open_for         uuid,
    name             varchar(128) not null,
    icon             varchar(20) not null,
    protocols        varchar(100) not null,
    expires_at       timestamp(3) with time zone,
    mail_to          varchar(508),
    -- of the links' secrets, which are kept nowhere
    link_hash        varchar(200) not null,
    mailed_link_hash varchar(200),
    given_by_kind    varchar(20) not null,
    given_by_id      varchar(300),
    given_at         timestamp(3) with time zone not null,
    ended_at         timestamp(3) with time zone,
    -- what it became; the device may be gone since
    device_id        uuid,
    -- null when there is no mail to be sent; while a process is sending it: when another one may
    mail_due_at      timestamp(3) with time zone,
    mail_attempts    integer not null,
    version          bigint not null,
    constraint device_invitations_link unique (link_hash),
    constraint device_invitations_mailed_link unique (mailed_link_hash),
    constraint device_invitations_mailbox foreign key (organisation_id, mailbox_id)
        references mailboxes (organisation_id, id),
    constraint device_invitations_member foreign key (organisation_id, open_for)
        references memberships (organisation_id, user_id)
);

create index device_invitations_by_mailbox on device_invitations (mailbox_id, id);
create index device_invitations_by_member on device_invitations (organisation_id, open_for, id);
create index device_invitations_by_mail on device_invitations (mail_due_at, id);

-- Live sessions that are still to be ended (DEV-9). No references: the device may be gone, and its mailbox as well.
create table session_cuts (
    id        uuid primary key,
    device_id uuid not null,
    address   varchar(508) not null,
    -- from when on it was to be made
    cut_at    timestamp(3) with time zone not null,
    -- the same until a process claims it; then when another one may
    due_at    timestamp(3) with time zone not null,
    attempts  integer not null
);

create index session_cuts_by_time on session_cuts (due_at, id);
