package io.seneschal.cli.billing;

import io.seneschal.cli.shared.Desk;
import io.seneschal.cli.shared.ExitCodes;
import io.seneschal.cli.shared.Fields;
import io.seneschal.cli.shared.Verb;
import io.seneschal.domain.billing.Payment;
import io.seneschal.domain.billing.PaymentId;
import java.util.ArrayList;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "resolve",
        description = {
            "Ask the payment provider what became of pending payments: with the same keys, so that nothing is charged twice.",
            "Servers do it by themselves. Without a payment, all are asked about whose turn it is."
        },
        footer = {"", "Example: seneschal payment resolve --payments https://payments.example.org"})
public final class ResolvePayments implements Verb {

    @ArgGroup(exclusive = false)
    @Nullable
    One payment;

    /** A single payment. */
    static final class One {

        @Parameters(index = "0", paramLabel = "ORGANISATION", description = "Id or name.")
        String organisation;

        @Parameters(index = "1", paramLabel = "PAYMENT", description = "Its id.")
        UUID id;
    }

    @Override
    public int run(Desk desk) {
        var resolving = desk.useCases().resolvingPayments();
        if (payment != null) {
            var id = desk.organisation(payment.organisation);
            desk.results()
                    .show(PaymentFields.PAYMENT, resolving.resolve(desk.operator(), id, new PaymentId(payment.id)));
            return ExitCodes.DONE;
        }
        var asked = new ArrayList<Payment>();
        for (var some = resolving.resolveNext(desk.operator());
                !some.isEmpty();
                some = resolving.resolveNext(desk.operator())) {
            asked.addAll(some);
        }
        var open = asked.stream().filter(Payment::isOpen).count();
        desk.results().show(Fields.of("asked", asked.size(), "settled", asked.size() - open, "pending", open));
        return ExitCodes.DONE;
    }
}
