package io.seneschal.cli.blueprint;

import io.seneschal.cli.shared.Desk;
import io.seneschal.cli.shared.Fields;
import io.seneschal.cli.shared.View;
import io.seneschal.domain.blueprint.BlueprintPlan;
import io.seneschal.domain.blueprint.Step;
import io.seneschal.domain.blueprint.Step.Difference;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How plans are shown: a line for each step, and the mark by which exactly this plan is applied. */
final class PlanFields {

    private static final View<Step> LINES = new View<>(PlanFields::line, "step", "subject", "object", "changes");

    private PlanFields() {}

    static void show(Desk desk, BlueprintPlan plan) {
        var fields = Fields.of("organisation", plan.organisation(), "plan", plan.mark());
        switch (desk.results().format()) {
            case JSON -> {
                fields.put("steps", plan.steps().stream().map(PlanFields::step).toList());
                desk.results().show(fields);
            }
            case TABLE -> {
                if (!plan.steps().isEmpty()) {
                    desk.results().list(LINES, plan.steps());
                    desk.console().out().println();
                }
                fields.put("steps", plan.steps().size());
                desk.results().show(fields);
            }
        }
    }

    static String words(Step.Kind kind) {
        return kind.code().replace('_', ' ');
    }

    private static Map<String, @Nullable Object> line(Step step) {
        return Fields.of(
                "step",
                words(step.kind()),
                "subject",
                step.subject(),
                "object",
                step.object(),
                "changes",
                step.differences().stream().map(PlanFields::words).collect(Collectors.joining("; ")));
    }

    private static Map<String, @Nullable Object> step(Step step) {
        List<Map<String, @Nullable Object>> changes = step.differences().stream()
                .map(it -> Fields.of("field", it.field(), "from", it.from(), "to", it.to()))
                .toList();
        var fields = Fields.of("kind", step.kind(), "subject", step.subject(), "object", step.object());
        fields.put("changes", changes);
        return fields;
    }

    private static String words(Difference difference) {
        return difference.from() == null
                ? difference.field() + ": " + difference.to()
                : difference.field() + ": " + difference.from() + " → "
                        + (difference.to() == null ? "–" : difference.to());
    }
}
