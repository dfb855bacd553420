package io.seneschal.rest.support;

import io.seneschal.domain.support.SupportGrantId;
import io.seneschal.domain.support.SupportUse;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A use, or a refused one, as its giver sees it. */
record SupportUseView(
        UUID id,
        @Nullable UUID grantId,
        UUID ticketId,
        String agent,
        String contentType,
        UUID organisationId,
        @Nullable UUID resourceId,
        String network,
        Instant at,
        String outcome,
        @Nullable Instant until,
        @Nullable String reason) {

    static SupportUseView of(SupportUse use) {
        var question = use.question();
        return new SupportUseView(
                use.id().value(),
                Optional.ofNullable(use.grant()).map(SupportGrantId::value).orElse(null),
                question.ticket().value(),
                question.agent().text(),
                question.contentType().code(),
                question.organisation().value(),
                question.resource(),
                question.network(),
                use.at(),
                use.reason() == null ? "allowed" : "refused",
                use.until(),
                use.reason());
    }
}
