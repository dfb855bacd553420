package io.seneschal.cli.organisation;

import io.seneschal.cli.shared.Desk;
import io.seneschal.cli.shared.ExitCodes;
import io.seneschal.cli.shared.Verb;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "show",
        description = "Show an organisation.",
        footer = {"", "Example: seneschal org show \"Alpenverein Lauterbrunnen\""})
public final class ShowOrganisation implements Verb {

    @Parameters(index = "0", paramLabel = "ORGANISATION", description = "Id or name.")
    String organisation;

    @Override
    public int run(Desk desk) {
        var id = desk.organisation(organisation);
        desk.results()
                .show(
                        OrganisationFields.ORGANISATION,
                        desk.useCases().readingOrganisations().get(desk.operator(), id));
        return ExitCodes.DONE;
    }
}
