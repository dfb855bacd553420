package io.seneschal.application.billing;

import io.seneschal.domain.billing.Creditor;

/** What the provider has set up about money. */
@FunctionalInterface
public interface BillingSettings {

    /** As whom it writes invoices, and where it takes transfers. */
    Creditor creditor();
}
