package io.seneschal.application.billing;

import static java.util.Objects.requireNonNull;

import io.seneschal.application.billing.PaperNumbers.Series;
import io.seneschal.application.organisation.Authorities;
import io.seneschal.application.shared.Ids;
import io.seneschal.application.shared.Transactions;
import io.seneschal.domain.billing.CreditNote;
import io.seneschal.domain.billing.CreditNoteId;
import io.seneschal.domain.billing.InvoiceId;
import io.seneschal.domain.billing.LedgerTransactionId;
import io.seneschal.domain.billing.PaperNumber;
import io.seneschal.domain.billing.PaperSeries;
import io.seneschal.domain.billing.PrepaidAccount;
import io.seneschal.domain.organisation.Permission;
import io.seneschal.domain.shared.Actor;
import io.seneschal.domain.shared.Money;
import io.seneschal.domain.shared.OrganisationId;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Giving back what was paid, or a part of it: with a credit note, onto the prepaid account (PAY-9). An operator's work. */
public final class CreditingInvoices {

    private final Invoices invoices;
    private final CreditNotes notes;
    private final PaperNumbers numbers;
    private final PrepaidAccounts prepaid;
    private final Customers customers;
    private final Authorities authorities;
    private final Transactions transactions;
    private final Ids ids;
    private final Clock clock;

    @Inject
    public CreditingInvoices(
            Invoices invoices,
            CreditNotes notes,
            PaperNumbers numbers,
            PrepaidAccounts prepaid,
            Customers customers,
            Authorities authorities,
            Transactions transactions,
            Ids ids,
            Clock clock) {
        this.invoices = invoices;
        this.notes = notes;
        this.numbers = numbers;
        this.prepaid = prepaid;
        this.customers = customers;
        this.authorities = authorities;
        this.transactions = transactions;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * @param amount {@code null} for all that is left
     * @throws io.seneschal.domain.billing.InvoiceRefusal.CreditTooHigh if more would be given back than was paid
     */
    public CreditNote credit(
            Actor actor, OrganisationId organisation, InvoiceId id, @Nullable Money amount, String reason) {
        return transactions.inOne(actor, () -> {
            authorities.require(actor, Permission.MANAGE_BILLING, organisation);
            var invoice = invoices.get(organisation, id);
            actor.requireOperator();
            var credited = notes.of(invoice);
            var at = clock.instant();
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
        });
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
