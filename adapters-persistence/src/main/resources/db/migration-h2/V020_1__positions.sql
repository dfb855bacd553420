-- Writers take turns: each takes the position behind the last one, and they commit in that order.
merge into events using (select id as event, row_number() over (order by id) as place from events) on id = event
when matched then update set position = place;

alter table events alter column position set not null;
