-- The order in which changes were committed, and blocks in which events are sealed (AUD-2).

-- Filled by the next migration, which each database does in its own way.
alter table events add column position bigint;

drop index events_by_organisation;
create index events_by_organisation on events (organisation_id, position, id);
create index events_by_position on events (position, id);

-- Written once, never changed. The hash covers all other columns; how, the documentation of the audit trail says.
create table audit_blocks (
    number         bigint primary key,
    first_position bigint not null,
    last_position  bigint not null,
    events         integer not null,
    -- a line for each event: its id, a space, the hash of its canonical form
    leaves         varchar(200000) not null,
    previous       varchar(64) not null,
    sealed_at      timestamp(3) with time zone not null,
    hash           varchar(64) not null
);
