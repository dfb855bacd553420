package io.seneschal.cli.team;

import io.seneschal.cli.shared.Desk;
import io.seneschal.cli.shared.ExitCodes;
import io.seneschal.cli.shared.Verb;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "show",
        description = "Show a team.",
        footer = {"", "Example: seneschal team show \"Alpenverein Lauterbrunnen\" Board"})
public final class ShowTeam implements Verb {

    @Parameters(index = "0", paramLabel = "ORGANISATION", description = "Id or name.")
    String organisation;

    @Parameters(index = "1", paramLabel = "TEAM", description = "Id or name.")
    String team;

    @Override
    public int run(Desk desk) {
        var id = desk.organisation(organisation);
        desk.results()
                .show(TeamFields.TEAM, desk.useCases().readingTeams().get(desk.operator(), id, desk.team(id, team)));
        return ExitCodes.DONE;
    }
}
