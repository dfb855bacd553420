-- Leave for support to look into what people keep in products, and each time it was used or refused.

create table support_grants (
    id              uuid primary key,
    giver_id        uuid not null,
    content_type    varchar(10) not null,
    -- counts the giver's grants of the type: two processes that switch on at once can't both do so
    number          integer not null,
    previous_id     uuid,
    -- what it is narrowed to; empty for everything
    organisations   uuid array not null,
    resources       uuid array not null,
    -- what its giver has left since (MEM-7)
    withdrawn       uuid array not null,
    given_at        timestamp(3) with time zone not null,
    ends_at         timestamp(3) with time zone not null,
    revoked_at      timestamp(3) with time zone,
    -- its end, while the trail does not tell of that; null once it does, and when it was revoked
    untold_end      timestamp(3) with time zone,
    version         bigint not null,
    -- the newest is found at the end of it, however many there were
    constraint support_grants_one_after_the_other unique (giver_id, content_type, number),
    constraint support_grants_giver foreign key (giver_id) references users (id) on delete cascade
);

create index support_grants_by_giver on support_grants (giver_id, id);
create index support_grants_by_giver_and_type on support_grants (giver_id, content_type, id);
create index support_grants_by_untold_end on support_grants (untold_end, id);

-- On record for as long as anything is: no references, as an agent may name whom and what they like.
create table support_uses (
    id              uuid primary key,
    giver_id        uuid not null,
    grant_id        uuid,
    ticket_id       uuid not null,
    agent           varchar(508) not null,
    content_type    varchar(10) not null,
    organisation_id uuid not null,
    resource_id     uuid,
    network         varchar(100) not null,
    used_at         timestamp(3) with time zone not null,
    -- either the end of the access, or why there is none
    until           timestamp(3) with time zone,
    reason          varchar(100),
    constraint support_uses_outcome check ((until is null and reason is not null) or (until is not null and reason is null))
);

create index support_uses_by_giver on support_uses (giver_id, id);
create index support_uses_by_grant on support_uses (giver_id, grant_id, id);
create index support_uses_by_day on support_uses (giver_id, grant_id, used_at);

-- Which days people are still to be told of.
create table support_digests (
    giver_id uuid not null,
    -- the nil id where there was no grant
    grant_id uuid not null,
    told_day date not null,
    -- the end of the day until a process claims it; then when another one may
    due_at   timestamp(3) with time zone not null,
    attempts integer not null,
    constraint support_digests_key primary key (giver_id, grant_id, told_day)
);

create index support_digests_by_time on support_digests (due_at, giver_id, grant_id, told_day);
