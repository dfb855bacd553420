package io.seneschal.domain.support;

import io.seneschal.domain.product.ContentType;
import io.seneschal.domain.shared.DomainEvent;
import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.domain.shared.UserId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An agent wished to look into something, and was let in or not (SUP-9). */
public sealed interface SupportUseEvent extends DomainEvent {

    /** @param resource the product or mailbox asked about; {@code null} for all of that type of content there */
    record Allowed(
            OrganisationId organisation,
            SupportUseId use,
            SupportGrantId grant,
            TicketId ticket,
            UserId giver,
            ContentType contentType,
            @Nullable UUID resource,
            Instant until)
            implements SupportUseEvent {}

    /**
     * It belongs to no organisation's trail, as an agent may name any.
     *
     * @param reason the code of the refusal
     */
    record Denied(SupportUseId use, TicketId ticket, UserId giver, ContentType contentType, String reason)
            implements SupportUseEvent {

        @Override
        public @Nullable OrganisationId organisation() {
            return null;
        }
    }
}
