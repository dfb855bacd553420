package io.seneschal.cli.team;

import io.seneschal.cli.shared.Desk;
import io.seneschal.cli.shared.ExitCodes;
import io.seneschal.cli.shared.Verb;
import io.seneschal.domain.shared.SeenVersion;
import io.seneschal.domain.team.Colour;
import io.seneschal.domain.team.TeamDetails;
import io.seneschal.domain.team.TeamName;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "change",
        description = "Give a team another name, colour or leader.",
        footer = {"", "Example: seneschal team change \"Alpenverein Lauterbrunnen\" Board --leader bob@example.org"})
public final class ChangeTeam implements Verb {

    @Parameters(index = "0", paramLabel = "ORGANISATION", description = "Id or name.")
    String organisation;

    @Parameters(index = "1", paramLabel = "TEAM", description = "Id or name.")
    String team;

    @Option(names = "--name", paramLabel = "NAME", description = "What it is called from now on.")
    @Nullable
    String name;

    @Option(names = "--colour", paramLabel = "#RRGGBB", description = "By which it is recognised; empty for none.")
    @Nullable
    String colour;

    @Option(names = "--leader", paramLabel = "USER", description = "Whom to contact: id or login; empty for nobody.")
    @Nullable
    String leader;

    @Override
    public int run(Desk desk) {
        var id = desk.organisation(organisation);
        var changed = desk.useCases()
                .changingTeams()
                .change(
                        desk.operator(),
                        id,
                        desk.team(id, team),
                        present -> withLeader(desk, withColour(withName(present))),
                        SeenVersion.ANY);
        desk.results().show(TeamFields.TEAM, changed);
        return ExitCodes.DONE;
    }

    private TeamDetails withName(TeamDetails present) {
        return name == null ? present : present.withName(new TeamName(name));
    }

    private TeamDetails withColour(TeamDetails present) {
        return colour == null ? present : present.withColour(colour.isEmpty() ? null : new Colour(colour));
    }

    private TeamDetails withLeader(Desk desk, TeamDetails present) {
        return leader == null ? present : present.withLeader(leader.isEmpty() ? null : desk.user(leader));
    }
}
