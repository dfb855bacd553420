package io.seneschal.cli.blueprint;

import io.seneschal.cli.shared.Desk;
import io.seneschal.cli.shared.ExitCodes;
import io.seneschal.cli.shared.Verb;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "export",
        description = {
            "Write an organisation as a YAML file: its members and who is invited, its teams, and what is open to them.",
            "Applying the file changes nothing; changed by hand, it says what is wished. It holds no secret."
        },
        footer = {"", "Example: seneschal org export \"Alpenverein Lauterbrunnen\" > org.yaml"})
public final class ExportOrganisation implements Verb {

    @Parameters(index = "0", paramLabel = "ORGANISATION", description = "Id or name.")
    String organisation;

    @Override
    public int run(Desk desk) {
        var id = desk.organisation(organisation);
        var file = desk.useCases().applyingBlueprints().draw(desk.operator(), id);
        desk.console().out().print(new String(file, StandardCharsets.UTF_8));
        return ExitCodes.DONE;
    }
}
