package io.seneschal.rest.organisation;

import io.seneschal.application.team.StaffingTeams;
import io.seneschal.domain.shared.TeamId;
import io.seneschal.rest.shared.Request;
import io.seneschal.rest.shared.Response;
import io.seneschal.rest.shared.Route;
import java.time.Clock;
import java.util.List;

/** {@code /organisations/{organisation_id}/teams/{team_id}/invitations}: inviting straight into a team (TEAM-5). */
public final class TeamInvitationsResource {

    private final StaffingTeams staffing;
    private final Clock clock;

    public TeamInvitationsResource(StaffingTeams staffing, Clock clock) {
        this.staffing = staffing;
        this.clock = clock;
    }

    public List<Route> routes() {
        return List.of(Route.post("/organisations/{organisation_id}/teams/{team_id}/invitations", this::send));
    }

    private Response send(Request request) {
        var offer = request.body(OfferFields::offerFromOutside);
        var sent = staffing.invite(request.actor(), request.organisation(), new TeamId(request.id("team_id")), offer);
        return InvitationsResource.created(sent, clock.instant(), request);
    }
}
