package io.seneschal.cli.billing;

import io.seneschal.cli.shared.Desk;
import io.seneschal.cli.shared.ExitCodes;
import io.seneschal.cli.shared.Verb;
import io.seneschal.domain.billing.PaymentId;
import java.util.UUID;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "show",
        description = "Show a payment with everything it pays.",
        footer = {
            "",
            "Example: seneschal payment show \"Alpenverein Lauterbrunnen\" 0195f2a0-0000-7000-8000-000000000001"
        })
public final class ShowPayment implements Verb {

    @Parameters(index = "0", paramLabel = "ORGANISATION", description = "Id or name.")
    String organisation;

    @Parameters(index = "1", paramLabel = "PAYMENT", description = "Its id.")
    UUID payment;

    @Override
    public int run(Desk desk) {
        var id = desk.organisation(organisation);
        desk.results()
                .show(
                        PaymentFields.PAYMENT,
                        desk.useCases().readingPayments().get(desk.operator(), id, new PaymentId(payment)));
        return ExitCodes.DONE;
    }
}
