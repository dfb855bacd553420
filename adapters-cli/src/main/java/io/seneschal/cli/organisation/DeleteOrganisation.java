package io.seneschal.cli.organisation;

import io.seneschal.cli.shared.Confirmation;
import io.seneschal.cli.shared.Desk;
import io.seneschal.cli.shared.ExitCodes;
import io.seneschal.cli.shared.Fields;
import io.seneschal.cli.shared.Verb;
import io.seneschal.domain.shared.SeenVersion;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "delete",
        description = "Delete an organisation that has nothing left but its last member.",
        footer = {"", "Example: seneschal org delete \"Alpenverein Lauterbrunnen\" --yes"})
public final class DeleteOrganisation implements Verb {

    @Parameters(index = "0", paramLabel = "ORGANISATION", description = "Id or name.")
    String organisation;

    @Mixin
    Confirmation confirmation;

    @Override
    public int run(Desk desk) {
        var id = desk.organisation(organisation);
        if (!confirmation.given(desk.console(), "Delete the organisation " + organisation + " for good?")) {
            return ExitCodes.NOT_WANTED;
        }
        desk.useCases().changingOrganisations().delete(desk.operator(), id, SeenVersion.ANY);
        desk.results().show(Fields.of("id", id, "state", "deleted"));
        return ExitCodes.DONE;
    }
}
