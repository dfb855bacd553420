package io.seneschal.cli.billing;

import io.seneschal.cli.shared.Desk;
import io.seneschal.cli.shared.ExitCodes;
import io.seneschal.cli.shared.Paging;
import io.seneschal.cli.shared.Verb;
import io.seneschal.domain.billing.Order;
import io.seneschal.domain.shared.Coded;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "list",
        description = "List the orders of an organisation.",
        footer = {"", "Example: seneschal order list \"Alpenverein Lauterbrunnen\" --state pending"})
public final class ListOrders implements Verb {

    @Parameters(index = "0", paramLabel = "ORGANISATION", description = "Id or name.")
    String organisation;

    @Option(
            names = "--state",
            paramLabel = "STATE",
            completionCandidates = OrderStates.class,
            description = "Only those in this state: ${COMPLETION-CANDIDATES}.")
    @Nullable
    String state;

    @Mixin
    Paging paging;

    @Override
    public int run(Desk desk) {
        var id = desk.organisation(organisation);
        var wanted = state == null ? null : Coded.of(Order.State.class, state);
        var reading = desk.useCases().readingOrders();
        desk.results().list(OrderFields.ORDER, paging, page -> reading.page(desk.operator(), id, wanted, page));
        return ExitCodes.DONE;
    }
}
