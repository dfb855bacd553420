package io.seneschal.persistence.billing;

import io.seneschal.application.billing.OrderViews;
import io.seneschal.application.shared.Page;
import io.seneschal.application.shared.PageRequest;
import io.seneschal.domain.billing.Order;
import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.persistence.shared.JdbiStore;
import io.seneschal.persistence.shared.Row;
import org.jspecify.annotations.Nullable;

/** Orders as they are listed, from their tables. */
public final class JdbiOrderViews implements OrderViews {

    private static final String PAGE = OrderRow.SELECT + """
            where o.id in (select id from orders where organisation_id = :organisation %s and id > :start
                           order by organisation_id, %s id limit :rows)
            order by o.id, l.position
            """;

    private static final String OF_ALL = PAGE.formatted("", "");
    private static final String OF_STATE = PAGE.formatted("and state = :state", "state,");

    private final JdbiStore store;

    public JdbiOrderViews(JdbiStore store) {
        this.store = store;
    }

    @Override
    public Page<Order> page(OrganisationId organisation, Order.@Nullable State state, PageRequest page) {
        var found = store.ask(handle -> {
            var query = handle.createQuery(state == null ? OF_ALL : OF_STATE)
                    .bind("organisation", organisation.value())
                    .bind("start", Row.start(page))
                    .bind("rows", Row.rows(page));
            if (state != null) {
                query.bind("state", state.code());
            }
            return OrderRow.orders(query);
        });
        return Page.of(found, page, order -> order.id().value());
    }
}
