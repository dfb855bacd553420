package io.seneschal.cli.team;

import io.seneschal.cli.shared.Confirmation;
import io.seneschal.cli.shared.Desk;
import io.seneschal.cli.shared.ExitCodes;
import io.seneschal.cli.shared.Verb;
import io.seneschal.domain.shared.SeenVersion;
import io.seneschal.domain.team.DeletionPlan;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "delete",
        description = "Delete a team, after a look at which products that closes to how many of its members.",
        footer = {"", "Example: seneschal team delete \"Alpenverein Lauterbrunnen\" Board --yes"})
public final class DeleteTeam implements Verb {

    @Parameters(index = "0", paramLabel = "ORGANISATION", description = "Id or name.")
    String organisation;

    @Parameters(index = "1", paramLabel = "TEAM", description = "Id or name.")
    String team;

    @Mixin
    Confirmation confirmation;

    @Override
    public int run(Desk desk) {
        var id = desk.organisation(organisation);
        var changing = desk.useCases().changingTeams();
        var plan = changing.plan(desk.operator(), id, desk.team(id, team));
        if (!confirmation.given(desk.console(), question(plan))) {
            return ExitCodes.NOT_WANTED;
        }
        changing.deleteAsPlanned(desk.operator(), id, plan.team(), plan.mark(), SeenVersion.ANY);
        var fields = TeamFields.plan(plan);
        fields.put("state", "deleted");
        desk.results().show(fields);
        return ExitCodes.DONE;
    }

    private String question(DeletionPlan plan) {
        var closes = plan.closes().stream()
                .map(closing -> "%n  - %s, to %d of them".formatted(closing.name(), closing.members()))
                .collect(Collectors.joining());
        return "Members of the team %s: %d. Its end closes %s%nDelete it for good?"
                .formatted(team, plan.members(), closes.isEmpty() ? "no product to any of them." : "to them:" + closes);
    }
}
