package io.seneschal.application.billing;

import io.seneschal.domain.billing.Recipient;
import io.seneschal.domain.organisation.BillingZone;
import io.seneschal.domain.shared.OrganisationId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;

/** Organisations as those who get papers. */
public interface Customers {

    /** Those of these that there are; many in one step. */
    Map<OrganisationId, Customer> all(Collection<OrganisationId> organisations);

    /** Who gets a paper, and in whose calendar its day is (REN-1). */
    record Customer(Recipient recipient, BillingZone zone) {

        LocalDate dayAt(Instant at) {
            return LocalDate.ofInstant(at, zone.zone());
        }
    }
}
