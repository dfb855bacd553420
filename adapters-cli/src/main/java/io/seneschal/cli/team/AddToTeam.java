package io.seneschal.cli.team;

import io.seneschal.cli.shared.Desk;
import io.seneschal.cli.shared.Verb;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "add",
        description = {
            "Take members of the organisation into a team. They have its accesses from now on.",
            "A refusal for one stops none of the others."
        },
        footer = {
            "",
            "Example: seneschal team add \"Alpenverein Lauterbrunnen\" Board bob@example.org carla@example.org"
        })
public final class AddToTeam implements Verb {

    @Parameters(index = "0", paramLabel = "ORGANISATION", description = "Id or name.")
    String organisation;

    @Parameters(index = "1", paramLabel = "TEAM", description = "Id or name.")
    String team;

    @Parameters(index = "2..*", arity = "1..*", paramLabel = "USER", description = "Ids or logins.")
    List<String> users;

    @Override
    public int run(Desk desk) {
        var id = desk.organisation(organisation);
        var found = desk.team(id, team);
        var staffing = desk.useCases().staffingTeams();
        return desk.eachUser(users, user -> staffing.add(desk.operator(), id, found, user));
    }
}
