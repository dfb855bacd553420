package io.seneschal.cli.billing;

import io.seneschal.cli.shared.Desk;
import io.seneschal.domain.billing.Invoice;
import io.seneschal.domain.billing.InvoiceId;
import java.util.UUID;
import java.util.regex.Pattern;
import picocli.CommandLine.Parameters;

/** Which invoice of which organisation. */
final class InvoiceWish {

    private static final Pattern ID = Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

    @Parameters(index = "0", paramLabel = "ORGANISATION", description = "Id or name.")
    String organisation;

    @Parameters(index = "1", paramLabel = "INVOICE", description = "Id or number, such as 2026-00001.")
    String invoice;

    Invoice at(Desk desk) {
        var id = desk.organisation(organisation);
        var reading = desk.useCases().readingInvoices();
        return ID.matcher(invoice).matches()
                ? reading.get(desk.operator(), id, new InvoiceId(UUID.fromString(invoice)))
                : reading.numbered(desk.operator(), id, invoice);
    }
}
