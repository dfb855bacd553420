create index payments_to_ask on payments (ask_at, id);
create index payments_by_open_method on payments (open_method, id);
