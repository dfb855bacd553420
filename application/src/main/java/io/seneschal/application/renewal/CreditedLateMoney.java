package io.seneschal.application.renewal;

import static java.util.Objects.requireNonNull;

import io.seneschal.application.billing.CreditNoteIssuer;
import io.seneschal.application.billing.Invoices;
import io.seneschal.domain.renewal.RenewalEvent.PaidTooLate;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;

/** It is billed like all money, and given back at once by a credit note, onto the prepaid account (PAY-9). */
public final class CreditedLateMoney implements LateMoney {

    private final Invoices invoices;
    private final CreditNoteIssuer issuer;

    @Inject
    public CreditedLateMoney(Invoices invoices, CreditNoteIssuer issuer) {
        this.invoices = invoices;
        this.issuer = issuer;
    }

    @Override
    public void giveBack(List<PaidTooLate> late, Instant at) {
        var billed = invoices.of(late.stream().map(PaidTooLate::payment).toList());
        late.stream()
                // what costs nothing can't be given back
                .filter(paid -> paid.amount().isPositive())
                .forEach(paid -> issuer.issue(
                        invoices.get(paid.organisation(), requireNonNull(billed.get(paid.payment()))),
                        paid.amount(),
                        PaidTooLate.REASON,
                        at));
    }
}
