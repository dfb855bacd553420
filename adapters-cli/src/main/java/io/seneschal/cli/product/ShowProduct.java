package io.seneschal.cli.product;

import io.seneschal.cli.shared.Desk;
import io.seneschal.cli.shared.ExitCodes;
import io.seneschal.cli.shared.Verb;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "show",
        description = "Show a product.",
        footer = {"", "Example: seneschal product show \"Alpenverein Lauterbrunnen\" alpenverein.example"})
public final class ShowProduct implements Verb {

    @Parameters(index = "0", paramLabel = "ORGANISATION", description = "Id or name.")
    String organisation;

    @Parameters(index = "1", paramLabel = "PRODUCT", description = "Id or name.")
    String product;

    @Override
    public int run(Desk desk) {
        var id = desk.organisation(organisation);
        var found = desk.useCases().findingProducts().get(desk.operator(), id, desk.product(id, product));
        desk.results().show(ProductFields.product(desk.catalogue(id)), found);
        return ExitCodes.DONE;
    }
}
