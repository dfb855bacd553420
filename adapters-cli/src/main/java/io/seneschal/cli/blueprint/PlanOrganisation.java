package io.seneschal.cli.blueprint;

import io.seneschal.cli.shared.Desk;
import io.seneschal.cli.shared.ExitCodes;
import io.seneschal.cli.shared.Verb;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "plan",
        description = {
            "Show what a file would change. Nothing changes.",
            "A list that is in the file is complete: who is not in it goes. What is not in the file stays as it is."
        },
        footer = {"", "Example: seneschal org plan org.yaml --max-removals 5"})
public final class PlanOrganisation implements Verb {

    @Mixin
    BlueprintWish wish;

    @Override
    public int run(Desk desk) {
        PlanFields.show(desk, wish.of(desk).plan());
        return ExitCodes.DONE;
    }
}
