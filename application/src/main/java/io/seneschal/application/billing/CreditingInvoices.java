package io.seneschal.application.billing;

import io.seneschal.application.organisation.Authorities;
import io.seneschal.application.shared.Transactions;
import io.seneschal.domain.billing.CreditNote;
import io.seneschal.domain.billing.InvoiceId;
import io.seneschal.domain.organisation.Permission;
import io.seneschal.domain.shared.Actor;
import io.seneschal.domain.shared.Money;
import io.seneschal.domain.shared.OrganisationId;
import jakarta.inject.Inject;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** Giving back what was paid, or a part of it: with a credit note, onto the prepaid account (PAY-9). An operator's work. */
public final class CreditingInvoices {

    private final Invoices invoices;
    private final CreditNoteIssuer issuer;
    private final Authorities authorities;
    private final Transactions transactions;
    private final Clock clock;

    @Inject
    public CreditingInvoices(
            Invoices invoices,
            CreditNoteIssuer issuer,
            Authorities authorities,
            Transactions transactions,
            Clock clock) {
        this.invoices = invoices;
        this.issuer = issuer;
        this.authorities = authorities;
        this.transactions = transactions;
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
            return issuer.issue(invoice, amount, reason, clock.instant());
        });
    }
}
