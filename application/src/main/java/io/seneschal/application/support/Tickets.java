package io.seneschal.application.support;

import io.seneschal.application.shared.Page;
import io.seneschal.application.shared.PageRequest;
import io.seneschal.domain.shared.Actor;
import io.seneschal.domain.shared.Change;
import io.seneschal.domain.shared.UserId;
import io.seneschal.domain.support.Ticket;
import io.seneschal.domain.support.TicketId;
import io.seneschal.domain.support.TicketRefusal.UnknownTicket;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All tickets, each with the agents who handle it. They are their customers', and go when those close their accounts. */
public interface Tickets {

    /** Whoever it is there for: that is asked of the ticket. */
    Optional<Ticket> find(TicketId ticket);

    /** @throws UnknownTicket if there is none */
    default Ticket get(TicketId ticket) {
        return find(ticket).orElseThrow(() -> new UnknownTicket(ticket));
    }

    /** Whose open ticket it is that the agent handles at this moment (SUP-8); empty if there is none, or they don't handle it. */
    default Optional<UserId> customerOf(TicketId ticket, Actor.Agent agent) {
        return find(ticket).flatMap(found -> found.customerFor(agent));
    }

    Page<Ticket> page(Filter filter, PageRequest page);

    /** @throws io.seneschal.domain.shared.CommonRefusal.StaleChange if the customer's account is gone */
    void add(Change<Ticket> opened);

    void save(Change<Ticket> changed);

    /**
     * Keeps everybody from changing it until the running transaction ends, as {@link SupportGrants#hold} does: so nothing is
     * stored on the strength of its being open, or of who handles it, behind a change of that.
     *
     * @throws io.seneschal.domain.shared.CommonRefusal.StaleChange if it was changed since it was read, or is gone
     */
    void hold(Ticket ticket);

    /**
     * Which tickets. {@code null} for all.
     *
     * @param customer whose they are
     * @param agent who handles them
     */
    record Filter(@Nullable UserId customer, Actor.@Nullable Agent agent, Ticket.@Nullable State state) {

        /** Those that are there for somebody. */
        static Filter visibleTo(Actor actor, Ticket.@Nullable State state) {
            return switch (actor) {
                case Actor.Agent handling -> new Filter(null, handling, state);
                case Actor.Operator operator -> new Filter(null, null, state);
                default -> new Filter(actor.requirePerson().id(), null, state);
            };
        }
    }
}
