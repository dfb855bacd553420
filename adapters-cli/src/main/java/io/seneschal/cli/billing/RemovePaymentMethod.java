package io.seneschal.cli.billing;

import io.seneschal.cli.shared.Confirmation;
import io.seneschal.cli.shared.Desk;
import io.seneschal.cli.shared.ExitCodes;
import io.seneschal.cli.shared.Verb;
import io.seneschal.domain.billing.PaymentMethodId;
import io.seneschal.domain.shared.SeenVersion;
import java.util.UUID;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "remove-method",
        description = {
            "Remove a means by which an organisation pays.",
            "What is renewed by itself with it is not any more."
        },
        footer = {
            "",
            "Example: seneschal payment remove-method \"Alpenverein Lauterbrunnen\" 0195f2a0-0000-7000-8000-000000000002 --yes"
        })
public final class RemovePaymentMethod implements Verb {

    @Parameters(index = "0", paramLabel = "ORGANISATION", description = "Id or name.")
    String organisation;

    @Parameters(index = "1", paramLabel = "METHOD", description = "Its id.")
    UUID method;

    @Mixin
    Confirmation confirmation;

    @Override
    public int run(Desk desk) {
        var id = desk.organisation(organisation);
        if (!confirmation.given(desk.console(), "Remove the payment method " + method + "?")) {
            return ExitCodes.NOT_WANTED;
        }
        desk.useCases()
                .keepingPaymentMethods()
                .remove(desk.operator(), id, new PaymentMethodId(method), SeenVersion.ANY);
        return ExitCodes.DONE;
    }
}
