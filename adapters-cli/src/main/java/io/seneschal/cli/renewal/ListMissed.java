package io.seneschal.cli.renewal;

import io.seneschal.cli.shared.Desk;
import io.seneschal.cli.shared.ExitCodes;
import io.seneschal.cli.shared.Paging;
import io.seneschal.cli.shared.Verb;
import picocli.CommandLine.Command;

@Command(
        name = "missed",
        description = {
            "List payment attempts that should have been made before today, and were not.",
            "It is worked out anew, without asking what the run asks. Nothing is listed while all is well."
        },
        footer = {"", "Example: seneschal renewal missed --output json"})
public final class ListMissed implements Verb {

    @Override
    public int run(Desk desk) {
        var watching = desk.useCases().watchingRenewals();
        desk.results().list(RenewalFields.MISSED, new Paging(), page -> watching.next(desk.operator(), page.after()));
        return ExitCodes.DONE;
    }
}
