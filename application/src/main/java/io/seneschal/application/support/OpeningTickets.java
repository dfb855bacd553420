package io.seneschal.application.support;

import io.seneschal.application.organisation.Authorities;
import io.seneschal.application.shared.Ids;
import io.seneschal.application.shared.Transactions;
import io.seneschal.domain.shared.Actor;
import io.seneschal.domain.support.Ticket;
import io.seneschal.domain.support.Ticket.Question;
import io.seneschal.domain.support.TicketId;
import jakarta.inject.Inject;
import java.time.Clock;

/** Asking support. */
public final class OpeningTickets {

    private final Tickets tickets;
    private final Authorities authorities;
    private final Transactions transactions;
    private final Ids ids;
    private final Clock clock;

    @Inject
    public OpeningTickets(Tickets tickets, Authorities authorities, Transactions transactions, Ids ids, Clock clock) {
        this.tickets = tickets;
        this.authorities = authorities;
        this.transactions = transactions;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * @throws io.seneschal.domain.organisation.OrganisationRefusal.UnknownOrganisation if it is about one to which the customer
     *     does not belong
     */
    public Ticket open(Actor.Person actor, Question question) {
        return transactions.inOne(actor, () -> {
            if (question.organisation() != null) {
                authorities.of(actor, question.organisation());
            }
            var opened = Ticket.open(new TicketId(ids.next()), question, actor, clock.instant());
            tickets.add(opened);
            return opened.after();
        });
    }
}
