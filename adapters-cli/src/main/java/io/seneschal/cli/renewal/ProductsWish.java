package io.seneschal.cli.renewal;

import io.seneschal.cli.shared.Desk;
import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.domain.shared.ProductId;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** An organisation, and which of its products: those that are named, or all. */
public final class ProductsWish {

    @Spec(Spec.Target.MIXEE)
    CommandSpec command;

    @Parameters(index = "0", paramLabel = "ORGANISATION", description = "Id or name.")
    String organisation;

    @Parameters(index = "1..*", arity = "0..*", paramLabel = "PRODUCT", description = "Ids or names.")
    List<String> products = List.of();

    @Option(names = "--all", description = "Every product that is not terminated.")
    boolean all;

    OrganisationId organisation(Desk desk) {
        return desk.organisation(organisation);
    }

    List<String> of(Desk desk, OrganisationId whose) {
        if (all == !products.isEmpty()) {
            throw new ParameterException(command.commandLine(), "Name products, or say --all");
        }
        return all
                ? desk.useCases().switchingAutoRenewal().all(desk.operator(), whose).stream()
                        .map(ProductId::toString)
                        .toList()
                : products;
    }
}
