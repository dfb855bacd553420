package io.seneschal.cli.billing;

import io.seneschal.cli.shared.Desk;
import io.seneschal.cli.shared.ExitCodes;
import io.seneschal.cli.shared.Verb;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "show",
        description = "Show what is on the prepaid account of an organisation.",
        footer = {"", "Example: seneschal prepaid show \"Alpenverein Lauterbrunnen\""})
public final class ShowPrepaidAccount implements Verb {

    @Parameters(index = "0", paramLabel = "ORGANISATION", description = "Id or name.")
    String organisation;

    @Override
    public int run(Desk desk) {
        var id = desk.organisation(organisation);
        desk.results()
                .show(PaymentFields.PREPAID, desk.useCases().readingPayments().prepaid(desk.operator(), id));
        return ExitCodes.DONE;
    }
}
