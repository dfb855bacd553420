package io.seneschal.rest.support;

import io.seneschal.domain.shared.Actor;
import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.domain.support.Ticket;
import io.seneschal.rest.shared.Response;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A ticket on the wire. */
record TicketView(
        UUID id,
        UUID customerId,
        @Nullable UUID organisationId,
        String subject,
        String text,
        String language,
        String state,
        List<String> agents,
        Instant openedAt,
        @Nullable Instant closedAt) {

    static TicketView of(Ticket ticket) {
        return new TicketView(
                ticket.id().value(),
                ticket.customer().value(),
                Optional.ofNullable(ticket.organisation())
                        .map(OrganisationId::value)
                        .orElse(null),
                ticket.subject().text(),
                ticket.text().text(),
                ticket.language().code(),
                ticket.state().code(),
                ticket.agents().stream().map(Actor.Agent::toString).sorted().toList(),
                ticket.openedAt(),
                ticket.closedAt());
    }

    static Response shown(Ticket ticket) {
        return Response.ok(of(ticket)).ofVersion(ticket.version());
    }
}
