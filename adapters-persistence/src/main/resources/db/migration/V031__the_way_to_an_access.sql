-- What a holder holds of a product, or of every one, is a single place in an index, however much else they hold.

alter table accesses drop constraint accesses_of_user;
alter table accesses drop constraint accesses_of_team;

-- In place of a product, the organisation stands for every product: so a key is of one organisation only, and need not be
-- looked up along with it. Databases took an index that begins with the organisation, and read everything the holder holds.
update accesses set product_key = organisation_id where product_id is null;

alter table accesses
    add constraint accesses_of_user unique (holder_user, product_key, narrowed_to);
alter table accesses
    add constraint accesses_of_team unique (holder_team, product_key, narrowed_to);
