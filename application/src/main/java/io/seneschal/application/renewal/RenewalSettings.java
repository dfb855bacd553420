package io.seneschal.application.renewal;

import io.seneschal.domain.renewal.RenewalPlan;
import io.seneschal.domain.renewal.RenewalPolicy;

/** What the provider has set up about renewals. */
@FunctionalInterface
public interface RenewalSettings {

    /** When payment is attempted, and what becomes of what stays unpaid (REN-8, REN-11). */
    RenewalPlan plan();

    /** What becomes of products on these days. */
    default RenewalPolicy policy() {
        return new RenewalPolicy(plan());
    }
}
