package io.seneschal.domain.organisation;

import io.seneschal.domain.organisation.OrganisationRefusal.UnusableBillingZone;
import java.time.ZoneId;

/** The time zone in whose calendar days an organisation's due dates are counted (REN-1): {@code Europe/Zurich}. */
public record BillingZone(String name) {

    public static final BillingZone DEFAULT = new BillingZone("Europe/Zurich");

    /** @throws UnusableBillingZone if it is no region of the time zone database */
    public BillingZone {
        if (!ZoneId.getAvailableZoneIds().contains(name)) {
            throw new UnusableBillingZone(name);
        }
    }

    public ZoneId zone() {
        return ZoneId.of(name);
    }

    @Override
    public String toString() {
        return name;
    }
}
