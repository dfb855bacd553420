package io.seneschal.application.support;

import io.seneschal.application.shared.Page;
import io.seneschal.application.shared.PageRequest;
import io.seneschal.application.support.Tickets.Filter;
import io.seneschal.domain.shared.Actor;
import io.seneschal.domain.support.Ticket;
import io.seneschal.domain.support.TicketId;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;

/** Looking at tickets: customers at their own, agents at those they handle, operators at all. */
public final class ReadingTickets {

    private final Tickets tickets;

    @Inject
    public ReadingTickets(Tickets tickets) {
        this.tickets = tickets;
    }

    /** @param state only those; {@code null} for all */
    public Page<Ticket> page(Actor actor, Ticket.@Nullable State state, PageRequest page) {
        return tickets.page(Filter.visibleTo(actor, state), page);
    }

    /** @throws io.seneschal.domain.support.TicketRefusal.UnknownTicket if it is not there for the actor */
    public Ticket get(Actor actor, TicketId id) {
        var ticket = tickets.get(id);
        ticket.requireThereFor(actor);
        return ticket;
    }
}
