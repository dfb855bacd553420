package io.seneschal.cli.billing;

import io.seneschal.cli.shared.Desk;
import io.seneschal.cli.shared.ExitCodes;
import io.seneschal.cli.shared.Verb;
import io.seneschal.domain.shared.Money;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "credit",
        description = {
            "Give back what was paid, or a part of it, onto the prepaid account, with a credit note.",
            "The reason stands on the credit note."
        },
        footer = {
            "",
            "Example: seneschal invoice credit \"Alpenverein Lauterbrunnen\" 2026-00001 --amount 5.00 \\",
            "           --reason \"The mail service was down for a week\""
        })
public final class CreditInvoice implements Verb {

    @Mixin
    InvoiceWish wish;

    @Option(
            names = "--amount",
            paramLabel = "AMOUNT",
            description = "How much, in the currency of the invoice; all that is left by default.")
    @Nullable
    String amount;

    @Option(names = "--reason", paramLabel = "TEXT", required = true, description = "Why, in 10 to 500 characters.")
    String reason;

    @Override
    public int run(Desk desk) {
        var invoice = wish.at(desk);
        var money = amount == null ? null : Money.parse(amount, invoice.total().currency());
        var note = desk.useCases()
                .creditingInvoices()
                .credit(desk.operator(), invoice.organisation(), invoice.id(), money, reason);
        desk.results().show(PaperFields.CREDIT_NOTE, note);
        return ExitCodes.DONE;
    }
}
