-- Whether and with what products are renewed by themselves, and when somebody has to look at them.

-- One for each product, written in the transaction that opens it.
create table renewals (
    product_id      uuid primary key,
    organisation_id uuid not null,
    -- with which it is renewed by itself; null if it is not
    method_id       uuid,
    -- whether somebody switched it off
    switched_off    boolean not null,
    -- how far it has come, and for which due date; of another one it has not begun
    progress_due_on date,
    attempted       smallint not null,
    told            boolean not null,
    -- on which day it was blocked for being unpaid
    blocked_on      date,
    -- when somebody has to look at it; 1970 for at once
    look_at         timestamp(3) with time zone not null,
    version         bigint not null,
    constraint renewals_product foreign key (organisation_id, product_id) references products (organisation_id, id),
    constraint renewals_method foreign key (organisation_id, method_id)
        references payment_methods (organisation_id, id)
);

create index renewals_by_time on renewals (look_at, product_id);
create index renewals_by_organisation on renewals (organisation_id, product_id);
create index renewals_by_method on renewals (organisation_id, method_id);

insert into renewals (product_id, organisation_id, switched_off, attempted, told, look_at, version)
select id, organisation_id, false, 0, false, timestamp with time zone '1970-01-01 00:00:00+00', 0
from products;

-- Each attempt is made once, from however many processes (REN-9).
create table renewal_attempts (
    product_id      uuid not null,
    due_on          date not null,
    attempt         smallint not null,
    organisation_id uuid not null,
    -- null if it could not begin
    payment_id      uuid,
    -- the code of the refusal if it could not begin
    refusal         varchar(100),
    constraint renewal_attempts_key primary key (product_id, due_on, attempt)
);

create index renewal_attempts_by_payment on renewal_attempts (payment_id);
create index renewal_attempts_by_organisation on renewal_attempts (organisation_id);

-- One row as soon as there was a run: the plan that everything follows.
create table renewal_plan (
    id   integer primary key,
    plan varchar(500) not null
);

-- in the order in which they are due
create index products_by_due_date on products (organisation_id, due_on, id);
