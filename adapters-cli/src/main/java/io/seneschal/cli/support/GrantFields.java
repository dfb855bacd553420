package io.seneschal.cli.support;

import io.seneschal.application.support.ReadingSupport.SeenGrant;
import io.seneschal.cli.shared.Fields;
import io.seneschal.cli.shared.View;
import io.seneschal.domain.support.SupportGrant;
import io.seneschal.domain.support.SupportUse;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How grants and their uses are shown. */
final class GrantFields {

    static final View<SeenGrant> GRANT = new View<>(
            seen -> of(seen.grant(), seen.standing()),
            "id",
            "content_type",
            "state",
            "given_at",
            "ends_at",
            "revoked_at");

    static final View<SupportUse> USE =
            new View<>(GrantFields::of, "id", "at", "agent", "ticket_id", "network", "outcome", "reason");

    private GrantFields() {}

    static Map<String, @Nullable Object> of(SupportGrant grant, SupportGrant.Standing standing) {
        return Fields.of(
                "id", grant.id(),
                "user_id", grant.giver(),
                "content_type", grant.contentType(),
                "state", standing,
                "given_at", grant.givenAt(),
                "ends_at", grant.endsAt(),
                "revoked_at", grant.revokedAt(),
                "scope",
                        Fields.of(
                                "organisation_ids",
                                grant.scope().organisations().stream()
                                        .map(Object::toString)
                                        .sorted()
                                        .toList(),
                                "resource_ids",
                                grant.scope().resources().stream().sorted().toList()),
                "previous_grant_id", grant.previous());
    }

    private static Map<String, @Nullable Object> of(SupportUse use) {
        var question = use.question();
        return Fields.of(
                "id", use.id(),
                "grant_id", use.grant(),
                "ticket_id", question.ticket(),
                "agent", question.agent(),
                "content_type", question.contentType(),
                "organisation_id", question.organisation(),
                "resource_id", question.resource(),
                "network", question.network(),
                "at", use.at(),
                "outcome", use.reason() == null ? "allowed" : "refused",
                "until", use.until(),
                "reason", use.reason());
    }
}
