package io.seneschal.application.renewal;

import io.seneschal.domain.renewal.RenewalPlan;

/** What the provider has set up about renewals. */
@FunctionalInterface
public interface RenewalSettings {

    /** When payment is attempted, and what becomes of what stays unpaid (REN-8, REN-11). */
    RenewalPlan plan();
}
