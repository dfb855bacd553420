package io.seneschal.cli.billing;

import io.seneschal.cli.shared.Desk;
import io.seneschal.cli.shared.ExitCodes;
import io.seneschal.cli.shared.Verb;
import io.seneschal.domain.billing.OrderId;
import java.util.UUID;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "show",
        description = "Show an order.",
        footer = {"", "Example: seneschal order show \"Alpenverein Lauterbrunnen\" 0195f2a0-0000-7000-8000-000000000001"
        })
public final class ShowOrder implements Verb {

    @Parameters(index = "0", paramLabel = "ORGANISATION", description = "Id or name.")
    String organisation;

    @Parameters(index = "1", paramLabel = "ORDER", description = "Its id.")
    UUID order;

    @Override
    public int run(Desk desk) {
        var id = desk.organisation(organisation);
        desk.results()
                .show(OrderFields.ORDER, desk.useCases().readingOrders().get(desk.operator(), id, new OrderId(order)));
        return ExitCodes.DONE;
    }
}
