package io.seneschal.application.support;

import io.seneschal.application.shared.Transactions;
import io.seneschal.domain.shared.Actor;
import io.seneschal.domain.shared.Change;
import io.seneschal.domain.shared.SeenVersion;
import io.seneschal.domain.support.Ticket;
import io.seneschal.domain.support.TicketId;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Saying who handles a ticket (SUP-8), closing it and opening it again. */
public final class HandlingTickets {

    private final Tickets tickets;
    private final Transactions transactions;
    private final Clock clock;

    @Inject
    public HandlingTickets(Tickets tickets, Transactions transactions, Clock clock) {
        this.tickets = tickets;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Has an agent handle it; one who does already goes on. */
    public Ticket assign(Actor.Operator actor, TicketId id, Actor.Agent agent, SeenVersion seen) {
        return change(actor, id, seen, ticket -> ticket.assign(agent, actor));
    }

    /** The agent no longer handles it; one who did not goes on not to. */
    public void unassign(Actor.Operator actor, TicketId id, Actor.Agent agent, SeenVersion seen) {
        change(actor, id, seen, ticket -> ticket.unassign(agent, actor));
    }

    /** Closes it or opens it again, as wished. */
    public Ticket turn(Actor actor, TicketId id, UnaryOperator<Ticket.State> wish, SeenVersion seen) {
        return change(actor, id, seen, ticket -> ticket.turn(wish.apply(ticket.state()), actor, clock.instant()));
    }

    private Ticket change(Actor actor, TicketId id, SeenVersion seen, Function<Ticket, Change<Ticket>> decision) {
        return transactions.inOne(actor, () -> {
            var ticket = tickets.get(id);
            ticket.requireThereFor(actor);
            tickets.hold(ticket);
            seen.require(ticket.version());
            tickets.save(decision.apply(ticket));
            return tickets.get(id);
        });
    }
}
