package io.seneschal.persistence.support;

import io.seneschal.application.shared.Page;
import io.seneschal.application.shared.PageRequest;
import io.seneschal.application.support.TicketMessages;
import io.seneschal.domain.shared.Change;
import io.seneschal.domain.shared.CommonRefusal.StaleChange;
import io.seneschal.domain.support.TicketId;
import io.seneschal.domain.support.TicketMessage;
import io.seneschal.domain.support.TicketMessageId;
import io.seneschal.domain.support.TicketRefusal.UnknownMessage;
import io.seneschal.persistence.audit.InMemoryAuditTrail;
import io.seneschal.persistence.shared.InMemoryStore;
import io.seneschal.persistence.shared.InMemoryTable;
import io.seneschal.persistence.shared.ScopedId;

/** Messages of tickets in memory. */
public final class InMemoryTicketMessages implements TicketMessages {

    private final InMemoryStore store;
    private final InMemoryTicketTables tables;
    private final InMemoryAuditTrail trail;

    public InMemoryTicketMessages(InMemoryStore store, InMemoryTicketTables tables, InMemoryAuditTrail trail) {
        this.store = store;
        this.tables = tables;
        this.trail = trail;
    }

    @Override
    public TicketMessage get(TicketId ticket, TicketMessageId message) {
        return store.ask(() -> tables.messages
                .find(new ScopedId(ticket.value(), message.value()))
                .orElseThrow(() -> new UnknownMessage(message)));
    }

    @Override
    public Page<TicketMessage> page(TicketId ticket, PageRequest page) {
        return store.ask(() -> InMemoryTable.page(tables.messages, ticket.value(), page, message -> true));
    }

    @Override
    public void add(Change<TicketMessage> written) {
        store.change(() -> {
            var message = written.after();
            if (tables.find(message.ticket()).isEmpty()) {
                throw new StaleChange(message.id());
            }
            tables.messages.put(
                    new ScopedId(message.ticket().value(), message.id().value()), message);
            trail.append(written);
        });
    }
}
