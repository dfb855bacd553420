package io.seneschal.testing;

import io.seneschal.domain.billing.Creditor;
import io.seneschal.domain.billing.CreditorAccount;
import io.seneschal.domain.billing.Iban;
import io.seneschal.domain.billing.Invoice;
import io.seneschal.domain.billing.InvoiceId;
import io.seneschal.domain.billing.InvoiceLine;
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
import io.seneschal.domain.shared.Money;
import io.seneschal.domain.shared.OrganisationId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Invoices and pro forma invoices of an invented provider, whose accounts are those of the examples that SIX publishes. */
public final class PapersOf {

    public static final LocalDate DAY = LocalDate.of(2026, 3, 1);

    public static final CreditorAccount FRANCS =
            new CreditorAccount(new Iban("CH5800791123000889012"), new Iban("CH4431999123000889012"));

    /** Takes creditor references only. */
    public static final CreditorAccount EUROS = new CreditorAccount(new Iban("CH5204835012345671000"), null);

    public static final Creditor CREDITOR = new Creditor(
            "Robert Schneider AG",
            new PostalAddress("Rue du Lac", "1268", "2501", "Biel", "CH"),
            Map.of(Currency.CHF, FRANCS, Currency.EUR, EUROS),
            List.of("rechnungen@schneider.example"),
            new Vat("CHE-123.456.788 MWST", 810),
            false);

    public static final Recipient CLUB = new Recipient(
            new OrganisationName("Alpenverein Lauterbrunnen"),
            new PostalAddress("Dorfstrasse", "12", "3822", "Lauterbrunnen", "CH"));

    private PapersOf() {}

    public static Money francs(long minor) {
        return new Money(minor, Currency.CHF);
    }

    public static InvoiceLine line(Money amount) {
        return new InvoiceLine("mail", new ProductName("Office mail"), new Term(12), 2, DAY, DAY.plusYears(2), amount);
    }

    public static PaperNumber number(PaperSeries series, int sequence) {
        return new PaperNumber(series, DAY.getYear(), sequence);
    }

    public static Invoice invoice(OrganisationId organisation, UUID id, int sequence, Money total) {
        return new Invoice(
                new InvoiceId(id),
                organisation,
                number(PaperSeries.INVOICE, sequence),
                DAY,
                new PaymentId(UUID.randomUUID()),
                CREDITOR.issuer(),
                CLUB,
                List.of(line(total)),
                PaymentMethodKind.VISA,
                Money.zero(total.currency()),
                total,
                House.NOON);
    }

    public static ProForma proForma(OrganisationId organisation, UUID id, Money amount) {
        var account = CREDITOR.account(amount.currency()).payable();
        return new ProForma(
                new ProFormaId(id),
                organisation,
                new PaymentId(UUID.randomUUID()),
                account,
                TransferReference.of(id, account),
                DAY,
                CREDITOR.issuer(),
                CLUB,
                List.of(line(amount)),
                Money.zero(amount.currency()),
                amount,
                ProForma.State.OPEN,
                House.NOON,
                0);
    }
}
