package io.seneschal.domain.support;

import io.seneschal.domain.shared.DomainEvent;
import io.seneschal.domain.shared.OrganisationId;
import org.jspecify.annotations.Nullable;

/** What happens to an attachment of a ticket. Neither its name nor anything of its content is told. */
public sealed interface AttachmentEvent extends DomainEvent {

    /** @param organisation about which the ticket is; {@code null} if about none */
    record Attached(
            @Nullable OrganisationId organisation, TicketId ticket, AttachmentId attachment, AttachmentKind kind)
            implements AttachmentEvent {}

    record Removed(@Nullable OrganisationId organisation, TicketId ticket, AttachmentId attachment)
            implements AttachmentEvent {}
}
