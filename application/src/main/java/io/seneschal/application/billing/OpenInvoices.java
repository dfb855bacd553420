package io.seneschal.application.billing;

import io.seneschal.application.organisation.Holdings;
import io.seneschal.domain.shared.OrganisationId;
import jakarta.inject.Inject;

/** What is being paid, and not settled: while there is any, the organisation can't be deleted (ORG-9). */
public final class OpenInvoices implements Holdings {

    private final PaymentViews payments;

    @Inject
    public OpenInvoices(PaymentViews payments) {
        this.payments = payments;
    }

    @Override
    public String kind() {
        return "open_invoices";
    }

    @Override
    public long count(OrganisationId organisation) {
        return payments.countOpen(organisation);
    }
}
