package io.seneschal.cli.billing;

import io.seneschal.cli.shared.Desk;
import io.seneschal.cli.shared.ExitCodes;
import io.seneschal.cli.shared.Paging;
import io.seneschal.cli.shared.Verb;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "list",
        description = "List the invoices of an organisation.",
        footer = {"", "Example: seneschal invoice list \"Alpenverein Lauterbrunnen\""})
public final class ListInvoices implements Verb {

    @Parameters(index = "0", paramLabel = "ORGANISATION", description = "Id or name.")
    String organisation;

    @Mixin
    Paging paging;

    @Override
    public int run(Desk desk) {
        var id = desk.organisation(organisation);
        var reading = desk.useCases().readingInvoices();
        desk.results().list(PaperFields.INVOICE, paging, page -> reading.page(desk.operator(), id, page));
        return ExitCodes.DONE;
    }
}
