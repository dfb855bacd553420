package io.seneschal.cli.billing;

import io.seneschal.application.billing.PayingOrders.Means;
import io.seneschal.application.billing.PlacingOrders.Line;
import io.seneschal.application.billing.PlacingOrders.NewOrder;
import io.seneschal.cli.shared.Desk;
import io.seneschal.cli.shared.ExitCodes;
import io.seneschal.cli.shared.Verb;
import io.seneschal.domain.billing.PaymentMethodId;
import io.seneschal.domain.shared.Coded;
import io.seneschal.domain.shared.Currency;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "create",
        description = {
            "Order products at the prices of today, see product types. With --pay-with they are paid at once and opened; else"
                    + " the order is pending.",
            "A line is TYPE, TYPE,TERM or TYPE,TERM,NUMBER, and perhaps =NAME."
        },
        footer = {
            "",
            "Example: seneschal order create \"Alpenverein Lauterbrunnen\" domain,P1Y,2=alps.example drive \\",
            "           --pay-with 0195f2a0-0000-7000-8000-000000000002"
        })
public final class CreateOrder implements Verb {

    @Parameters(index = "0", paramLabel = "ORGANISATION", description = "Id or name.")
    String organisation;

    @Parameters(
            index = "1..*",
            arity = "1..*",
            paramLabel = "LINE",
            converter = OrderLineWish.class,
            description = "What is ordered: drive, drive,P1Y, domain,P1Y,2=alps.example.")
    List<Line> lines = List.of();

    @Option(
            names = "--currency",
            paramLabel = "CHF|EUR",
            description = "Of the prices; by default the one in which the organisation pays.")
    @Nullable
    String currency;

    @Option(
            names = "--pay-with",
            paramLabel = "METHOD",
            description = "The id of the payment method with which it is paid at once.")
    @Nullable
    UUID method;

    @Option(
            names = "--use-prepaid",
            description = "Let the prepaid balance pay as much as it can, and the method the rest; with --pay-with.")
    boolean usePrepaid;

    @Override
    public int run(Desk desk) {
        var id = desk.organisation(organisation);
        var wish = new NewOrder(lines, currency == null ? null : Coded.of(Currency.class, currency));
        if (method == null) {
            desk.results()
                    .show(OrderFields.ORDER, desk.useCases().placingOrders().place(desk.operator(), id, wish));
            return ExitCodes.DONE;
        }
        var means = new Means(new PaymentMethodId(method), usePrepaid);
        return OrderFields.show(desk, desk.useCases().payingOrders().buy(desk.operator(), id, wish, means));
    }
}
