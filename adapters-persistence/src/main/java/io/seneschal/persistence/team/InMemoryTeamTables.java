package io.seneschal.persistence.team;

import io.seneschal.domain.blueprint.Survey.StaffedTeam;
import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.domain.shared.TeamId;
import io.seneschal.domain.shared.UserId;
import io.seneschal.domain.team.Team;
import io.seneschal.domain.team.TeamMembership;
import io.seneschal.domain.team.TeamName;
import io.seneschal.persistence.access.TeamsInMemory;
import io.seneschal.persistence.shared.InMemoryStore;
import io.seneschal.persistence.shared.InMemoryTable;
import io.seneschal.persistence.shared.ScopedId;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Teams and who is in them, each by the keys it is looked for. Used under the lock of the store. */
public final class InMemoryTeamTables implements TeamsInMemory {

    final InMemoryTable<ScopedId, Team> teams;
    final InMemoryTable<ScopedId, TeamMembership> members;
    private final InMemoryTable<ScopedId, TeamMembership> teamsByUser;
    private final InMemoryTable<Called, TeamId> names;

    public InMemoryTeamTables(InMemoryStore store) {
        this.teams = new InMemoryTable<>(store);
        this.members = new InMemoryTable<>(store);
        this.teamsByUser = new InMemoryTable<>(store);
        this.names = new InMemoryTable<>(store);
    }

    /** A name in an organisation, in the form in which names are compared. */
    private record Called(UUID organisation, String name) implements Comparable<Called> {

        private static final Comparator<Called> ORDER =
                Comparator.comparing(Called::organisation).thenComparing(Called::name);

        static Called of(OrganisationId organisation, TeamName name) {
            return new Called(organisation.value(), name.folded());
        }

        static Called of(Team team) {
            return of(team.organisation(), team.details().name());
        }

        @Override
        public int compareTo(Called other) {
            return ORDER.compare(this, other);
        }
    }

    @Override
    public Optional<String> nameOf(OrganisationId organisation, TeamId team) {
        return find(organisation, team).map(it -> it.details().name().text());
    }

    @Override
    public Stream<TeamId> teamsOf(OrganisationId organisation, UserId user) {
        return InMemoryTable.all(teamsByUser, user.value())
                .filter(member -> member.organisation().equals(organisation))
                .map(TeamMembership::team);
    }

    public Stream<StaffedTeam> staffedTeamsOf(OrganisationId organisation) {
        return InMemoryTable.all(teams, organisation.value())
                .map(team -> new StaffedTeam(
                        team, membersOf(team.id()).map(TeamMembership::user).collect(Collectors.toSet())));
    }

    /** They go with their organisation. */
    public void removeAllOf(OrganisationId organisation) {
        InMemoryTable.all(teams, organisation.value()).toList().forEach(this::remove);
    }

    Optional<Team> find(OrganisationId organisation, TeamId team) {
        return teams.find(new ScopedId(organisation.value(), team.value()));
    }

    Optional<Team> find(OrganisationId organisation, TeamName name) {
        return names.find(Called.of(organisation, name)).flatMap(team -> find(organisation, team));
    }

    Stream<TeamMembership> membersOf(TeamId team) {
        return InMemoryTable.all(members, team.value());
    }

    boolean isIn(TeamId team, UserId user) {
        return members.find(new ScopedId(team.value(), user.value())).isPresent();
    }

    void put(Team team) {
        find(team.organisation(), team.id()).ifPresent(before -> names.remove(Called.of(before)));
        teams.put(new ScopedId(team.organisation().value(), team.id().value()), team);
        names.put(Called.of(team), team.id());
    }

    void remove(Team team) {
        membersOf(team.id()).toList().forEach(member -> part(member.team(), member.user()));
        teams.remove(new ScopedId(team.organisation().value(), team.id().value()));
        names.remove(Called.of(team));
    }

    void join(TeamMembership member) {
        members.put(new ScopedId(member.team().value(), member.user().value()), member);
        teamsByUser.put(new ScopedId(member.user().value(), member.team().value()), member);
    }

    void part(TeamId team, UserId user) {
        members.remove(new ScopedId(team.value(), user.value()));
        teamsByUser.remove(new ScopedId(user.value(), team.value()));
    }
}
