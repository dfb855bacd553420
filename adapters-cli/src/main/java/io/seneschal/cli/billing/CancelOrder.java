package io.seneschal.cli.billing;

import io.seneschal.cli.shared.Confirmation;
import io.seneschal.cli.shared.Desk;
import io.seneschal.cli.shared.ExitCodes;
import io.seneschal.cli.shared.Verb;
import io.seneschal.domain.billing.OrderId;
import io.seneschal.domain.shared.SeenVersion;
import java.util.UUID;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "cancel",
        description = "Cancel an order that nobody has paid, or is paying.",
        footer = {
            "",
            "Example: seneschal order cancel \"Alpenverein Lauterbrunnen\" 0195f2a0-0000-7000-8000-000000000001 --yes"
        })
public final class CancelOrder implements Verb {

    @Parameters(index = "0", paramLabel = "ORGANISATION", description = "Id or name.")
    String organisation;

    @Parameters(index = "1", paramLabel = "ORDER", description = "Its id.")
    UUID order;

    @Mixin
    Confirmation confirmation;

    @Override
    public int run(Desk desk) {
        var id = desk.organisation(organisation);
        if (!confirmation.given(desk.console(), "Cancel the order " + order + "?")) {
            return ExitCodes.NOT_WANTED;
        }
        var cancelled =
                desk.useCases().placingOrders().cancel(desk.operator(), id, new OrderId(order), SeenVersion.ANY);
        desk.results().show(OrderFields.ORDER, cancelled);
        return ExitCodes.DONE;
    }
}
