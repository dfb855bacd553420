-- Few payments are open at a time: the others take no place in these.
create index payments_to_ask on payments (ask_at, id) where ask_at is not null;
create index payments_by_open_method on payments (open_method, id) where open_method is not null;
