package io.seneschal.rest.organisation;

import io.seneschal.application.organisation.OrganisationViews;
import io.seneschal.domain.organisation.PostalAddress;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An organisation on the wire. */
public record OrganisationView(
        UUID id,
        String name,
        String kind,
        @Nullable AddressView address,
        @Nullable String contactEmail,
        String billingZone,
        Instant createdAt,
        long membersCount,
        long legalResponsiblesCount) {

    public static OrganisationView of(OrganisationViews.OrganisationView organisation) {
        return new OrganisationView(
                organisation.id().value(),
                organisation.name(),
                organisation.kind().code(),
                organisation.address() == null ? null : AddressView.of(organisation.address()),
                organisation.contactEmail(),
                organisation.billingZone(),
                organisation.createdAt(),
                organisation.membersCount(),
                organisation.legalResponsiblesCount());
    }

    /** Where an organisation is. */
    public record AddressView(
            @Nullable String street, @Nullable String houseNumber, String postalCode, String town, String country) {

        public static AddressView of(PostalAddress address) {
            return new AddressView(
                    address.street(), address.houseNumber(), address.postalCode(), address.town(), address.country());
        }
    }
}
