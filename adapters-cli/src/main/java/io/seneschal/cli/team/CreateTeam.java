package io.seneschal.cli.team;

import io.seneschal.application.access.GrantingAccesses.Given;
import io.seneschal.application.team.FormingTeams.NewTeam;
import io.seneschal.application.team.FormingTeams.TeamAccess;
import io.seneschal.cli.shared.Desk;
import io.seneschal.cli.shared.ExitCodes;
import io.seneschal.cli.shared.Verb;
import io.seneschal.domain.access.Right;
import io.seneschal.domain.team.Colour;
import io.seneschal.domain.team.TeamDetails;
import io.seneschal.domain.team.TeamName;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "create",
        description = "Form a team with its leader, members and products in one go: all of it, or nothing.",
        footer = {
            "",
            "Example: seneschal team create \"Alpenverein Lauterbrunnen\" --name Board --leader ada@example.org \\",
            "           --member bob@example.org --product Drive"
        })
public final class CreateTeam implements Verb {

    @Parameters(index = "0", paramLabel = "ORGANISATION", description = "Id or name.")
    String organisation;

    @Option(names = "--name", paramLabel = "NAME", required = true, description = "What it is called.")
    String name;

    @Option(names = "--colour", paramLabel = "#RRGGBB", description = "By which it is recognised.")
    @Nullable
    String colour;

    @Option(
            names = "--leader",
            paramLabel = "USER",
            description = "Whom to contact: id or login. They are in the team.")
    @Nullable
    String leader;

    @Option(names = "--member", paramLabel = "USER", description = "Who is in it: id or login. Can be repeated.")
    List<String> members = List.of();

    @Option(
            names = "--product",
            paramLabel = "PRODUCT",
            description = "What it opens, with the usual rights: id or name. Can be repeated; product grant says more.")
    List<String> products = List.of();

    @Override
    public int run(Desk desk) {
        var id = desk.organisation(organisation);
        var details = new TeamDetails(
                new TeamName(name),
                colour == null ? null : new Colour(colour),
                leader == null ? null : desk.user(leader));
        var usual = new Given(Right.USUAL, null);
        var wish = new NewTeam(
                details,
                members.stream().map(desk::user).toList(),
                products.stream()
                        .map(product -> new TeamAccess(desk.product(id, product), null, usual))
                        .toList());
        desk.results().show(TeamFields.TEAM, desk.useCases().formingTeams().form(desk.operator(), id, wish));
        return ExitCodes.DONE;
    }
}
