package io.seneschal.cli.billing;

import io.seneschal.cli.shared.Desk;
import io.seneschal.cli.shared.ExitCodes;
import io.seneschal.cli.shared.Paging;
import io.seneschal.cli.shared.Verb;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "entries",
        description = "List what happened on the prepaid account of an organisation.",
        footer = {"", "Example: seneschal prepaid entries \"Alpenverein Lauterbrunnen\""})
public final class ListPrepaidEntries implements Verb {

    @Parameters(index = "0", paramLabel = "ORGANISATION", description = "Id or name.")
    String organisation;

    @Mixin
    Paging paging;

    @Override
    public int run(Desk desk) {
        var id = desk.organisation(organisation);
        var reading = desk.useCases().readingPayments();
        desk.results().list(PaymentFields.ENTRY, paging, page -> reading.entries(desk.operator(), id, page));
        return ExitCodes.DONE;
    }
}
