package io.seneschal.cli.blueprint;

import io.seneschal.cli.shared.Confirmation;
import io.seneschal.cli.shared.Desk;
import io.seneschal.cli.shared.ExitCodes;
import io.seneschal.cli.shared.Progress;
import io.seneschal.cli.shared.Verb;
import io.seneschal.domain.blueprint.BlueprintPlan;
import io.seneschal.domain.blueprint.Step;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "apply",
        description = {
            "Make an organisation what a file wishes: all of it, or nothing.",
            "Only what was planned is done; if the organisation has moved since, that is refused."
        },
        footer = {
            "",
            "Example: seneschal org apply org.yaml --plan 0b54ff5b-12f1-38e0-a5a5-4a0a6b0a42d5 --require-self ada@example.org"
        })
public final class ApplyOrganisation implements Verb {

    @Mixin
    BlueprintWish wish;

    @Option(
            names = "--plan",
            paramLabel = "PLAN",
            description = "The plan that “seneschal org plan” has shown; without it, what would be planned now.")
    @Nullable
    String shown;

    @Mixin
    Confirmation confirmation;

    @Override
    public int run(Desk desk) {
        var wished = wish.of(desk);
        var plan = wished.plan();
        if (shown != null) {
            plan.requireShown(shown);
        }
        if (plan.ends() && !confirmation.given(desk.console(), question(plan))) {
            return ExitCodes.NOT_WANTED;
        }
        var progress = new Progress(desk.console(), "steps");
        try {
            wished.apply(plan.mark(), progress::reached);
        } finally {
            progress.end();
        }
        PlanFields.show(desk, plan);
        return ExitCodes.DONE;
    }

    private static String question(BlueprintPlan plan) {
        var endings = plan.steps().stream()
                .filter(step -> step.kind().ends())
                .collect(Collectors.groupingBy(Step::kind, Collectors.counting()));
        return "Steps: " + plan.steps().size() + ", and among them what can’t be undone: "
                + endings.entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(ending -> PlanFields.words(ending.getKey()) + " " + ending.getValue())
                        .collect(Collectors.joining(", "))
                + ". Apply them?";
    }
}
