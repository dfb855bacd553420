-- Devices that are to be looked at, because something changed on which it rests that they are let in (DEV-9). No references:
-- whatever it is about may be gone.
create table session_reviews (
    id              uuid primary key,
    organisation_id uuid not null,
    -- null for all mailboxes
    product_id      uuid,
    -- null for everybody's devices, also nobody's
    user_id         uuid,
    -- from when on it was to be made
    review_at       timestamp(3) with time zone not null,
    -- the same until a process claims it; then when another one may, or when it is to be made once more
    due_at          timestamp(3) with time zone not null,
    attempts        integer not null
);

create index session_reviews_by_time on session_reviews (due_at, id);

-- the ends that were set before
insert into session_reviews (id, organisation_id, product_id, user_id, review_at, due_at, attempts)
select id, organisation_id, product_id, holder_user, until_at, until_at, 0
from accesses
where until_at is not null;
