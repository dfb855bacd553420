package io.seneschal.persistence.team;

import io.seneschal.application.team.Teams;
import io.seneschal.domain.shared.Change;
import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.domain.shared.TeamId;
import io.seneschal.domain.shared.UserId;
import io.seneschal.domain.team.Team;
import io.seneschal.domain.team.TeamMembership;
import io.seneschal.domain.team.TeamName;
import io.seneschal.domain.team.TeamRefusal.UnknownTeam;
import io.seneschal.persistence.shared.JdbiStore;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Teams in their table, and who is in them in another. */
public final class JdbiTeams implements Teams {

    private final JdbiStore store;

    public JdbiTeams(JdbiStore store) {
        this.store = store;
    }

    @Override
    public Team get(OrganisationId organisation, TeamId team) {
        return store.ask(handle -> handle.createQuery("select " + TeamRow.COLUMNS + """
                         from teams
                        where organisation_id = :organisation and id = :id
                        """)
                        .bind("organisation", organisation.value())
                        .bind("id", team.value())
                        .map(TeamRow::team)
                        .findOne())
                .orElseThrow(() -> new UnknownTeam(organisation, team));
    }

    @Override
    public Optional<Team> find(OrganisationId organisation, TeamName name) {
        return store.ask(handle -> handle.createQuery("select " + TeamRow.COLUMNS + """
                         from teams
                        where organisation_id = :organisation and name_folded = :name
                        """)
                .bind("organisation", organisation.value())
                .bind("name", name.folded())
                .map(TeamRow::team)
                .findOne());
    }

    @Override
    public List<Team> allOf(OrganisationId organisation, UserId user) {
        return store.ask(handle -> handle.createQuery("select " + TeamRow.COLUMNS.from("t") + """
                         from team_members tm
                        join teams t on t.id = tm.team_id
                        where tm.organisation_id = :organisation and tm.user_id = :user
                        order by t.id
                        """)
                .bind("organisation", organisation.value())
                .bind("user", user.value())
                .map(TeamRow::team)
                .list());
    }

    @Override
    public boolean isIn(TeamId team, UserId user) {
        return store.ask(handle -> handle.createQuery(
                                "select count(*) from team_members where team_id = :team and user_id = :user")
                        .bind("team", team.value())
                        .bind("user", user.value())
                        .mapTo(Long.class)
                        .one())
                > 0;
    }

    @Override
    public void add(Change<Team> formed) {
        var team = formed.after();
        store.change(handle -> TeamRow.bind(handle.createUpdate("""
                        insert into teams (id, organisation_id, name, name_folded, search_text, colour, leader_id,
                                           created_at, version)
                        values (:id, :organisation, :name, :nameFolded, :searchText, :colour, :leader,
                                :createdAt, :version)
                        """), team)
                .bind("createdAt", team.createdAt())
                .execute());
        store.append(formed);
    }

    @Override
    public void save(Change<Team> changed) {
        if (changed.isNone()) {
            return;
        }
        store.changeOne(
                changed.after().id(),
                handle ->
                        TeamRow.bind(handle.createUpdate("""
                        update teams
                        set name = :name, name_folded = :nameFolded, search_text = :searchText, colour = :colour,
                            leader_id = :leader, version = version + 1
                        where id = :id and organisation_id = :organisation and version = :version
                        """), changed.after()).execute());
        store.append(changed);
    }

    @Override
    public void remove(Change<Team> deleted) {
        var team = deleted.after();
        forget("delete from invitation_teams where organisation_id = :organisation and team_id = :id", team);
        forget("delete from team_members where organisation_id = :organisation and team_id = :id", team);
        // An access granted meanwhile still refers to it, which stops this.
        store.changeOne(
                team.id(), handle -> TeamRow.key(handle.createUpdate("""
                        delete from teams
                        where id = :id and organisation_id = :organisation and version = :version
                        """), team).execute());
        store.append(deleted);
    }

    @Override
    public void join(Change<TeamMembership> joined) {
        var membership = joined.after();
        store.change(handle -> handle.createUpdate("""
                        insert into team_members (organisation_id, team_id, user_id, joined_at)
                        values (:organisation, :team, :user, :joinedAt)
                        """)
                .bind("organisation", membership.organisation().value())
                .bind("team", membership.team().value())
                .bind("user", membership.user().value())
                .bind("joinedAt", membership.joinedAt())
                .execute());
        store.append(joined);
    }

    @Override
    public void part(Change<Team> parted, UserId user) {
        var team = parted.after();
        // Counts as a change of the team only where it is one.
        store.changeOne(
                team.id(),
                handle -> TeamRow.key(handle.createUpdate("""
                        update teams
                        set version = version + case when leader_id is distinct from :leader then 1 else 0 end,
                            leader_id = :leader
                        where id = :id and organisation_id = :organisation and version = :version
                        """), team)
                        .bindByType("leader", TeamRow.leader(team), UUID.class)
                        .execute());
        store.changeOne(
                user,
                handle -> handle.createUpdate("""
                        delete from team_members
                        where organisation_id = :organisation and team_id = :team and user_id = :user
                        """)
                        .bind("organisation", team.organisation().value())
                        .bind("team", team.id().value())
                        .bind("user", user.value())
                        .execute());
        store.append(parted);
    }

    private void forget(String what, Team team) {
        store.change(handle -> handle.createUpdate(what)
                .bind("organisation", team.organisation().value())
                .bind("id", team.id().value())
                .execute());
    }
}
