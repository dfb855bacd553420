package io.seneschal.application.billing;

import io.seneschal.application.shared.Page;
import io.seneschal.application.shared.PageRequest;
import io.seneschal.domain.billing.Order;
import io.seneschal.domain.shared.OrganisationId;
import org.jspecify.annotations.Nullable;

/** Orders as they are listed. */
public interface OrderViews {

    /** @param state {@code null} for all */
    Page<Order> page(OrganisationId organisation, Order.@Nullable State state, PageRequest page);
}
