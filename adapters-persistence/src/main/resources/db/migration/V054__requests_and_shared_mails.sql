-- What agents ask for, and single mails that customers share. Both go with the ticket.

create table access_requests (
    id              uuid primary key,
    ticket_id       uuid not null,
    organisation_id uuid,
    customer_id     uuid not null,
    agent           varchar(508) not null,
    content_type    varchar(20) not null,
    reason          varchar(20000) not null,
    asked_at        timestamp(3) with time zone not null,
    answered_at     timestamp(3) with time zone,
    -- what accepting it gave; null if it was declined
    grant_id        uuid,
    version         bigint not null,
    constraint access_requests_ticket foreign key (ticket_id) references tickets (id) on delete cascade
);

create index access_requests_by_ticket on access_requests (ticket_id, id);
create index access_requests_by_customer on access_requests (customer_id, id);

-- References only: the mail stays on the mail server. The mailbox may be gone since.
create table shared_mails (
    id              uuid primary key,
    ticket_id       uuid not null,
    organisation_id uuid not null,
    mailbox_id      uuid not null,
    message_id      varchar(1000) not null,
    giver_id        uuid not null,
    shared_at       timestamp(3) with time zone not null,
    ends_at         timestamp(3) with time zone not null,
    revoked_at      timestamp(3) with time zone,
    version         bigint not null,
    constraint shared_mails_ticket foreign key (ticket_id) references tickets (id) on delete cascade
);

create index shared_mails_by_ticket on shared_mails (ticket_id, id);
create index shared_mails_by_giver on shared_mails (organisation_id, giver_id, id);
