-- What organisations have ordered. An order goes with its organisation; what was paid for it stays in the books.

create table orders (
    id              uuid primary key,
    organisation_id uuid not null,
    currency        varchar(3) not null,
    state           varchar(20) not null,
    -- the payment that is under way, or that paid it
    payment_id      uuid,
    created_at      timestamp(3) with time zone not null,
    version         bigint not null,
    constraint orders_in_organisation unique (organisation_id, id),
    constraint orders_organisation foreign key (organisation_id) references organisations (id)
);

create index orders_by_state on orders (organisation_id, state, id);

create table order_lines (
    order_id    uuid not null,
    position    smallint not null,
    -- which product it will be
    product_id  uuid not null,
    type        varchar(64) not null,
    name        varchar(510) not null,
    term_months smallint not null,
    terms       smallint not null,
    amount      bigint not null,
    constraint order_lines_key primary key (order_id, position),
    constraint order_lines_order foreign key (order_id) references orders (id)
);
