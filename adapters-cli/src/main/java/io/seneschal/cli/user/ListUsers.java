package io.seneschal.cli.user;

import io.seneschal.cli.shared.Desk;
import io.seneschal.cli.shared.ExitCodes;
import io.seneschal.cli.shared.Paging;
import io.seneschal.cli.shared.Verb;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "list",
        description = "List users.",
        footer = {"", "Example: seneschal user list --search ada"})
public final class ListUsers implements Verb {

    @Option(names = "--search", paramLabel = "TEXT", description = "Only those with this in a name or in the login.")
    @Nullable
    String search;

    @Mixin
    Paging paging;

    @Override
    public int run(Desk desk) {
        var reading = desk.useCases().readingUsers();
        desk.results().list(UserFields.USER, paging, page -> reading.all(desk.operator(), search, page));
        return ExitCodes.DONE;
    }
}
