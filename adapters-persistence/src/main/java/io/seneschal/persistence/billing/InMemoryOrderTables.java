package io.seneschal.persistence.billing;

import io.seneschal.domain.billing.Order;
import io.seneschal.domain.billing.OrderId;
import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.persistence.shared.InMemoryStore;
import io.seneschal.persistence.shared.InMemoryTable;
import io.seneschal.persistence.shared.ScopedId;
import java.util.Optional;

/** The orders of all organisations. Used under the lock of the store. */
public final class InMemoryOrderTables {

    final InMemoryTable<ScopedId, Order> orders;

    private final InMemoryTable<ScopedId, OrganisationId> owners;

    public InMemoryOrderTables(InMemoryStore store) {
        this.orders = new InMemoryTable<>(store);
        this.owners = new InMemoryTable<>(store);
    }

    Optional<Order> find(OrganisationId organisation, OrderId order) {
        return orders.find(new ScopedId(organisation.value(), order.value()));
    }

    Optional<Order> find(OrderId order) {
        return owners.find(ScopedId.of(order.value())).flatMap(owner -> find(owner, order));
    }

    void put(Order order) {
        owners.put(ScopedId.of(order.id().value()), order.organisation());
        orders.put(key(order), order);
    }

    /** They go with their organisation. */
    public void removeAllOf(OrganisationId organisation) {
        InMemoryTable.all(orders, organisation.value()).toList().forEach(order -> {
            orders.remove(key(order));
            owners.remove(ScopedId.of(order.id().value()));
        });
    }

    private static ScopedId key(Order order) {
        return new ScopedId(order.organisation().value(), order.id().value());
    }
}
