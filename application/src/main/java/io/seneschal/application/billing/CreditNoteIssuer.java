package io.seneschal.application.billing;

import static java.util.Objects.requireNonNull;

import io.seneschal.application.billing.PaperNumbers.Series;
import io.seneschal.application.shared.Ids;
import io.seneschal.domain.billing.CreditNote;
import io.seneschal.domain.billing.CreditNoteId;
import io.seneschal.domain.billing.Invoice;
import io.seneschal.domain.billing.LedgerTransactionId;
import io.seneschal.domain.billing.PaperNumber;
import io.seneschal.domain.billing.PaperSeries;
import io.seneschal.domain.billing.PrepaidAccount;
import io.seneschal.domain.shared.Money;
import io.seneschal.domain.shared.OrganisationId;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Gives back what an invoice was paid with, in the running transaction: a credit note, and the money onto the prepaid account. */
public final class CreditNoteIssuer {

    private final CreditNotes notes;
    private final PaperNumbers numbers;
    private final PrepaidAccounts prepaid;
    private final Customers customers;
    private final Ids ids;

    @Inject
    public CreditNoteIssuer(
            CreditNotes notes, PaperNumbers numbers, PrepaidAccounts prepaid, Customers customers, Ids ids) {
        this.notes = notes;
        this.numbers = numbers;
        this.prepaid = prepaid;
        this.customers = customers;
        this.ids = ids;
    }

    /**
     * @param amount {@code null} for all that is left
     * @param reason in words, or the code of what happened, which papers put into words
     * @throws io.seneschal.domain.billing.InvoiceRefusal.CreditTooHigh if more would be given back than was paid
     */
    public CreditNote issue(Invoice invoice, @Nullable Money amount, String reason, Instant at) {
        var organisation = invoice.organisation();
        var credited = notes.of(invoice);
        var on = requireNonNull(customers.all(List.of(organisation)).get(organisation))
                .dayAt(at);
        var issued = invoice.credit(
                new CreditNoteId(ids.next()),
                number(organisation, on.getYear()),
                credited,
                amount == null ? invoice.total().minus(credited.amount()) : amount,
                reason,
                on,
                at);
        notes.issue(issued);
        var note = issued.after();
        prepaid.save(List.of(account(organisation, note.amount())
                .refund(new LedgerTransactionId(ids.next()), note.amount(), invoice.payment(), at)));
        return note;
    }

    private PaperNumber number(OrganisationId organisation, int year) {
        var series = new Series(organisation, PaperSeries.CREDIT_NOTE, year);
        return new PaperNumber(
                PaperSeries.CREDIT_NOTE,
                year,
                requireNonNull(numbers.take(Map.of(series, 1)).get(series)));
    }

    private PrepaidAccount account(OrganisationId organisation, Money amount) {
        var account = prepaid.all(List.of(organisation)).get(organisation);
        return account == null ? PrepaidAccount.empty(organisation, amount.currency()) : account;
    }
}
