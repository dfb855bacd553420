package io.seneschal.rest.team;

import io.seneschal.application.shared.PageRequest;
import io.seneschal.application.team.ChangingTeams;
import io.seneschal.application.team.FormingTeams;
import io.seneschal.application.team.ReadingTeams;
import io.seneschal.application.team.TeamViews;
import io.seneschal.domain.shared.TeamId;
import io.seneschal.domain.team.DeletionPlan;
import io.seneschal.rest.shared.Fields;
import io.seneschal.rest.shared.Paging;
import io.seneschal.rest.shared.Request;
import io.seneschal.rest.shared.Response;
import io.seneschal.rest.shared.Route;
import io.seneschal.rest.shared.Route.Content;
import io.seneschal.rest.shared.Shape;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** {@code /organisations/{organisation_id}/teams}: forming, looking, changing, and deleting after a look (TEAM-1 …). */
public final class TeamsResource {

    private final FormingTeams forming;
    private final ChangingTeams changing;
    private final ReadingTeams reading;

    public TeamsResource(FormingTeams forming, ChangingTeams changing, ReadingTeams reading) {
        this.forming = forming;
        this.changing = changing;
        this.reading = reading;
    }

    public List<Route> routes() {
        var teams = "/organisations/{organisation_id}/teams";
        var team = teams + "/{team_id}";
        return List.of(
                Route.get(teams, this::list).asking("search", "cursor", "limit"),
                Route.post(teams, this::form),
                Route.get(team, this::get),
                Route.patch(team, this::change),
                Route.delete(team, this::delete).asking("plan"),
                Route.post(team + "/deletion-plan", this::plan).takes(Content.NOTHING));
    }

    private Response list(Request request) {
        var paging = request.paging();
        var question = request.query(fields -> question(fields, paging));
        var page = reading.page(request.actor(), request.organisation(), question.search(), question.page());
        return Response.ok(paging.show(page, TeamView::of));
    }

    private Response form(Request request) {
        var formed = request.body(
                TeamFields::newTeam,
                TeamFields.JUDGED,
                wish -> forming.form(request.actor(), request.organisation(), wish));
        var location = "/1/organisations/" + request.organisation() + "/teams/" + formed.id();
        return Response.created(location, TeamView.of(formed)).ofVersion(formed.version());
    }

    private Response get(Request request) {
        return shown(reading.get(request.actor(), request.organisation(), team(request)));
    }

    private Response change(Request request) {
        var amendment = request.body(TeamFields::amendment);
        return shown(request.precondition()
                .apply(seen ->
                        changing.change(request.actor(), request.organisation(), team(request), amendment, seen)));
    }

    private Response delete(Request request) {
        var plan = request.query(TeamsResource::shownPlan);
        request.precondition()
                .accept(seen -> plan.ifPresentOrElse(
                        mark -> changing.deleteAsPlanned(
                                request.actor(), request.organisation(), team(request), mark, seen),
                        () -> changing.delete(request.actor(), request.organisation(), team(request), seen)));
        return Response.done();
    }

    private Response plan(Request request) {
        return Response.ok(PlanView.of(changing.plan(request.actor(), request.organisation(), team(request))));
    }

    private static Response shown(TeamViews.TeamView team) {
        return Response.ok(TeamView.of(team)).ofVersion(team.version());
    }

    private static TeamId team(Request request) {
        return new TeamId(request.id("team_id"));
    }

    private record Question(@Nullable String search, PageRequest page) {}

    private static Supplier<Question> question(Fields query, Paging paging) {
        var search = query.narrowing("search", Shape.TEXT);
        var page = paging.page(query);
        return () -> new Question(search.orNull(), page.get());
    }

    private static Supplier<Optional<String>> shownPlan(Fields query) {
        var plan = query.optional("plan", Shape.TEXT);
        return () -> Optional.ofNullable(plan.orNull());
    }

    /** What a deletion would close, and for how many. */
    record PlanView(long membersCount, List<ClosingView> closes, String plan) {

        static PlanView of(DeletionPlan plan) {
            return new PlanView(
                    plan.members(), plan.closes().stream().map(ClosingView::of).toList(), plan.mark());
        }
    }

    /** One product, and how many would lose it. */
    record ClosingView(UUID productId, String name, long membersCount) {

        static ClosingView of(DeletionPlan.Closing closing) {
            return new ClosingView(closing.product().value(), closing.name(), closing.members());
        }
    }
}
