package io.seneschal.cli.billing;

import io.seneschal.cli.shared.Desk;
import io.seneschal.cli.shared.ExitCodes;
import io.seneschal.cli.shared.Paging;
import io.seneschal.cli.shared.Verb;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "credits",
        description = "List the credit notes of an organisation.",
        footer = {"", "Example: seneschal invoice credits \"Alpenverein Lauterbrunnen\""})
public final class ListCreditNotes implements Verb {

    @Parameters(index = "0", paramLabel = "ORGANISATION", description = "Id or name.")
    String organisation;

    @Mixin
    Paging paging;

    @Override
    public int run(Desk desk) {
        var id = desk.organisation(organisation);
        var reading = desk.useCases().readingInvoices();
        desk.results().list(PaperFields.CREDIT_NOTE, paging, page -> reading.creditNotes(desk.operator(), id, page));
        return ExitCodes.DONE;
    }
}
