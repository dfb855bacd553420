package io.seneschal.application.team;

import io.seneschal.application.organisation.Authorities;
import io.seneschal.application.shared.Page;
import io.seneschal.application.shared.PageRequest;
import io.seneschal.application.team.TeamViews.TeamMemberView;
import io.seneschal.application.team.TeamViews.TeamView;
import io.seneschal.domain.organisation.Authority;
import io.seneschal.domain.organisation.Permission;
import io.seneschal.domain.shared.Actor;
import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.domain.shared.TeamId;
import io.seneschal.domain.shared.UserId;
import io.seneschal.domain.team.Team;
import io.seneschal.domain.team.TeamName;
import io.seneschal.domain.team.TeamRefusal.UnknownTeam;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;

/** Looking at teams: whoever manages them sees all, everybody else those they are in. */
public final class ReadingTeams {

    private final Teams teams;
    private final TeamViews views;
    private final Authorities authorities;

    @Inject
    public ReadingTeams(Teams teams, TeamViews views, Authorities authorities) {
        this.teams = teams;
        this.views = views;
        this.authorities = authorities;
    }

    /** @param search part of a name, whatever its case; {@code null} for all */
    public Page<TeamView> page(Actor actor, OrganisationId organisation, @Nullable String search, PageRequest page) {
        var authority = authorities.require(actor, Permission.SEE_ORGANISATION, organisation);
        return views.page(organisation, seesOnlyTeamsOf(authority), search, page);
    }

    /** A team that the actor is in, or any for whoever manages teams. */
    public TeamView get(Actor actor, OrganisationId organisation, TeamId id) {
        var authority = authorities.require(actor, Permission.SEE_ORGANISATION, organisation);
        var team = views.get(organisation, id);
        var onlyOf = seesOnlyTeamsOf(authority);
        if (onlyOf != null && !teams.isIn(id, onlyOf)) {
            authority.require(Permission.MANAGE_TEAMS);
        }
        return team;
    }

    public Page<TeamMemberView> members(Actor actor, OrganisationId organisation, TeamId id, PageRequest page) {
        authorities.require(actor, Permission.MANAGE_TEAMS, organisation);
        teams.get(organisation, id);
        return views.members(organisation, id, page);
    }

    /** The team of this name, for consoles, where people type names. */
    public Team named(Actor.Operator actor, OrganisationId organisation, String name) {
        authorities.of(actor, organisation);
        return teams.find(organisation, new TeamName(name)).orElseThrow(() -> new UnknownTeam(organisation, name));
    }

    private static @Nullable UserId seesOnlyTeamsOf(Authority authority) {
        return authority instanceof Authority.OfMember(var member)
                        && authority.objectionTo(Permission.MANAGE_TEAMS).isPresent()
                ? member.user()
                : null;
    }
}
