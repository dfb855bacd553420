package io.seneschal.domain.support;

import io.seneschal.domain.product.ContentType;
import io.seneschal.domain.shared.DomainEvent;
import io.seneschal.domain.shared.OrganisationId;
import org.jspecify.annotations.Nullable;

/** What happens to an agent's request for access. That it lapses is told by the clock alone. */
public sealed interface AccessRequestEvent extends DomainEvent {

    /** @param organisation about which the ticket is; {@code null} if about none */
    record Asked(
            @Nullable OrganisationId organisation, TicketId ticket, AccessRequestId request, ContentType contentType)
            implements AccessRequestEvent {}

    record Accepted(
            @Nullable OrganisationId organisation,
            TicketId ticket,
            AccessRequestId request,
            ContentType contentType,
            SupportGrantId grant)
            implements AccessRequestEvent {}

    record Declined(
            @Nullable OrganisationId organisation, TicketId ticket, AccessRequestId request, ContentType contentType)
            implements AccessRequestEvent {}
}
