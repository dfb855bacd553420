package io.seneschal.cli.billing;

import io.seneschal.application.billing.MatchingTransfers.Match;
import io.seneschal.cli.shared.Fields;
import io.seneschal.cli.shared.View;
import io.seneschal.domain.billing.CreditNote;
import io.seneschal.domain.billing.Invoice;
import io.seneschal.domain.billing.InvoiceLine;
import io.seneschal.domain.billing.ProForma;
import java.util.List;

/** How invoices, credit notes, pro forma invoices and transfers are shown. */
final class PaperFields {

    static final View<Invoice> INVOICE = new View<>(
            invoice -> Fields.of(
                    "id", invoice.id(),
                    "number", invoice.number(),
                    "issued_on", invoice.issuedOn(),
                    "recipient", invoice.recipient().name(),
                    "lines", lines(invoice.lines()),
                    "total", invoice.total(),
                    "paid_by", invoice.paidBy(),
                    "from_prepaid", invoice.fromPrepaid(),
                    "payment_id", invoice.payment(),
                    "created_at", invoice.createdAt()),
            "number",
            "issued_on",
            "total",
            "paid_by",
            "id");

    static final View<CreditNote> CREDIT_NOTE = new View<>(
            note -> Fields.of(
                    "id", note.id(),
                    "number", note.number(),
                    "invoice", note.invoiceNumber(),
                    "invoice_id", note.invoice(),
                    "issued_on", note.issuedOn(),
                    "reason", note.reason(),
                    "amount", note.amount(),
                    "left", note.left(),
                    "created_at", note.createdAt()),
            "number",
            "invoice",
            "issued_on",
            "amount",
            "left",
            "id");

    static final View<ProForma> PRO_FORMA = new View<>(
            proForma -> Fields.of(
                    "id", proForma.id(),
                    "state", proForma.state(),
                    "account", proForma.account().grouped(),
                    "reference", proForma.reference().grouped(),
                    "issued_on", proForma.issuedOn(),
                    "recipient", proForma.recipient().name(),
                    "lines", lines(proForma.lines()),
                    "from_prepaid", proForma.fromPrepaid(),
                    "amount", proForma.amount(),
                    "payment_id", proForma.payment(),
                    "created_at", proForma.createdAt()),
            "id",
            "state",
            "reference",
            "issued_on",
            "amount");

    static final View<Match> MATCH = new View<>(
            match -> {
                var asked = match.asked();
                return Fields.of(
                        "booked_on",
                        match.entry().bookedOn(),
                        "amount",
                        match.entry().amount() + " " + match.entry().currency(),
                        "reference",
                        match.entry().reference(),
                        "outcome",
                        match.verdict(),
                        "expected",
                        asked == null ? null : asked.amount(),
                        "organisation_id",
                        asked == null ? null : asked.organisation(),
                        "pro_forma_id",
                        asked == null ? null : asked.id(),
                        "payment_id",
                        asked == null ? null : asked.payment(),
                        "account",
                        match.entry().account(),
                        "bank_reference",
                        match.entry().bankReference());
            },
            "booked_on",
            "amount",
            "reference",
            "outcome",
            "expected",
            "payment_id");

    private PaperFields() {}

    private static List<String> lines(List<InvoiceLine> lines) {
        return lines.stream()
                .map(line -> line.name() + " (" + line.type() + ") " + line.from() + " – " + line.until() + " "
                        + line.amount())
                .toList();
    }
}
