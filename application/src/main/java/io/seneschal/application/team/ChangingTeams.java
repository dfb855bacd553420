package io.seneschal.application.team;

import static java.util.stream.Collectors.toUnmodifiableSet;

import io.seneschal.application.access.Accesses;
import io.seneschal.application.organisation.Authorities;
import io.seneschal.application.shared.Transactions;
import io.seneschal.application.team.TeamViews.TeamView;
import io.seneschal.domain.access.Holder;
import io.seneschal.domain.organisation.Permission;
import io.seneschal.domain.organisation.Permission.Cell;
import io.seneschal.domain.organisation.Role;
import io.seneschal.domain.shared.Actor;
import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.domain.shared.SeenVersion;
import io.seneschal.domain.shared.TeamId;
import io.seneschal.domain.team.DeletionPlan;
import io.seneschal.domain.team.Team;
import io.seneschal.domain.team.TeamDetails;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Renaming teams, giving them leaders and colours, and deleting them after a look at what that would close. */
public final class ChangingTeams {

    private final Teams teams;
    private final TeamViews views;
    private final Accesses accesses;
    private final Authorities authorities;
    private final Transactions transactions;
    private final Clock clock;

    @Inject
    public ChangingTeams(
            Teams teams,
            TeamViews views,
            Accesses accesses,
            Authorities authorities,
            Transactions transactions,
            Clock clock) {
        this.teams = teams;
        this.views = views;
        this.accesses = accesses;
        this.authorities = authorities;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** @param amendment makes the wished details of the present ones */
    public TeamView change(
            Actor actor,
            OrganisationId organisation,
            TeamId id,
            UnaryOperator<TeamDetails> amendment,
            SeenVersion seen) {
        return transactions.inOne(actor, () -> {
            var authority = authorities.require(actor, Permission.MANAGE_TEAMS, organisation);
            var team = teams.get(organisation, id);
            seen.require(team.version());
            var wished = amendment.apply(team.details());
            var leader = wished.leader();
            var isIn = leader != null && teams.isIn(id, leader);
            teams.save(team.change(wished, teams.find(organisation, wished.name()), isIn, authority));
            return views.get(organisation, id);
        });
    }

    /** What a deletion would close, and for how many. Nothing changes. */
    public DeletionPlan plan(Actor actor, OrganisationId organisation, TeamId id) {
        authorities.require(actor, Permission.MANAGE_TEAMS, organisation);
        return planOf(teams.get(organisation, id));
    }

    public void delete(Actor actor, OrganisationId organisation, TeamId id, SeenVersion seen) {
        delete(actor, organisation, id, team -> seen.require(team.version()));
    }

    /**
     * Deletes a team only if that closes exactly what the plan said.
     *
     * @param mark of the plan that was shown
     * @throws io.seneschal.domain.team.TeamRefusal.DeletionPlanStale if it would close something else by now
     */
    public void deleteAsPlanned(Actor actor, OrganisationId organisation, TeamId id, String mark, SeenVersion seen) {
        delete(actor, organisation, id, team -> {
            seen.require(team.version());
            planOf(team).requireShown(mark);
        });
    }

    private void delete(Actor actor, OrganisationId organisation, TeamId id, Consumer<Team> precondition) {
        transactions.inOne(actor, () -> {
            var authority = authorities.require(actor, Permission.MANAGE_TEAMS, organisation);
            var team = teams.get(organisation, id);
            precondition.accept(team);
            accesses.allOf(organisation, new Holder.OfTeam(id)).forEach(access -> accesses.remove(access.end()));
            var deleted = team.delete(authority);
            teams.remove(deleted);
            return deleted;
        });
    }

    private DeletionPlan planOf(Team team) {
        var organisation = team.organisation();
        return DeletionPlan.of(
                team,
                views.get(organisation, team.id()).membersCount(),
                views.closings(organisation, team.id(), rolesOfEverything(), clock.instant()));
    }

    private static Set<Role> rolesOfEverything() {
        return Stream.of(Role.values())
                .filter(role -> Permission.USE_PRODUCTS.cell(role) == Cell.YES)
                .collect(toUnmodifiableSet());
    }
}
