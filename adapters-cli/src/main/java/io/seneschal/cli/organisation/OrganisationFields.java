package io.seneschal.cli.organisation;

import io.seneschal.application.organisation.MemberViews.MemberView;
import io.seneschal.application.organisation.OrganisationViews.OrganisationView;
import io.seneschal.cli.shared.Fields;
import io.seneschal.cli.shared.View;
import io.seneschal.domain.organisation.Invitation;
import io.seneschal.domain.organisation.PostalAddress;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How organisations, members and invitations are shown. */
public final class OrganisationFields {

    public static final View<OrganisationView> ORGANISATION = new View<>(
            organisation -> Fields.of(
                    "id", organisation.id(),
                    "name", organisation.name(),
                    "kind", organisation.kind(),
                    "address", address(organisation.address()),
                    "contact_email", organisation.contactEmail(),
                    "billing_zone", organisation.billingZone(),
                    "created_at", organisation.createdAt(),
                    "members_count", organisation.membersCount(),
                    "legal_responsibles_count", organisation.legalResponsiblesCount()),
            "id",
            "name",
            "kind",
            "members_count",
            "legal_responsibles_count",
            "created_at");

    static final View<MemberView> MEMBER = new View<>(
            member -> Fields.of(
                    "user_id", member.user(),
                    "email", member.email(),
                    "first_name", member.firstName(),
                    "last_name", member.lastName(),
                    "role", member.terms().role(),
                    "billing", member.terms().billing(),
                    "contact",
                            Fields.of(
                                    "billing", member.terms().contact().billing(),
                                    "product", member.terms().contact().product()),
                    "team_ids", List.of(),
                    "joined_at", member.joinedAt(),
                    "state", member.state()),
            "user_id",
            "email",
            "first_name",
            "last_name",
            "role",
            "billing",
            "state",
            "joined_at");

    private OrganisationFields() {}

    /** Where an invitation stands depends on the time. */
    static View<Invitation> invitation(Instant now) {
        return new View<>(
                invitation -> fields(invitation, now),
                "id",
                "email",
                "first_name",
                "last_name",
                "role",
                "status",
                "sent_at",
                "expires_at");
    }

    private static Map<String, @Nullable Object> fields(Invitation invitation, Instant now) {
        var offer = invitation.offer();
        return Fields.of(
                "id", invitation.id(),
                "email", offer.email(),
                "first_name", offer.name().first(),
                "last_name", offer.name().last(),
                "locale", offer.locale(),
                "role", offer.terms().role(),
                "billing", offer.terms().billing(),
                "contact",
                        Fields.of(
                                "billing", offer.terms().contact().billing(),
                                "product", offer.terms().contact().product()),
                "product_ids", offer.products(),
                "team_ids", offer.teams(),
                "strict", offer.strict(),
                "status", invitation.standingAt(now),
                "sent_at", invitation.sentAt(),
                "expires_at", invitation.expiresAt());
    }

    private static @Nullable Map<String, @Nullable Object> address(@Nullable PostalAddress address) {
        return address == null
                ? null
                : Fields.of(
                        "street", address.street(),
                        "house_number", address.houseNumber(),
                        "postal_code", address.postalCode(),
                        "town", address.town(),
                        "country", address.country());
    }
}
