package io.seneschal.cli.billing;

import io.seneschal.application.billing.MakingPayments.NewPayment;
import io.seneschal.cli.shared.Desk;
import io.seneschal.cli.shared.ExitCodes;
import io.seneschal.cli.shared.Verb;
import io.seneschal.domain.billing.Payment;
import io.seneschal.domain.billing.PaymentMethodId;
import java.util.List;
import java.util.UUID;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "pay",
        description = {
            "Renew products by hand: several at once, also before they are due, and when they are blocked for not being paid.",
            "A line is PRODUCT, PRODUCT,TERM or PRODUCT,TERM,NUMBER. If the payment fails, the exit code is 75."
        },
        footer = {
            "",
            "Example: seneschal payment pay \"Alpenverein Lauterbrunnen\" Drive alpenverein.example,P1Y,2 \\",
            "           --with 0195f2a0-0000-7000-8000-000000000002"
        })
public final class PayProducts implements Verb {

    @Parameters(index = "0", paramLabel = "ORGANISATION", description = "Id or name.")
    String organisation;

    @Parameters(
            index = "1..*",
            arity = "1..*",
            paramLabel = "LINE",
            converter = RenewalLineWish.Typed.class,
            description = "What is renewed: Drive, Drive,P1Y, alps.example,P1Y,2; a product is an id or a name.")
    List<RenewalLineWish> lines = List.of();

    @Option(names = "--with", paramLabel = "METHOD", required = true, description = "The id of the payment method.")
    UUID method;

    @Option(
            names = "--use-prepaid",
            description = "Let the prepaid balance pay as much as it can, and the method the rest.")
    boolean usePrepaid;

    @Override
    public int run(Desk desk) {
        var id = desk.organisation(organisation);
        var wished = lines.stream().map(line -> line.of(desk, id)).toList();
        var paid = desk.useCases()
                .makingPayments()
                .pay(desk.operator(), id, new NewPayment(wished, new PaymentMethodId(method), usePrepaid));
        desk.results().show(PaymentFields.PAYMENT, paid);
        return paid.state() == Payment.State.FAILED ? ExitCodes.CONFLICT : ExitCodes.DONE;
    }
}
