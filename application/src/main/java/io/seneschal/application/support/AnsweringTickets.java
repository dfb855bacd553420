package io.seneschal.application.support;

import io.seneschal.application.shared.Ids;
import io.seneschal.application.shared.Page;
import io.seneschal.application.shared.PageRequest;
import io.seneschal.application.shared.Transactions;
import io.seneschal.domain.shared.Actor;
import io.seneschal.domain.shared.Language;
import io.seneschal.domain.support.TicketId;
import io.seneschal.domain.support.TicketMessage;
import io.seneschal.domain.support.TicketMessageId;
import io.seneschal.domain.support.TicketText;
import jakarta.inject.Inject;
import java.time.Clock;

/** What customer and agents write to each other in a ticket, in any of the languages (HLP-1). */
public final class AnsweringTickets {

    private final Tickets tickets;
    private final TicketMessages messages;
    private final Transactions transactions;
    private final Ids ids;
    private final Clock clock;

    @Inject
    public AnsweringTickets(Tickets tickets, TicketMessages messages, Transactions transactions, Ids ids, Clock clock) {
        this.tickets = tickets;
        this.messages = messages;
        this.transactions = transactions;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * @throws io.seneschal.domain.support.TicketRefusal if it is not there for the actor, is not theirs to answer, or is closed
     */
    public TicketMessage write(Actor actor, TicketId id, TicketText text, Language language) {
        return transactions.inOne(actor, () -> {
            var written =
                    tickets.get(id).write(new TicketMessageId(ids.next()), text, language, actor, clock.instant());
            messages.add(written);
            return written.after();
        });
    }

    /** In the order in which they were written. */
    public Page<TicketMessage> page(Actor actor, TicketId id, PageRequest page) {
        tickets.get(id).requireThereFor(actor);
        return messages.page(id, page);
    }

    public TicketMessage get(Actor actor, TicketId id, TicketMessageId message) {
        tickets.get(id).requireThereFor(actor);
        return messages.get(id, message);
    }
}
