-- A leader can't leave in the moment in which they are appointed. A team is formed before anybody is in it, so the
-- reference is looked at when the transaction ends.
alter table teams
    add constraint teams_leader foreign key (id, leader_id) references team_members (team_id, user_id)
        deferrable initially deferred;

create index teams_by_leader on teams (id, leader_id);
