package io.seneschal.cli.support;

import io.seneschal.cli.shared.Desk;
import io.seneschal.cli.shared.ExitCodes;
import io.seneschal.cli.shared.Paging;
import io.seneschal.cli.shared.Verb;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "grants",
        description = "List what a user has opened to support, and had opened. Only they themselves can open it.",
        footer = {"", "Example: seneschal support grants ada@example.org"})
public final class ListGrants implements Verb {

    @Parameters(paramLabel = "USER", description = "Id or login.")
    String user;

    @Mixin
    Paging paging;

    @Override
    public int run(Desk desk) {
        var giver = desk.user(user);
        var reading = desk.useCases().readingSupport();
        desk.results().list(GrantFields.GRANT, paging, page -> reading.grantsOf(desk.operator(), giver, page));
        return ExitCodes.DONE;
    }
}
