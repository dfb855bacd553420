package io.seneschal.cli.product;

import io.seneschal.cli.shared.Desk;
import io.seneschal.cli.shared.ExitCodes;
import io.seneschal.cli.shared.Verb;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "types",
        description = "List the types of products that an organisation can rent.",
        footer = {"", "Example: seneschal product types \"Alpenverein Lauterbrunnen\""})
public final class ListTypes implements Verb {

    @Parameters(index = "0", paramLabel = "ORGANISATION", description = "Id or name.")
    String organisation;

    @Override
    public int run(Desk desk) {
        var types = desk.catalogue(desk.organisation(organisation)).types();
        desk.results().list(ProductFields.type(desk.console().language()), types);
        return ExitCodes.DONE;
    }
}
