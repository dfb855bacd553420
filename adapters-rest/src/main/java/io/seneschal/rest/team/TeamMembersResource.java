package io.seneschal.rest.team;

import io.seneschal.application.shared.Outcome;
import io.seneschal.application.team.ReadingTeams;
import io.seneschal.application.team.StaffingTeams;
import io.seneschal.application.team.TeamViews;
import io.seneschal.domain.shared.TeamId;
import io.seneschal.domain.shared.UserId;
import io.seneschal.rest.shared.Bulk;
import io.seneschal.rest.shared.Problems;
import io.seneschal.rest.shared.Request;
import io.seneschal.rest.shared.Response;
import io.seneschal.rest.shared.Route;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** {@code /organisations/{organisation_id}/teams/{team_id}/members}: who is in a team (TEAM-3, TEAM-4). */
public final class TeamMembersResource {

    private final StaffingTeams staffing;
    private final ReadingTeams reading;
    private final Problems problems;

    public TeamMembersResource(StaffingTeams staffing, ReadingTeams reading, Problems problems) {
        this.staffing = staffing;
        this.reading = reading;
        this.problems = problems;
    }

    public List<Route> routes() {
        var members = "/organisations/{organisation_id}/teams/{team_id}/members";
        return List.of(
                Route.get(members, this::list).asking("cursor", "limit"),
                Route.post(members, this::addAll),
                Route.delete(members + "/{user_id}", this::remove),
                Route.post(members + "/removals", this::removeAll));
    }

    private Response list(Request request) {
        var paging = request.paging();
        var wanted = request.query(paging::page);
        var page = reading.members(request.actor(), request.organisation(), team(request), wanted);
        return Response.ok(paging.show(page, TeamMemberView::of));
    }

    private Response addAll(Request request) {
        var users = request.body(TeamFields::users);
        return results(staffing.addAll(request.actor(), request.organisation(), team(request), users), request);
    }

    private Response remove(Request request) {
        request.precondition()
                .accept(seen ->
                        staffing.remove(request.actor(), request.organisation(), team(request), request.user(), seen));
        return Response.done();
    }

    private Response removeAll(Request request) {
        var users = request.body(TeamFields::users);
        return results(staffing.removeAll(request.actor(), request.organisation(), team(request), users), request);
    }

    private Response results(List<Outcome<UserId>> outcomes, Request request) {
        return Response.ok(Bulk.of(
                outcomes,
                outcome -> Bulk.Result.of(outcome.subject().value(), outcome.refusal(), problems, request.language())));
    }

    private static TeamId team(Request request) {
        return new TeamId(request.id("team_id"));
    }

    /** Somebody in a team. */
    record TeamMemberView(UUID userId, String email, String firstName, String lastName, String role, Instant joinedAt) {

        static TeamMemberView of(TeamViews.TeamMemberView member) {
            return new TeamMemberView(
                    member.user().value(),
                    member.email(),
                    member.firstName(),
                    member.lastName(),
                    member.role().code(),
                    member.joinedAt());
        }
    }
}
