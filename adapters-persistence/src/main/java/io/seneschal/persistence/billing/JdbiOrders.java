package io.seneschal.persistence.billing;

import static java.util.stream.Collectors.toMap;

import io.seneschal.application.billing.Orders;
import io.seneschal.domain.billing.Order;
import io.seneschal.domain.billing.OrderId;
import io.seneschal.domain.billing.OrderRefusal.UnknownOrder;
import io.seneschal.domain.shared.Change;
import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.persistence.shared.JdbiStore;
import io.seneschal.persistence.shared.Keys;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Orders and their lines in their tables. */
public final class JdbiOrders implements Orders {

    private final JdbiStore store;

    public JdbiOrders(JdbiStore store) {
        this.store = store;
    }

    @Override
    public Order get(OrganisationId organisation, OrderId order) {
        return store
                .ask(handle -> OrderRow.orders(handle.createQuery(OrderRow.SELECT + """
                                where o.organisation_id = :organisation and o.id = :id
                                order by l.position
                                """)
                        .bind("organisation", organisation.value())
                        .bind("id", order.value())))
                .stream()
                .findFirst()
                .orElseThrow(() -> new UnknownOrder(organisation, order));
    }

    @Override
    public List<Order> all(Collection<OrderId> orders) {
        var found = store.ask(handle ->
                OrderRow.orders(handle.createQuery(OrderRow.SELECT + "where o.id = any(:ids) order by o.id, l.position")
                        .bind("ids", Keys.ids(orders, OrderId::value))));
        var byId = found.stream().collect(toMap(Order::id, Function.identity()));
        return orders.stream().map(byId::get).filter(Objects::nonNull).toList();
    }

    @Override
    public void add(Change<Order> placed) {
        var order = placed.after();
        var lines = order.lines();
        store.change(handle -> {
            OrderRow.bind(handle.createUpdate("""
                            insert into orders (id, organisation_id, currency, state, payment_id, created_at, version)
                            values (:id, :organisation, :currency, :state, :payment, :createdAt, :version)
                            """), order)
                    .bind("organisation", order.organisation().value())
                    .bind("currency", order.total().currency().code())
                    .bind("createdAt", order.createdAt())
                    .execute();
            Batches.execute(
                    handle,
                    """
                    insert into order_lines (order_id, position, product_id, type, name, term_months, terms, amount)
                    values (:order, :position, :product, :type, :name, :termMonths, :terms, :amount)
                    """,
                    IntStream.range(0, lines.size()).boxed().toList(),
                    (batch, position) -> OrderRow.bindLine(batch, lines.get(position))
                            .bind("order", order.id().value())
                            .bind("position", position));
        });
        store.append(placed);
    }

    @Override
    public void save(List<Change<Order>> changed) {
        var happened = changed.stream().filter(change -> !change.isNone()).toList();
        Batches.changeEach(store, """
                update orders
                set state = :state, payment_id = :payment, version = version + 1
                where id = :id and version = :version
                """, happened.stream().map(Change::after).toList(), OrderRow::bind, Order::id);
        happened.forEach(store::append);
    }
}
