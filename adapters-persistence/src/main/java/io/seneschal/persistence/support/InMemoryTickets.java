package io.seneschal.persistence.support;

import io.seneschal.application.shared.Page;
import io.seneschal.application.shared.PageRequest;
import io.seneschal.application.support.Tickets;
import io.seneschal.domain.shared.Change;
import io.seneschal.domain.shared.CommonRefusal.StaleChange;
import io.seneschal.domain.support.Ticket;
import io.seneschal.domain.support.TicketId;
import io.seneschal.persistence.audit.InMemoryAuditTrail;
import io.seneschal.persistence.shared.InMemoryStore;
import io.seneschal.persistence.shared.InMemoryTable;
import io.seneschal.persistence.shared.ScopedId;
import io.seneschal.persistence.user.InMemoryUserTables;
import java.util.Optional;
import java.util.function.Predicate;

/** Tickets in memory. */
public final class InMemoryTickets implements Tickets {

    private final InMemoryStore store;
    private final InMemoryTicketTables tables;
    private final InMemoryUserTables users;
    private final InMemoryAuditTrail trail;

    public InMemoryTickets(
            InMemoryStore store, InMemoryTicketTables tables, InMemoryUserTables users, InMemoryAuditTrail trail) {
        this.store = store;
        this.tables = tables;
        this.users = users;
        this.trail = trail;
    }

    @Override
    public Optional<Ticket> find(TicketId ticket) {
        return store.ask(() -> tables.find(ticket));
    }

    @Override
    public Page<Ticket> page(Filter filter, PageRequest page) {
        return store.ask(() -> {
            if (filter.agent() != null) {
                return InMemoryTable.page(
                        tables.byAgent, InMemoryTicketTables.scope(filter.agent()), page, wanted(filter));
            }
            return filter.customer() == null
                    ? InMemoryTable.page(tables.tickets, ScopedId.NONE, page, wanted(filter))
                    : InMemoryTable.page(tables.byCustomer, filter.customer().value(), page, wanted(filter));
        });
    }

    @Override
    public void add(Change<Ticket> opened) {
        store.change(() -> {
            var ticket = opened.after();
            if (users.find(ticket.customer()).isEmpty()) {
                throw new StaleChange(ticket.id());
            }
            tables.put(ticket);
            trail.append(opened);
        });
    }

    @Override
    public void save(Change<Ticket> changed) {
        if (changed.isNone()) {
            return;
        }
        store.change(() -> {
            var ticket = changed.after();
            requirePresent(ticket);
            tables.put(onNextVersion(ticket));
            trail.append(changed);
        });
    }

    @Override
    public void hold(Ticket ticket) {
        store.change(() -> requirePresent(ticket));
    }

    private void requirePresent(Ticket ticket) {
        if (tables.find(ticket.id())
                .filter(kept -> kept.version() == ticket.version())
                .isEmpty()) {
            throw new StaleChange(ticket.id());
        }
    }

    private static Predicate<Ticket> wanted(Filter filter) {
        return ticket -> (filter.customer() == null || filter.customer().equals(ticket.customer()))
                && (filter.state() == null || filter.state() == ticket.state());
    }

    private static Ticket onNextVersion(Ticket ticket) {
        return new Ticket(
                ticket.id(),
                ticket.customer(),
                ticket.organisation(),
                ticket.subject(),
                ticket.text(),
                ticket.language(),
                ticket.agents(),
                ticket.openedAt(),
                ticket.closedAt(),
                ticket.version() + 1);
    }
}
