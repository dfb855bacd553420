-- How organisations are billed, by which means they pay, what they have paid, and the ledger of what they pay in advance.
--
-- Money is counted in hundredths of its currency. What was paid, and the ledger, are the books: they refer to no organisation
-- and outlive it. What stands in them and is not settled keeps a payment method, and with that the organisation, from going.

create table billing_accounts (
    organisation_id     uuid primary key,
    currency            varchar(3) not null,
    settled             boolean not null,
    reminder_lead_days  smallint not null,
    respects_switch_off boolean not null,
    version             bigint not null,
    constraint billing_accounts_organisation foreign key (organisation_id) references organisations (id)
);

create table payment_methods (
    id              uuid primary key,
    organisation_id uuid not null,
    kind            varchar(20) not null,
    -- under which the payment provider knows it; null where no provider is asked
    provider_token  varchar(200),
    display         varchar(120) not null,
    currency        varchar(3) not null,
    created_at      timestamp(3) with time zone not null,
    version         bigint not null,
    constraint payment_methods_in_organisation unique (organisation_id, id),
    constraint payment_methods_organisation foreign key (organisation_id) references organisations (id)
);

create table payments (
    id                 uuid primary key,
    organisation_id    uuid not null,
    method_id          uuid not null,
    kind               varchar(20) not null,
    currency           varchar(3) not null,
    from_prepaid       bigint not null,
    from_method        bigint not null,
    state              varchar(20) not null,
    provider_reference varchar(400),
    failure            varchar(400),
    created_at         timestamp(3) with time zone not null,
    settled_at         timestamp(3) with time zone,
    -- when the provider is to be asked what became of it; null if nobody has to be asked
    ask_at             timestamp(3) with time zone,
    asks               integer not null,
    -- the method while it is neither succeeded nor failed, else null
    open_method        uuid,
    version            bigint not null,
    constraint payments_parts check (from_prepaid >= 0 and from_method >= 0),
    constraint payments_open_method foreign key (open_method) references payment_methods (id)
);

create index payments_by_organisation on payments (organisation_id, id);
create index payments_by_state on payments (organisation_id, state, id);

create table payment_lines (
    payment_id  uuid not null,
    position    smallint not null,
    kind        varchar(20) not null,
    -- null for money put into the prepaid account, which is no product
    product_id  uuid,
    -- of an ordered product
    order_id    uuid,
    type        varchar(64),
    name        varchar(510),
    term_months smallint,
    terms       smallint,
    -- from which a product goes on, and the day of the month it falls on wherever the month is long enough
    due_on      date,
    due_day     smallint,
    amount      bigint not null,
    -- the due date while the payment holds what follows it, which is until it fails; else null
    held_due_on date,
    constraint payment_lines_key primary key (payment_id, position),
    constraint payment_lines_payment foreign key (payment_id) references payments (id),
    -- what follows a due date is charged once, whoever charges it, from however many processes (REN-9)
    constraint payment_lines_held unique (product_id, held_due_on)
);

create table prepaid_accounts (
    organisation_id uuid primary key,
    currency        varchar(3) not null,
    available       bigint not null,
    reserved        bigint not null,
    version         bigint not null,
    -- never less than nothing, whatever else goes wrong (PAY-8)
    constraint prepaid_accounts_available check (available >= 0),
    constraint prepaid_accounts_reserved check (reserved >= 0),
    constraint prepaid_accounts_organisation foreign key (organisation_id) references organisations (id)
);

-- Each moves an amount from one account of the ledger to another, so that all of them together hold zero; which ones, the
-- kind says.
create table ledger_transactions (
    id              uuid primary key,
    organisation_id uuid not null,
    kind            varchar(20) not null,
    currency        varchar(3) not null,
    amount          bigint not null,
    payment_id      uuid not null,
    at              timestamp(3) with time zone not null,
    constraint ledger_transactions_amount check (amount > 0)
);

create index ledger_transactions_by_organisation on ledger_transactions (organisation_id, id);
