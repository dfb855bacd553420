package io.seneschal.cli.support;

import io.seneschal.cli.shared.Fields;
import io.seneschal.cli.shared.View;
import io.seneschal.domain.shared.Actor;
import io.seneschal.domain.support.Ticket;

/** How tickets are shown. */
final class TicketFields {

    static final View<Ticket> TICKET = new View<>(
            ticket -> Fields.of(
                    "id", ticket.id(),
                    "customer_id", ticket.customer(),
                    "organisation_id", ticket.organisation(),
                    "subject", ticket.subject(),
                    "text", ticket.text(),
                    "language", ticket.language(),
                    "state", ticket.state(),
                    "agents",
                            ticket.agents().stream()
                                    .map(Actor.Agent::toString)
                                    .sorted()
                                    .toList(),
                    "opened_at", ticket.openedAt(),
                    "closed_at", ticket.closedAt()),
            "id",
            "subject",
            "language",
            "state",
            "agents",
            "opened_at");

    private TicketFields() {}
}
