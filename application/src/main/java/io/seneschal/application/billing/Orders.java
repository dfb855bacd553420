package io.seneschal.application.billing;

import io.seneschal.domain.billing.Order;
import io.seneschal.domain.billing.OrderId;
import io.seneschal.domain.shared.Change;
import io.seneschal.domain.shared.OrganisationId;
import java.util.Collection;
import java.util.List;

/** All orders, each to be found in its own organisation and nowhere else. They go with it. */
public interface Orders {

    /** @throws io.seneschal.domain.billing.OrderRefusal.UnknownOrder also when only another organisation has it */
    Order get(OrganisationId organisation, OrderId order);

    /** Those of these that there are, whosever they are, in the order asked: for payments that have been settled. */
    List<Order> all(Collection<OrderId> orders);

    void add(Change<Order> placed);

    /**
     * Stores the changes in which something happened.
     *
     * @throws io.seneschal.domain.shared.CommonRefusal.StaleChange if one was saved by someone else since it was read; then none is
     *     stored
     */
    void save(List<Change<Order>> changed);
}
