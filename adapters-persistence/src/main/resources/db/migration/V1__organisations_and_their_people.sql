-- Users, organisations, members and invitations; tokens; the audit trail; answers that can be asked for again.
--
-- Read alike by H2 and PostgreSQL. Ids are UUIDs of version 7, so rows lie in the order in which they came. Instants are
-- in milliseconds. Lengths are twice the rules' limits: rules count characters, H2 counts UTF-16 units. What a rule
-- decides is not repeated here, apart from what only a database can hold against several processes: unique keys and
-- references. "search_text" is written folded by the program, as databases differ in what they call lower case.

create table users (
    id           uuid primary key,
    login        varchar(508) not null,
    -- the form in which logins are compared: no two users share it (USR-6)
    login_folded varchar(1524) not null,
    password     varchar(500) not null,
    first_name   varchar(200) not null,
    last_name    varchar(200) not null,
    phone        varchar(16) not null,
    locale       varchar(35) not null,
    search_text  varchar(3000) not null,
    created_at   timestamp(3) with time zone not null,
    version      bigint not null,
    constraint users_login unique (login_folded)
);

create table organisations (
    id            uuid primary key,
    name          varchar(510) not null,
    kind          varchar(20) not null,
    street        varchar(140),
    house_number  varchar(32),
    postal_code   varchar(32),
    town          varchar(70),
    -- null together with the whole address
    country       varchar(2),
    contact_email varchar(508),
    billing_zone  varchar(64) not null,
    search_text   varchar(1600) not null,
    created_at    timestamp(3) with time zone not null,
    -- counts up with its details and with whoever answers for it, so that two can't take away the last two (ORG-6)
    version       bigint not null
);

create table memberships (
    organisation_id uuid not null,
    user_id         uuid not null,
    role            varchar(20) not null,
    billing         boolean not null,
    contact_billing boolean not null,
    contact_product boolean not null,
    state           varchar(20) not null,
    joined_at       timestamp(3) with time zone not null,
    version         bigint not null,
    constraint memberships_key primary key (organisation_id, user_id),
    -- neither goes while the other holds on to it: who joins at the last moment stops a deletion (ORG-9, USR-10)
    constraint memberships_organisation foreign key (organisation_id) references organisations (id),
    constraint memberships_user foreign key (user_id) references users (id)
);

-- where a user belongs
create index memberships_by_user on memberships (user_id, organisation_id);
-- who answers for an organisation, found among any number of members; and lists by role
create index memberships_by_role on memberships (organisation_id, role, user_id, state);

create table invitations (
    id              uuid primary key,
    organisation_id uuid not null,
    email           varchar(508) not null,
    -- the folded address while nobody has ended the invitation, else null: one open invitation per address (INV-7)
    open_email      varchar(1524),
    first_name      varchar(200) not null,
    last_name       varchar(200) not null,
    locale          varchar(35) not null,
    role            varchar(20) not null,
    billing         boolean not null,
    contact_billing boolean not null,
    contact_product boolean not null,
    strict          boolean not null,
    -- of the link's secret, which is kept nowhere (INV-5)
    secret_hash     varchar(200) not null,
    sent_at         timestamp(3) with time zone not null,
    outcome         varchar(20),
    ended_at        timestamp(3) with time zone,
    version         bigint not null,
    constraint invitations_organisation foreign key (organisation_id) references organisations (id),
    constraint invitations_open unique (organisation_id, open_email),
    constraint invitations_secret unique (secret_hash)
);

create index invitations_by_organisation on invitations (organisation_id, id);

create table api_tokens (
    id              uuid primary key,
    -- as whom the token acts: a user, or an operator by their login on the machine
    holder_user     uuid,
    holder_operator varchar(300),
    name            varchar(200) not null,
    -- codes, separated by spaces
    scopes          varchar(200) not null,
    hash            varchar(200) not null,
    created_at      timestamp(3) with time zone not null,
    expires_at      timestamp(3) with time zone,
    last_used_at    timestamp(3) with time zone,
    revoked_at      timestamp(3) with time zone,
    constraint api_tokens_user foreign key (holder_user) references users (id),
    constraint api_tokens_hash unique (hash)
);

create index api_tokens_by_user on api_tokens (holder_user, id);
create index api_tokens_by_operator on api_tokens (holder_operator, id);

-- Every change, in its envelope, written with it (AUD-1). No references: events outlive what they tell of.
create table events (
    id              uuid primary key,
    at              timestamp(3) with time zone not null,
    -- null when it concerns a user alone
    organisation_id uuid,
    actor_kind      varchar(20) not null,
    actor_id        varchar(300),
    type            varchar(100) not null,
    -- a JSON object
    data            varchar(100000) not null
);

create index events_by_organisation on events (organisation_id, id);

-- What was answered to requests that may be repeated within 24 hours.
create table answers (
    -- a hash of who asked and under which key
    request_key varchar(64) primary key,
    -- a hash of the request
    request     varchar(200) not null,
    status      integer not null,
    location    varchar(2000),
    etag        varchar(200),
    body        varchar(10000000),
    secret      boolean not null,
    given_at    timestamp(3) with time zone not null
);

create index answers_by_age on answers (given_at);
