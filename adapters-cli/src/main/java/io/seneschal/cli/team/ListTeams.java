package io.seneschal.cli.team;

import io.seneschal.cli.shared.Desk;
import io.seneschal.cli.shared.ExitCodes;
import io.seneschal.cli.shared.Paging;
import io.seneschal.cli.shared.Verb;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "list",
        description = "List the teams of an organisation.",
        footer = {"", "Example: seneschal team list \"Alpenverein Lauterbrunnen\" --search board"})
public final class ListTeams implements Verb {

    @Parameters(index = "0", paramLabel = "ORGANISATION", description = "Id or name.")
    String organisation;

    @Option(names = "--search", paramLabel = "TEXT", description = "Only those with this in the name.")
    @Nullable
    String search;

    @Mixin
    Paging paging;

    @Override
    public int run(Desk desk) {
        var id = desk.organisation(organisation);
        var reading = desk.useCases().readingTeams();
        desk.results().list(TeamFields.TEAM, paging, page -> reading.page(desk.operator(), id, search, page));
        return ExitCodes.DONE;
    }
}
