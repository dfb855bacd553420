-- One row that whoever writes locks first. H2 does not lock the row a reference points to, so that without taking turns a
-- member could join an organisation, or a user found one, in the very moment in which they are deleted.
create table writing_turn (
    id integer primary key
);

insert into writing_turn (id) values (1);
