package io.seneschal.application.team;

import io.seneschal.application.access.GrantingAccesses;
import io.seneschal.application.access.GrantingAccesses.Given;
import io.seneschal.application.organisation.Authorities;
import io.seneschal.application.organisation.Roster;
import io.seneschal.application.shared.Ids;
import io.seneschal.application.shared.Transactions;
import io.seneschal.application.team.TeamViews.TeamView;
import io.seneschal.domain.access.Holder;
import io.seneschal.domain.product.Resource;
import io.seneschal.domain.shared.Actor;
import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.domain.shared.ProductId;
import io.seneschal.domain.shared.TeamId;
import io.seneschal.domain.shared.UserId;
import io.seneschal.domain.team.Team;
import io.seneschal.domain.team.TeamDetails;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Forming a team with its leader, members and accesses in one go: all of it, or nothing (TEAM-1). */
public final class FormingTeams {

    private final Teams teams;
    private final TeamViews views;
    private final GrantingAccesses granting;
    private final Roster roster;
    private final Authorities authorities;
    private final Transactions transactions;
    private final Ids ids;
    private final Clock clock;

    @Inject
    public FormingTeams(
            Teams teams,
            TeamViews views,
            GrantingAccesses granting,
            Roster roster,
            Authorities authorities,
            Transactions transactions,
            Ids ids,
            Clock clock) {
        this.teams = teams;
        this.views = views;
        this.granting = granting;
        this.roster = roster;
        this.authorities = authorities;
        this.transactions = transactions;
        this.ids = ids;
        this.clock = clock;
    }

    /** @param members of the organisation; the leader is one of them, named among them or not */
    public record NewTeam(TeamDetails details, List<UserId> members, List<TeamAccess> accesses) {}

    /** @param resource {@code null} for the whole product */
    public record TeamAccess(ProductId product, @Nullable Resource resource, Given given) {}

    /**
     * @throws io.seneschal.domain.team.TeamRefusal.NameTaken if a team of the organisation is called so (TEAM-7)
     * @throws io.seneschal.domain.organisation.MembershipRefusal.UnknownMember if one of the users is no member
     */
    public TeamView form(Actor actor, OrganisationId organisation, NewTeam wish) {
        return transactions.inOne(actor, () -> {
            var authority = authorities.of(actor, organisation);
            var now = clock.instant();
            var namesake = teams.find(organisation, wish.details().name());
            var formed = Team.form(new TeamId(ids.next()), organisation, wish.details(), namesake, authority, now);
            var team = formed.after();
            teams.add(formed);

            var members = new LinkedHashSet<>(wish.members());
            if (wish.details().leader() != null) {
                members.add(wish.details().leader());
            }
            members.forEach(user -> teams.join(team.admit(roster.get(organisation, user), authority, now)));
            wish.accesses()
                    .forEach(access -> granting.grant(
                            actor,
                            organisation,
                            new Holder.OfTeam(team.id()),
                            access.product(),
                            access.resource(),
                            access.given()));
            return views.get(organisation, team.id());
        });
    }
}
