package io.seneschal.documents;

import io.seneschal.application.billing.Papers.Words;
import io.seneschal.domain.billing.CreditNote;
import io.seneschal.domain.billing.CreditNoteId;
import io.seneschal.domain.billing.Iban;
import io.seneschal.domain.billing.Invoice;
import io.seneschal.domain.billing.InvoiceId;
import io.seneschal.domain.billing.InvoiceLine;
import io.seneschal.domain.billing.Issuer;
import io.seneschal.domain.billing.PaperNumber;
import io.seneschal.domain.billing.PaperSeries;
import io.seneschal.domain.billing.PaymentId;
import io.seneschal.domain.billing.PaymentMethodKind;
import io.seneschal.domain.billing.ProForma;
import io.seneschal.domain.billing.ProFormaId;
import io.seneschal.domain.billing.Recipient;
import io.seneschal.domain.billing.TransferReference;
import io.seneschal.domain.billing.Vat;
import io.seneschal.domain.organisation.OrganisationName;
import io.seneschal.domain.organisation.PostalAddress;
import io.seneschal.domain.product.ProductName;
import io.seneschal.domain.product.Term;
import io.seneschal.domain.shared.Currency;
import io.seneschal.domain.shared.Language;
import io.seneschal.domain.shared.Money;
import io.seneschal.domain.shared.OrganisationId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/** Papers about invented customers. */
final class SamplePapers {

    static final Iban QR_IBAN = new Iban("CH44 3199 9123 0008 8901 2");
    static final Iban IBAN = new Iban("CH58 0079 1123 0008 8901 2");
    static final Iban FOREIGN_IBAN = new Iban("DE89 3704 0044 0532 0130 00");
    static final Issuer ISSUER = new Issuer(
            "Robert Schneider AG",
            new PostalAddress("Rue du Lac", "1268", "2501", "Biel", "CH"),
            List.of("rechnungen@schneider.example", "www.schneider.example"),
            new Vat("CHE-123.456.788 MWST", 810),
            false);
    static final Recipient CLUB = new Recipient(
            new OrganisationName("Alpenverein Lauterbrunnen"),
            new PostalAddress("Dorfstrasse", "12", "3822", "Lauterbrunnen", "CH"));

    private static final Instant AT = Instant.parse("2026-11-30T12:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 30);
    private static final OrganisationId ORGANISATION =
            new OrganisationId(UUID.fromString("01936f5e-0000-7000-8000-000000000001"));

    private SamplePapers() {}

    static Words words(Language language) {
        return new Words(language, (type, wanted) -> "Mail service (" + type + ")");
    }

    static InvoiceLine line(String name, long minor) {
        return new InvoiceLine(
                "mail-service",
                new ProductName(name),
                new Term(12),
                1,
                LocalDate.of(2026, 12, 31),
                LocalDate.of(2027, 12, 31),
                new Money(minor, Currency.CHF));
    }

    static List<InvoiceLine> lines(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(number -> line("Line " + number + ".", 1250))
                .toList();
    }

    static Invoice invoice(Recipient recipient, List<InvoiceLine> lines) {
        var total = lines.stream().map(InvoiceLine::amount).reduce(Money::plus).orElseThrow();
        return new Invoice(
                new InvoiceId(UUID.fromString("01936f5e-0000-7000-8000-000000000002")),
                ORGANISATION,
                new PaperNumber(PaperSeries.INVOICE, 2026, 17),
                DAY,
                new PaymentId(UUID.fromString("01936f5e-0000-7000-8000-000000000003")),
                ISSUER,
                recipient,
                lines,
                PaymentMethodKind.VISA,
                new Money(250, total.currency()),
                total,
                AT);
    }

    static CreditNote creditNote() {
        return new CreditNote(
                new CreditNoteId(UUID.fromString("01936f5e-0000-7000-8000-000000000004")),
                ORGANISATION,
                new PaperNumber(PaperSeries.CREDIT_NOTE, 2026, 3),
                new InvoiceId(UUID.fromString("01936f5e-0000-7000-8000-000000000002")),
                new PaperNumber(PaperSeries.INVOICE, 2026, 17),
                1,
                DAY,
                ISSUER,
                CLUB,
                "The mail service was down for a week, which we regret.",
                new Money(1_234_50, Currency.CHF),
                new Money(0, Currency.CHF),
                AT);
    }

    static ProForma proForma(Iban account, Recipient recipient, List<InvoiceLine> lines, Money amount) {
        var id = UUID.fromString("01936f5e-0000-7000-8000-000000000005");
        return new ProForma(
                new ProFormaId(id),
                ORGANISATION,
                new PaymentId(UUID.fromString("01936f5e-0000-7000-8000-000000000006")),
                account,
                TransferReference.of(id, account),
                DAY,
                ISSUER,
                recipient,
                lines,
                Money.zero(amount.currency()),
                amount,
                ProForma.State.OPEN,
                AT,
                0);
    }
}
