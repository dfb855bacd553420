package io.seneschal.persistence.support;

import io.seneschal.application.shared.Page;
import io.seneschal.application.shared.PageRequest;
import io.seneschal.application.support.AccessRequests;
import io.seneschal.domain.shared.Change;
import io.seneschal.domain.shared.CommonRefusal.StaleChange;
import io.seneschal.domain.shared.UserId;
import io.seneschal.domain.support.AccessRequest;
import io.seneschal.domain.support.AccessRequestId;
import io.seneschal.domain.support.AccessRequestRefusal.UnknownRequest;
import io.seneschal.domain.support.TicketId;
import io.seneschal.persistence.audit.InMemoryAuditTrail;
import io.seneschal.persistence.shared.InMemoryStore;
import io.seneschal.persistence.shared.InMemoryTable;
import io.seneschal.persistence.shared.ScopedId;

/** Agents' requests for access in memory. */
public final class InMemoryAccessRequests implements AccessRequests {

    private final InMemoryStore store;
    private final InMemoryTicketTables tables;
    private final InMemoryAuditTrail trail;

    public InMemoryAccessRequests(InMemoryStore store, InMemoryTicketTables tables, InMemoryAuditTrail trail) {
        this.store = store;
        this.tables = tables;
        this.trail = trail;
    }

    @Override
    public AccessRequest get(AccessRequestId request) {
        return store.ask(() ->
                tables.requests.find(ScopedId.of(request.value())).orElseThrow(() -> new UnknownRequest(request)));
    }

    @Override
    public Page<AccessRequest> page(TicketId ticket, PageRequest page) {
        return store.ask(() -> InMemoryTable.page(tables.requestsByTicket, ticket.value(), page, request -> true));
    }

    @Override
    public Page<AccessRequest> page(UserId customer, PageRequest page) {
        return store.ask(() -> InMemoryTable.page(tables.requestsByCustomer, customer.value(), page, request -> true));
    }

    @Override
    public void add(Change<AccessRequest> asked) {
        store.change(() -> {
            if (tables.find(asked.after().ticket()).isEmpty()) {
                throw new StaleChange(asked.after().id());
            }
            tables.put(asked.after());
            trail.append(asked);
        });
    }

    @Override
    public void save(Change<AccessRequest> changed) {
        if (changed.isNone()) {
            return;
        }
        store.change(() -> {
            var request = changed.after();
            if (tables.requests
                    .find(ScopedId.of(request.id().value()))
                    .filter(kept -> kept.version() == request.version())
                    .isEmpty()) {
                throw new StaleChange(request.id());
            }
            tables.put(onNextVersion(request));
            trail.append(changed);
        });
    }

    private static AccessRequest onNextVersion(AccessRequest request) {
        return new AccessRequest(
                request.id(),
                request.ticket(),
                request.organisation(),
                request.customer(),
                request.agent(),
                request.contentType(),
                request.reason(),
                request.askedAt(),
                request.answer(),
                request.version() + 1);
    }
}
