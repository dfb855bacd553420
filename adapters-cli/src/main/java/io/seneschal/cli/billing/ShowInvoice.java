package io.seneschal.cli.billing;

import io.seneschal.cli.shared.Desk;
import io.seneschal.cli.shared.ExitCodes;
import io.seneschal.cli.shared.Verb;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "show",
        description = "Show an invoice.",
        footer = {"", "Example: seneschal invoice show \"Alpenverein Lauterbrunnen\" 2026-00001"})
public final class ShowInvoice implements Verb {

    @Mixin
    InvoiceWish wish;

    @Override
    public int run(Desk desk) {
        desk.results().show(PaperFields.INVOICE, wish.at(desk));
        return ExitCodes.DONE;
    }
}
