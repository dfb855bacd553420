package io.seneschal.rest.blueprint;

import io.seneschal.application.blueprint.ApplyingBlueprints;
import io.seneschal.application.blueprint.ApplyingBlueprints.Progress;
import io.seneschal.domain.blueprint.BlueprintPlan;
import io.seneschal.domain.blueprint.Guards;
import io.seneschal.domain.blueprint.Step;
import io.seneschal.domain.shared.SeenVersion;
import io.seneschal.rest.shared.Fields;
import io.seneschal.rest.shared.Request;
import io.seneschal.rest.shared.Response;
import io.seneschal.rest.shared.Route;
import io.seneschal.rest.shared.Route.Answer;
import io.seneschal.rest.shared.Route.Content;
import io.seneschal.rest.shared.Shape;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** {@code /organisations/{organisation_id}/blueprint}: an organisation as a file. */
public final class BlueprintResource {

    private static final int MOST = 1_000_000;

    private final ApplyingBlueprints applying;

    public BlueprintResource(ApplyingBlueprints applying) {
        this.applying = applying;
    }

    public List<Route> routes() {
        var blueprint = "/organisations/{organisation_id}/blueprint";
        return List.of(
                Route.get(blueprint, this::draw).answers(Answer.YAML),
                Route.put(blueprint, this::apply)
                        .takes(Content.YAML)
                        .asking("min_legal_responsibles", "max_removals", "require_self", "plan"),
                Route.post(blueprint + "/plan", this::plan)
                        .takes(Content.YAML)
                        .asking("min_legal_responsibles", "max_removals", "require_self"));
    }

    private Response draw(Request request) {
        return Response.of(200, Response.YAML, applying.draw(request.actor(), request.organisation()));
    }

    private Response plan(Request request) {
        var guards = request.query(fields -> guards(fields, request));
        return Response.ok(
                PlanView.of(applying.plan(request.actor(), request.organisation(), request.bytes(), guards)));
    }

    private Response apply(Request request) {
        var wish = request.query(fields -> wish(fields, request));
        return request.precondition().apply(seen -> Response.ok(PlanView.of(apply(request, wish, seen))));
    }

    private BlueprintPlan apply(Request request, Wish wish, SeenVersion seen) {
        seen.requireUnversioned();
        var actor = request.actor();
        var organisation = request.organisation();
        return wish.plan() == null
                ? applying.apply(actor, organisation, request.bytes(), wish.guards(), Progress.UNWATCHED)
                : applying.applyAsPlanned(
                        actor, organisation, request.bytes(), wish.guards(), wish.plan(), Progress.UNWATCHED);
    }

    /** @param plan that was shown; {@code null} for what would be planned now */
    private record Wish(Guards guards, @Nullable String plan) {}

    private static Supplier<Wish> wish(Fields query, Request request) {
        var guards = guards(query, request);
        var plan = query.optional("plan", Shape.TEXT);
        return () -> new Wish(guards.get(), plan.orNull());
    }

    private static Supplier<Guards> guards(Fields query, Request request) {
        var least = query.optional("min_legal_responsibles", Shape.numberAsText(1, MOST));
        var most = query.optional("max_removals", Shape.numberAsText(0, MOST));
        var self = query.optional("require_self", Shape.TRUTH_AS_TEXT);
        return () -> new Guards(
                least.or(Guards.NONE.leastLegalResponsibles()),
                most.orNull(),
                self.or(false) ? request.actor().requirePerson().id() : null);
    }

    record PlanView(String plan, List<StepView> steps) {

        static PlanView of(BlueprintPlan plan) {
            return new PlanView(
                    plan.mark(), plan.steps().stream().map(StepView::of).toList());
        }
    }

    /** @param object {@code null} where a step is about nothing else */
    record StepView(String kind, String subject, @Nullable String object, List<ChangeView> changes) {

        static StepView of(Step step) {
            return new StepView(
                    step.kind().code(),
                    step.subject(),
                    step.object(),
                    step.differences().stream()
                            .map(it -> new ChangeView(it.field(), it.from(), it.to()))
                            .toList());
        }
    }

    record ChangeView(
            String field, @Nullable String from, @Nullable String to) {}
}
