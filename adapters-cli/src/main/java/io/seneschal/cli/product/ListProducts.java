package io.seneschal.cli.product;

import io.seneschal.application.product.ProductViews;
import io.seneschal.cli.shared.Desk;
import io.seneschal.cli.shared.ExitCodes;
import io.seneschal.cli.shared.Paging;
import io.seneschal.cli.shared.Verb;
import io.seneschal.domain.product.Product;
import io.seneschal.domain.shared.Coded;
import java.util.EnumSet;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "list",
        description = "List the products of an organisation.",
        footer = {"", "Example: seneschal product list \"Alpenverein Lauterbrunnen\" --type domain"})
public final class ListProducts implements Verb {

    @Parameters(index = "0", paramLabel = "ORGANISATION", description = "Id or name.")
    String organisation;

    @Option(names = "--type", paramLabel = "CODE", description = "Only those of this type.")
    @Nullable
    String type;

    @Option(
            names = "--state",
            paramLabel = "STATE",
            completionCandidates = StateCodes.class,
            description = "Only those in this state: ${COMPLETION-CANDIDATES}.")
    @Nullable
    String state;

    @Option(names = "--search", paramLabel = "TEXT", description = "Only those with this in the name.")
    @Nullable
    String search;

    @Mixin
    Paging paging;

    @Override
    public int run(Desk desk) {
        var id = desk.organisation(organisation);
        var states =
                state == null ? EnumSet.allOf(Product.State.class) : EnumSet.of(Coded.of(Product.State.class, state));
        var filter = new ProductViews.Filter(states, type, search);
        var finding = desk.useCases().findingProducts();
        desk.results()
                .list(
                        ProductFields.product(desk.catalogue(id)),
                        paging,
                        page -> finding.page(desk.operator(), id, filter, page));
        return ExitCodes.DONE;
    }
}
