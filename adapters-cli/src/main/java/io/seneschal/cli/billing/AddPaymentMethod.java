package io.seneschal.cli.billing;

import io.seneschal.cli.shared.Desk;
import io.seneschal.cli.shared.ExitCodes;
import io.seneschal.cli.shared.Verb;
import io.seneschal.domain.billing.PaymentMethod;
import io.seneschal.domain.billing.PaymentMethodKind;
import io.seneschal.domain.shared.Coded;
import io.seneschal.domain.shared.Currency;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "add-method",
        description = {
            "Add a means by which an organisation pays.",
            "A card or an account elsewhere is the token that the payment provider gave for it, never its number."
        },
        footer = {
            "",
            "Example: seneschal payment add-method \"Alpenverein Lauterbrunnen\" --kind prepaid --currency CHF"
        })
public final class AddPaymentMethod implements Verb {

    @Parameters(index = "0", paramLabel = "ORGANISATION", description = "Id or name.")
    String organisation;

    @Option(
            names = "--kind",
            paramLabel = "KIND",
            required = true,
            description = "One of ${COMPLETION-CANDIDATES}.",
            completionCandidates = KindCodes.class)
    String kind;

    @Option(names = "--provider-token", paramLabel = "TOKEN", description = "Not needed for iban and prepaid.")
    @Nullable
    String providerToken;

    @Option(names = "--display", paramLabel = "NAME", description = "What it is called on lists; by default its kind.")
    @Nullable
    String display;

    @Option(names = "--currency", paramLabel = "CURRENCY", required = true, description = "CHF or EUR.")
    String currency;

    @Override
    public int run(Desk desk) {
        var id = desk.organisation(organisation);
        var wish = new PaymentMethod.Wish(
                Coded.of(PaymentMethodKind.class, kind), providerToken, display, Coded.of(Currency.class, currency));
        desk.results()
                .show(
                        PaymentFields.METHOD,
                        desk.useCases().keepingPaymentMethods().add(desk.operator(), id, wish));
        return ExitCodes.DONE;
    }
}
