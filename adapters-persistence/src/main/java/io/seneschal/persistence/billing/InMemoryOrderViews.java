package io.seneschal.persistence.billing;

import io.seneschal.application.billing.OrderViews;
import io.seneschal.application.shared.Page;
import io.seneschal.application.shared.PageRequest;
import io.seneschal.domain.billing.Order;
import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.persistence.shared.InMemoryStore;
import io.seneschal.persistence.shared.InMemoryTable;
import org.jspecify.annotations.Nullable;

/** Orders as they are listed, from memory. */
public final class InMemoryOrderViews implements OrderViews {

    private final InMemoryStore store;
    private final InMemoryOrderTables tables;

    public InMemoryOrderViews(InMemoryStore store, InMemoryOrderTables tables) {
        this.store = store;
        this.tables = tables;
    }

    @Override
    public Page<Order> page(OrganisationId organisation, Order.@Nullable State state, PageRequest page) {
        return store.ask(() -> InMemoryTable.page(
                tables.orders, organisation.value(), page, order -> state == null || order.state() == state));
    }
}
