-- The fourth kind of holder of a token: a support agent, by their address.

alter table api_tokens add column holder_agent varchar(508);

-- the form in which addresses are compared
alter table api_tokens add column holder_agent_folded varchar(1524);

create index api_tokens_by_agent on api_tokens (holder_agent_folded, id);
