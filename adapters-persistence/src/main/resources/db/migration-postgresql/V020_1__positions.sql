-- An event's position is the base plus the number of its transaction. Numbers are given out in the order in which
-- transactions first write, and the database knows which of them still run: what is smaller than all of these is settled.
update events set position = place
from (select id as event, row_number() over (order by id) as place from events) as numbered
where id = event;

alter table events alter column position set not null;

-- One row. Raised when a copy is brought into a server whose numbers are smaller than those that the copy has seen.
create table event_positions (
    id   integer primary key,
    base bigint not null
);

insert into event_positions (id, base) select 1, coalesce(max(position), 0) from events;
