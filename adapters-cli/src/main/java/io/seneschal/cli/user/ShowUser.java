package io.seneschal.cli.user;

import io.seneschal.cli.shared.Desk;
import io.seneschal.cli.shared.ExitCodes;
import io.seneschal.cli.shared.Verb;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "show",
        description = "Show a user.",
        footer = {"", "Example: seneschal user show ada@example.org"})
public final class ShowUser implements Verb {

    @Parameters(paramLabel = "USER", description = "Id or login.")
    String user;

    @Override
    public int run(Desk desk) {
        desk.results().show(UserFields.USER, desk.useCases().readingUsers().get(desk.operator(), desk.user(user)));
        return ExitCodes.DONE;
    }
}
