package io.seneschal.cli.team;

import io.seneschal.cli.shared.Desk;
import io.seneschal.cli.shared.ExitCodes;
import io.seneschal.cli.shared.Paging;
import io.seneschal.cli.shared.Verb;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "members",
        description = "List who is in a team.",
        footer = {"", "Example: seneschal team members \"Alpenverein Lauterbrunnen\" Board"})
public final class ListTeamMembers implements Verb {

    @Parameters(index = "0", paramLabel = "ORGANISATION", description = "Id or name.")
    String organisation;

    @Parameters(index = "1", paramLabel = "TEAM", description = "Id or name.")
    String team;

    @Mixin
    Paging paging;

    @Override
    public int run(Desk desk) {
        var id = desk.organisation(organisation);
        var found = desk.team(id, team);
        var reading = desk.useCases().readingTeams();
        desk.results().list(TeamFields.MEMBER, paging, page -> reading.members(desk.operator(), id, found, page));
        return ExitCodes.DONE;
    }
}
