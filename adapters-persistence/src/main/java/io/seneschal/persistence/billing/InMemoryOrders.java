package io.seneschal.persistence.billing;

import io.seneschal.application.billing.Orders;
import io.seneschal.domain.billing.Order;
import io.seneschal.domain.billing.OrderId;
import io.seneschal.domain.billing.OrderRefusal.UnknownOrder;
import io.seneschal.domain.shared.Change;
import io.seneschal.domain.shared.CommonRefusal.StaleChange;
import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.persistence.audit.InMemoryAuditTrail;
import io.seneschal.persistence.organisation.InMemoryOrganisationTables;
import io.seneschal.persistence.shared.InMemoryStore;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Orders in memory. */
public final class InMemoryOrders implements Orders {

    private final InMemoryStore store;
    private final InMemoryOrderTables tables;
    private final InMemoryOrganisationTables organisations;
    private final InMemoryAuditTrail trail;

    public InMemoryOrders(
            InMemoryStore store,
            InMemoryOrderTables tables,
            InMemoryOrganisationTables organisations,
            InMemoryAuditTrail trail) {
        this.store = store;
        this.tables = tables;
        this.organisations = organisations;
        this.trail = trail;
    }

    @Override
    public Order get(OrganisationId organisation, OrderId order) {
        return store.ask(
                () -> tables.find(organisation, order).orElseThrow(() -> new UnknownOrder(organisation, order)));
    }

    @Override
    public List<Order> all(Collection<OrderId> orders) {
        return store.ask(() ->
                orders.stream().map(tables::find).flatMap(Optional::stream).toList());
    }

    @Override
    public void add(Change<Order> placed) {
        store.change(() -> {
            organisations.requireThere(placed.after().organisation());
            tables.put(placed.after());
            trail.append(placed);
        });
    }

    @Override
    public void save(List<Change<Order>> changed) {
        var happened = changed.stream().filter(change -> !change.isNone()).toList();
        if (happened.isEmpty()) {
            return;
        }
        store.change(() -> {
            happened.forEach(change -> requirePresent(change.after()));
            happened.forEach(change -> {
                tables.put(onNextVersion(change.after()));
                trail.append(change);
            });
        });
    }

    private void requirePresent(Order order) {
        if (tables.find(order.id())
                .filter(kept -> kept.version() == order.version())
                .isEmpty()) {
            throw new StaleChange(order.id());
        }
    }

    private static Order onNextVersion(Order order) {
        return new Order(
                order.id(),
                order.organisation(),
                order.lines(),
                order.state(),
                order.payment(),
                order.createdAt(),
                order.version() + 1);
    }
}
