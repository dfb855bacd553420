-- How many members an organisation has, suspended ones included: counted when somebody joins or goes, as counting them
-- each time somebody looks takes the longer the more there are. It is no part of what the version stands for.
alter table organisations add column members_count bigint default 0 not null;

update organisations
set members_count = (select count(*) from memberships where organisation_id = organisations.id);

alter table organisations alter column members_count drop default;
