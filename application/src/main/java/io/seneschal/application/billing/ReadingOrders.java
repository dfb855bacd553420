package io.seneschal.application.billing;

import io.seneschal.application.organisation.Authorities;
import io.seneschal.application.shared.Page;
import io.seneschal.application.shared.PageRequest;
import io.seneschal.domain.billing.Order;
import io.seneschal.domain.billing.OrderId;
import io.seneschal.domain.organisation.Permission;
import io.seneschal.domain.shared.Actor;
import io.seneschal.domain.shared.OrganisationId;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;

/** Looking at orders, for those who look after billing (PAY-5). */
public final class ReadingOrders {

    private final Orders orders;
    private final OrderViews views;
    private final Authorities authorities;

    @Inject
    public ReadingOrders(Orders orders, OrderViews views, Authorities authorities) {
        this.orders = orders;
        this.views = views;
        this.authorities = authorities;
    }

    /** @throws io.seneschal.domain.billing.OrderRefusal.UnknownOrder also when only another organisation has it */
    public Order get(Actor actor, OrganisationId organisation, OrderId order) {
        authorities.require(actor, Permission.MANAGE_BILLING, organisation);
        return orders.get(organisation, order);
    }

    /** @param state {@code null} for all */
    public Page<Order> page(Actor actor, OrganisationId organisation, Order.@Nullable State state, PageRequest page) {
        authorities.require(actor, Permission.MANAGE_BILLING, organisation);
        return views.page(organisation, state, page);
    }
}
