-- What people are still to be told by mail (MEM-9, ORG-8). A row is written with its event, if mail has been set up by
-- then, and taken away when the mail is sent.

-- One row as soon as mail has been set up; none before.
create table mailing (
    id    integer primary key,
    since timestamp(3) with time zone not null
);

-- No references: events are never taken away, and a recipient who is gone is not written to.
create table notices (
    event_id     uuid not null,
    recipient_id uuid not null,
    -- while a process is sending it: when another one may
    due_at       timestamp(3) with time zone not null,
    -- how often sending it has begun
    attempts     integer not null,
    constraint notices_key primary key (event_id, recipient_id)
);

create index notices_by_time on notices (due_at, event_id, recipient_id);
