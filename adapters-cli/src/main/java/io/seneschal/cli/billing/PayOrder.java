package io.seneschal.cli.billing;

import io.seneschal.application.billing.PayingOrders.Means;
import io.seneschal.cli.shared.Desk;
import io.seneschal.cli.shared.Verb;
import io.seneschal.domain.billing.OrderId;
import io.seneschal.domain.billing.PaymentMethodId;
import java.util.UUID;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "pay",
        description =
                "Pay an order; its products are opened. If the payment fails, the exit code is 75 and it can be paid again.",
        footer = {
            "",
            "Example: seneschal order pay \"Alpenverein Lauterbrunnen\" 0195f2a0-0000-7000-8000-000000000001 \\",
            "           --with 0195f2a0-0000-7000-8000-000000000002"
        })
public final class PayOrder implements Verb {

    @Parameters(index = "0", paramLabel = "ORGANISATION", description = "Id or name.")
    String organisation;

    @Parameters(index = "1", paramLabel = "ORDER", description = "Its id.")
    UUID order;

    @Option(names = "--with", paramLabel = "METHOD", required = true, description = "The id of the payment method.")
    UUID method;

    @Option(
            names = "--use-prepaid",
            description = "Let the prepaid balance pay as much as it can, and the method the rest.")
    boolean usePrepaid;

    @Override
    public int run(Desk desk) {
        var id = desk.organisation(organisation);
        var means = new Means(new PaymentMethodId(method), usePrepaid);
        return OrderFields.show(
                desk, desk.useCases().payingOrders().pay(desk.operator(), id, new OrderId(order), means));
    }
}
