package io.seneschal.cli.billing;

import io.seneschal.cli.shared.Desk;
import io.seneschal.cli.shared.ExitCodes;
import io.seneschal.cli.shared.Verb;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "pdf",
        description = "Write an invoice into a PDF file.",
        footer = {
            "",
            "Example: seneschal invoice pdf \"Alpenverein Lauterbrunnen\" 2026-00001 --to invoice.pdf --language de"
        })
public final class WriteInvoice implements Verb {

    @Mixin
    InvoiceWish wish;

    @Mixin
    PaperTarget target;

    @Override
    public int run(Desk desk) {
        var invoice = wish.at(desk);
        target.write(
                desk,
                language -> desk.useCases()
                        .readingInvoices()
                        .paper(desk.operator(), invoice.organisation(), invoice.id(), language));
        return ExitCodes.DONE;
    }
}
