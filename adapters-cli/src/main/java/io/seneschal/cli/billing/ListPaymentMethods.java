package io.seneschal.cli.billing;

import io.seneschal.cli.shared.Desk;
import io.seneschal.cli.shared.ExitCodes;
import io.seneschal.cli.shared.Paging;
import io.seneschal.cli.shared.Verb;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "methods",
        description = "List by which means an organisation pays.",
        footer = {"", "Example: seneschal payment methods \"Alpenverein Lauterbrunnen\""})
public final class ListPaymentMethods implements Verb {

    @Parameters(index = "0", paramLabel = "ORGANISATION", description = "Id or name.")
    String organisation;

    @Mixin
    Paging paging;

    @Override
    public int run(Desk desk) {
        var id = desk.organisation(organisation);
        var keeping = desk.useCases().keepingPaymentMethods();
        desk.results().list(PaymentFields.METHOD, paging, page -> keeping.page(desk.operator(), id, page));
        return ExitCodes.DONE;
    }
}
