package io.seneschal.cli.renewal;

import io.seneschal.application.renewal.ReadingRenewals.Due;
import io.seneschal.cli.shared.Desk;
import io.seneschal.cli.shared.ExitCodes;
import io.seneschal.cli.shared.Paging;
import io.seneschal.cli.shared.Verb;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "list",
        description = {
            "List what an organisation has to renew within the next two months, and what is overdue.",
            "Whatever is paid by itself shows the day of the next attempt."
        },
        footer = {"", "Example: seneschal renewal list \"Alpenverein Lauterbrunnen\" --all"})
public final class ListRenewals implements Verb {

    @Parameters(index = "0", paramLabel = "ORGANISATION", description = "Id or name.")
    String organisation;

    @Option(names = "--all", description = "Also what is due later.")
    boolean all;

    @Mixin
    Paging paging;

    @Override
    public int run(Desk desk) {
        var id = desk.organisation(organisation);
        var reading = desk.useCases().readingRenewals();
        var due = all ? Due.ALL : Due.WITHIN_TWO_MONTHS;
        desk.results().list(RenewalFields.ITEM, paging, page -> reading.page(desk.operator(), id, due, page));
        return ExitCodes.DONE;
    }
}
