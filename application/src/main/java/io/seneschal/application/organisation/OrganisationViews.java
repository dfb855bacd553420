package io.seneschal.application.organisation;

import io.seneschal.application.shared.Page;
import io.seneschal.application.shared.PageRequest;
import io.seneschal.domain.organisation.Membership;
import io.seneschal.domain.organisation.Organisation;
import io.seneschal.domain.organisation.OrganisationKind;
import io.seneschal.domain.organisation.PostalAddress;
import io.seneschal.domain.organisation.Terms;
import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.domain.shared.UserId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Organisations as they are shown. */
public interface OrganisationViews {

    /** @throws io.seneschal.domain.organisation.OrganisationRefusal.UnknownOrganisation if there is none */
    OrganisationView get(OrganisationId organisation);

    /** @param search part of the name, whatever its case; {@code null} for all */
    Page<OrganisationView> all(@Nullable String search, PageRequest page);

    /** Those with this name and no other, whatever its case; names are not unique. */
    Page<OrganisationView> named(String name, PageRequest page);

    /** Where a user belongs, and as what. */
    Page<UserOrganisation> ofUser(UserId user, PageRequest page);

    /** @param version what a caller names to change only what it has seen */
    record OrganisationView(
            OrganisationId id,
            String name,
            OrganisationKind kind,
            @Nullable PostalAddress address,
            @Nullable String contactEmail,
            String billingZone,
            Instant createdAt,
            long membersCount,
            long legalResponsiblesCount,
            long version) {

        /** An organisation as it is, with so many members. */
        public static OrganisationView of(Organisation organisation, long membersCount) {
            var details = organisation.details();
            return new OrganisationView(
                    organisation.id(),
                    details.name().text(),
                    details.kind(),
                    details.address(),
                    details.contact() == null ? null : details.contact().text(),
                    details.billingZone().name(),
                    organisation.createdAt(),
                    membersCount,
                    organisation.legalResponsibles().size(),
                    organisation.version());
        }
    }

    /** One of the organisations of a user. */
    record UserOrganisation(
            OrganisationId id,
            String name,
            OrganisationKind kind,
            Terms terms,
            Membership.State state,
            Instant joinedAt) {}
}
