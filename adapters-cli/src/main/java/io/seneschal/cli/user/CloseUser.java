package io.seneschal.cli.user;

import io.seneschal.cli.shared.Confirmation;
import io.seneschal.cli.shared.Desk;
import io.seneschal.cli.shared.ExitCodes;
import io.seneschal.cli.shared.Fields;
import io.seneschal.cli.shared.Verb;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "close",
        description = "Close a user's account at their wish, and forget what is personal about them.",
        footer = {"", "Example: seneschal user close ada@example.org --yes"})
public final class CloseUser implements Verb {

    @Parameters(paramLabel = "USER", description = "Id or login.")
    String user;

    @Mixin
    Confirmation confirmation;

    @Override
    public int run(Desk desk) {
        var id = desk.user(user);
        if (!confirmation.given(desk.console(), "Close the account of " + user + " for good?")) {
            return ExitCodes.NOT_WANTED;
        }
        desk.useCases().closingAccounts().closeFor(desk.operator(), id);
        desk.results().show(Fields.of("id", id, "state", "closed"));
        return ExitCodes.DONE;
    }
}
