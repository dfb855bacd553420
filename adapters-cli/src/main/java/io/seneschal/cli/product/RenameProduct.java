package io.seneschal.cli.product;

import io.seneschal.cli.shared.Desk;
import io.seneschal.cli.shared.ExitCodes;
import io.seneschal.cli.shared.Verb;
import io.seneschal.domain.product.ProductName;
import io.seneschal.domain.product.ProductWish;
import io.seneschal.domain.shared.SeenVersion;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "rename",
        description = "Give a product another name.",
        footer = {"", "Example: seneschal product rename \"Alpenverein Lauterbrunnen\" Hosting \"Website of the club\""
        })
public final class RenameProduct implements Verb {

    @Parameters(index = "0", paramLabel = "ORGANISATION", description = "Id or name.")
    String organisation;

    @Parameters(index = "1", paramLabel = "PRODUCT", description = "Id or name.")
    String product;

    @Parameters(index = "2", paramLabel = "NAME", description = "What the customer calls it from now on.")
    String name;

    @Override
    public int run(Desk desk) {
        var id = desk.organisation(organisation);
        var renamed = desk.useCases()
                .changingProducts()
                .change(
                        desk.operator(),
                        id,
                        desk.product(id, product),
                        ProductWish.name(new ProductName(name)),
                        SeenVersion.ANY);
        desk.results().show(ProductFields.product(desk.catalogue(id)), renamed);
        return ExitCodes.DONE;
    }
}
