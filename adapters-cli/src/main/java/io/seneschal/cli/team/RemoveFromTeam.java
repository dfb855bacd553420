package io.seneschal.cli.team;

import io.seneschal.cli.shared.Confirmation;
import io.seneschal.cli.shared.Desk;
import io.seneschal.cli.shared.ExitCodes;
import io.seneschal.cli.shared.Verb;
import io.seneschal.domain.shared.SeenVersion;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "remove",
        description = {
            "Take members out of a team. What only the team opened to them is closed.",
            "A refusal for one stops none of the others."
        },
        footer = {"", "Example: seneschal team remove \"Alpenverein Lauterbrunnen\" Board bob@example.org --yes"})
public final class RemoveFromTeam implements Verb {

    @Parameters(index = "0", paramLabel = "ORGANISATION", description = "Id or name.")
    String organisation;

    @Parameters(index = "1", paramLabel = "TEAM", description = "Id or name.")
    String team;

    @Parameters(index = "2..*", arity = "1..*", paramLabel = "USER", description = "Ids or logins.")
    List<String> users;

    @Mixin
    Confirmation confirmation;

    @Override
    public int run(Desk desk) {
        var id = desk.organisation(organisation);
        var found = desk.team(id, team);
        var staffing = desk.useCases().staffingTeams();
        if (!confirmation.given(desk.console(), "Take " + String.join(", ", users) + " out of " + team + "?")) {
            return ExitCodes.NOT_WANTED;
        }
        return desk.eachUser(users, user -> staffing.remove(desk.operator(), id, found, user, SeenVersion.ANY));
    }
}
