-- Whether the ticket is closed, once more: an agent looks for the open ones among all they ever handled.

alter table ticket_agents add column state varchar(10);

update ticket_agents set state = (select t.state from tickets t where t.id = ticket_agents.ticket_id);

alter table ticket_agents alter column state set not null;

create index ticket_agents_by_agent_and_state on ticket_agents (agent_folded, state, ticket_id);
