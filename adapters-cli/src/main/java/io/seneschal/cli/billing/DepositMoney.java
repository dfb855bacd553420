package io.seneschal.cli.billing;

import io.seneschal.cli.shared.Desk;
import io.seneschal.cli.shared.ExitCodes;
import io.seneschal.cli.shared.Verb;
import io.seneschal.domain.billing.PaymentMethodId;
import io.seneschal.domain.shared.Coded;
import io.seneschal.domain.shared.Currency;
import io.seneschal.domain.shared.Money;
import java.util.UUID;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "deposit",
        description = "Top up the prepaid account of an organisation with one of its payment methods.",
        footer = {
            "",
            "Example: seneschal prepaid deposit \"Alpenverein Lauterbrunnen\" 50.00 CHF --method 0195f2a0-0000-7000-8000-000000000001"
        })
public final class DepositMoney implements Verb {

    @Parameters(index = "0", paramLabel = "ORGANISATION", description = "Id or name.")
    String organisation;

    @Parameters(index = "1", paramLabel = "AMOUNT", description = "0.10 to 9999.00.")
    String amount;

    @Parameters(index = "2", paramLabel = "CURRENCY", description = "CHF or EUR.")
    String currency;

    @Option(names = "--method", paramLabel = "METHOD", required = true, description = "The id of the payment method.")
    UUID method;

    @Override
    public int run(Desk desk) {
        var id = desk.organisation(organisation);
        var money = Money.parse(amount, Coded.of(Currency.class, currency));
        var depositing = desk.useCases().depositingMoney();
        desk.results()
                .show(
                        PaymentFields.PAYMENT,
                        depositing.deposit(desk.operator(), id, money, new PaymentMethodId(method)));
        return ExitCodes.DONE;
    }
}
