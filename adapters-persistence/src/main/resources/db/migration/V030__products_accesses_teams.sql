-- Products, teams, and what opens the ones to the others. All of it goes with its organisation.
--
-- References name the organisation along with the thing: nothing can point into another organisation (ORG-7).

create table products (
    id              uuid primary key,
    organisation_id uuid not null,
    -- the code of a type in the catalogue
    type            varchar(64) not null,
    name            varchar(510) not null,
    search_text     varchar(1600) not null,
    state           varchar(20) not null,
    due_on          date not null,
    -- the day of the month it falls on wherever the month is long enough
    due_day         smallint not null,
    term_months     smallint not null,
    created_at      timestamp(3) with time zone not null,
    version         bigint not null,
    constraint products_in_organisation unique (organisation_id, id),
    constraint products_organisation foreign key (organisation_id) references organisations (id)
);

create index products_by_state on products (organisation_id, state, id);
create index products_by_type on products (organisation_id, type, id);
create index products_by_name on products (organisation_id, search_text, id);

create table teams (
    id              uuid primary key,
    organisation_id uuid not null,
    name            varchar(256) not null,
    -- the form in which names are compared: no two teams of an organisation share it (TEAM-7)
    name_folded     varchar(768) not null,
    search_text     varchar(800) not null,
    colour          varchar(7),
    -- one of its members (TEAM-6)
    leader_id       uuid,
    created_at      timestamp(3) with time zone not null,
    version         bigint not null,
    constraint teams_in_organisation unique (organisation_id, id),
    constraint teams_name unique (organisation_id, name_folded),
    constraint teams_organisation foreign key (organisation_id) references organisations (id)
);

create table team_members (
    organisation_id uuid not null,
    team_id         uuid not null,
    user_id         uuid not null,
    joined_at       timestamp(3) with time zone not null,
    constraint team_members_key primary key (team_id, user_id),
    constraint team_members_team foreign key (organisation_id, team_id) references teams (organisation_id, id),
    -- who joins at the last moment stops the membership from ending (MEM-7)
    constraint team_members_member foreign key (organisation_id, user_id)
        references memberships (organisation_id, user_id)
);

-- the teams of a member
create index team_members_by_member on team_members (organisation_id, user_id, team_id);

create table accesses (
    id              uuid primary key,
    organisation_id uuid not null,
    -- one of the two
    holder_user     uuid,
    holder_team     uuid,
    -- null for every product
    product_id      uuid,
    -- the same without nulls: zeros for every product, so that one look finds all accesses that may touch a product
    product_key     uuid not null,
    -- a resource in the product, or of every product those of this type; empty for the whole, or for all
    narrowed_to     varchar(700) not null,
    -- codes, separated by spaces
    rights          varchar(200) not null,
    until_at        timestamp(3) with time zone,
    granted_at      timestamp(3) with time zone not null,
    version         bigint not null,
    -- one access at most for a holder and what is opened; those of teams have no user, those of users no team
    constraint accesses_of_user unique (organisation_id, holder_user, product_key, narrowed_to),
    constraint accesses_of_team unique (organisation_id, holder_team, product_key, narrowed_to),
    constraint accesses_user foreign key (organisation_id, holder_user)
        references memberships (organisation_id, user_id),
    constraint accesses_team foreign key (organisation_id, holder_team) references teams (organisation_id, id),
    constraint accesses_product foreign key (organisation_id, product_id) references products (organisation_id, id)
);

create index accesses_by_organisation on accesses (organisation_id, id);
create index accesses_by_product on accesses (organisation_id, product_id, id);
create index accesses_by_user on accesses (organisation_id, holder_user, id);
create index accesses_by_team on accesses (organisation_id, holder_team, id);

-- What an invitation brings along (MEM-2).

create table invitation_products (
    invitation_id   uuid not null,
    organisation_id uuid not null,
    product_id      uuid not null,
    constraint invitation_products_key primary key (invitation_id, product_id),
    constraint invitation_products_invitation foreign key (invitation_id) references invitations (id),
    constraint invitation_products_product foreign key (organisation_id, product_id)
        references products (organisation_id, id)
);

create index invitation_products_by_product on invitation_products (organisation_id, product_id);

create table invitation_teams (
    invitation_id   uuid not null,
    organisation_id uuid not null,
    team_id         uuid not null,
    constraint invitation_teams_key primary key (invitation_id, team_id),
    constraint invitation_teams_invitation foreign key (invitation_id) references invitations (id),
    constraint invitation_teams_team foreign key (organisation_id, team_id) references teams (organisation_id, id)
);

create index invitation_teams_by_team on invitation_teams (organisation_id, team_id);
