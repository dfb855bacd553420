package io.seneschal.cli.product;

import io.seneschal.application.product.OpeningProducts.NewProduct;
import io.seneschal.cli.shared.Desk;
import io.seneschal.cli.shared.ExitCodes;
import io.seneschal.cli.shared.Verb;
import io.seneschal.domain.product.ProductName;
import io.seneschal.domain.product.Term;
import java.time.LocalDate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "create",
        description = "Open a product by hand. Its type and term are of the catalogue: see product types.",
        footer = {
            "",
            "Example: seneschal product create \"Alpenverein Lauterbrunnen\" --type domain --name alpenverein.example \\",
            "           --due-on 2027-03-01 --term P1Y"
        })
public final class CreateProduct implements Verb {

    @Parameters(index = "0", paramLabel = "ORGANISATION", description = "Id or name.")
    String organisation;

    @Option(names = "--type", paramLabel = "CODE", required = true, description = "Which type of the catalogue.")
    String type;

    @Option(names = "--name", paramLabel = "NAME", required = true, description = "What the customer calls it.")
    String name;

    @Option(
            names = "--due-on",
            paramLabel = "DAY",
            required = true,
            description = "The day on which what is paid ends: 2027-03-01.")
    LocalDate dueOn;

    @Option(
            names = "--term",
            paramLabel = "PERIOD",
            required = true,
            description = "For how long it is rented at a time: P1M, P1Y.")
    String term;

    @Override
    public int run(Desk desk) {
        var wish = new NewProduct(type, new ProductName(name), dueOn, Term.parse(term));
        var id = desk.organisation(organisation);
        var opened = desk.useCases().openingProducts().open(desk.operator(), id, wish);
        desk.results().show(ProductFields.product(desk.catalogue(id)), opened);
        return ExitCodes.DONE;
    }
}
