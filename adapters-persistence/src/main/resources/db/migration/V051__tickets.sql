-- What customers ask support about, who handles it, and what is written about it. All of it goes with the customer's account.

create table tickets (
    id              uuid primary key,
    customer_id     uuid not null,
    -- about which the customer asks. No reference: the ticket outlives it
    organisation_id uuid,
    subject         varchar(400) not null,
    text            varchar(20000) not null,
    language        varchar(2) not null,
    -- whether it is closed, once more, so that there is an index to find those that are not
    state           varchar(10) not null,
    opened_at       timestamp(3) with time zone not null,
    closed_at       timestamp(3) with time zone,
    version         bigint not null,
    constraint tickets_customer foreign key (customer_id) references users (id) on delete cascade
);

create index tickets_by_customer on tickets (customer_id, id);
create index tickets_by_customer_and_state on tickets (customer_id, state, id);
create index tickets_by_state on tickets (state, id);

-- Agents have no accounts: they are known by their address.
create table ticket_agents (
    ticket_id    uuid not null,
    agent        varchar(508) not null,
    -- the form in which addresses are compared
    agent_folded varchar(1524) not null,
    constraint ticket_agents_key primary key (ticket_id, agent_folded),
    constraint ticket_agents_ticket foreign key (ticket_id) references tickets (id) on delete cascade
);

create index ticket_agents_by_agent on ticket_agents (agent_folded, ticket_id);

create table ticket_messages (
    id          uuid primary key,
    ticket_id   uuid not null,
    author_kind varchar(20) not null,
    author_id   varchar(300),
    language    varchar(2) not null,
    text        varchar(20000) not null,
    written_at  timestamp(3) with time zone not null,
    constraint ticket_messages_ticket foreign key (ticket_id) references tickets (id) on delete cascade
);

create index ticket_messages_by_ticket on ticket_messages (ticket_id, id);
