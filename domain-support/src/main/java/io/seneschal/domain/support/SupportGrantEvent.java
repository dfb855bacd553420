package io.seneschal.domain.support;

import io.seneschal.domain.product.ContentType;
import io.seneschal.domain.shared.DomainEvent;
import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.domain.shared.UserId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What happens to a user's leave for support. It is the user's own; an organisation hears of it only when it is left. */
public sealed interface SupportGrantEvent extends DomainEvent {

    /** @param previous the grant before this one; {@code null} for the first of its type */
    record Given(
            SupportGrantId grant,
            UserId giver,
            ContentType contentType,
            Instant endsAt,
            @Nullable SupportGrantId previous)
            implements SupportGrantEvent {}

    /** Closed before its end. */
    record Revoked(SupportGrantId grant, UserId giver, ContentType contentType) implements SupportGrantEvent {}

    /** It has come to its own end; told some time after, as nothing has to run for it to end. */
    record Expired(SupportGrantId grant, UserId giver, ContentType contentType, Instant endedAt)
            implements SupportGrantEvent {}

    /** Its giver has left this organisation, and the rest of it goes on. */
    record Withdrawn(OrganisationId organisation, SupportGrantId grant, UserId giver) implements SupportGrantEvent {}

    @Override
    default @Nullable OrganisationId organisation() {
        return null;
    }
}
