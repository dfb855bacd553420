package io.seneschal.rest.organisation;

import io.seneschal.application.organisation.RemovingMembers;
import io.seneschal.application.shared.Outcome;
import io.seneschal.domain.organisation.RemovalPlan;
import io.seneschal.domain.shared.UserId;
import io.seneschal.rest.shared.Bulk;
import io.seneschal.rest.shared.Fields;
import io.seneschal.rest.shared.Problems;
import io.seneschal.rest.shared.Request;
import io.seneschal.rest.shared.Response;
import io.seneschal.rest.shared.Route;
import io.seneschal.rest.shared.Route.Content;
import io.seneschal.rest.shared.Shape;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;

/** Members leaving and being removed, one or many, with or without looking first. */
public final class RemovalsResource {

    private static final int MOST_AT_ONCE = 1000;

    private final RemovingMembers removing;
    private final Problems problems;

    public RemovalsResource(RemovingMembers removing, Problems problems) {
        this.removing = removing;
        this.problems = problems;
    }

    public List<Route> routes() {
        var organisation = "/organisations/{organisation_id}";
        var member = organisation + "/members/{user_id}";
        return List.of(
                Route.delete(member, this::remove).asking("plan"),
                Route.post(member + "/removal-plan", this::plan).takes(Content.NOTHING),
                Route.post(organisation + "/members/removals", this::removeAll),
                Route.post(organisation + "/leave", this::leave).takes(Content.NOTHING));
    }

    private Response remove(Request request) {
        var plan = request.query(RemovalsResource::shownPlan);
        request.precondition()
                .accept(seen -> plan.ifPresentOrElse(
                        mark -> removing.removeAsPlanned(
                                request.actor(), request.organisation(), request.user(), mark, seen),
                        () -> removing.remove(request.actor(), request.organisation(), request.user(), seen)));
        return Response.done();
    }

    private Response plan(Request request) {
        var plan = removing.plan(request.actor(), request.organisation(), request.user());
        return Response.ok(PlanView.of(plan));
    }

    private Response removeAll(Request request) {
        var users = request.body(RemovalsResource::users);
        var outcomes = removing.removeAll(request.actor(), request.organisation(), users);
        return Response.ok(Bulk.of(outcomes, outcome -> result(outcome, request)));
    }

    private Response leave(Request request) {
        removing.leave(request.actor(), request.organisation());
        return Response.done();
    }

    private Bulk.Result result(Outcome<UserId> outcome, Request request) {
        return Bulk.Result.of(outcome.subject().value(), outcome.refusal(), problems, request.language());
    }

    private static Supplier<Optional<String>> shownPlan(Fields query) {
        var plan = query.optional("plan", Shape.TEXT);
        return () -> Optional.ofNullable(plan.orNull());
    }

    private static Supplier<List<UserId>> users(Fields fields) {
        var ids = fields.required("user_ids", Shape.listOf(Shape.ID, MOST_AT_ONCE));
        return () -> ids.value().stream().map(UserId::new).toList();
    }

    /** What a removal would end, always by the same kinds. */
    record PlanView(Map<String, List<UUID>> ends, boolean stillCovered, String plan) {

        private static final List<String> KINDS = List.of("teams", "accesses", "devices", "support_grants");

        static PlanView of(RemovalPlan plan) {
            var ends = new TreeMap<>(plan.ends());
            KINDS.forEach(kind -> ends.putIfAbsent(kind, List.of()));
            return new PlanView(ends, plan.stillCovered(), plan.mark());
        }
    }
}
