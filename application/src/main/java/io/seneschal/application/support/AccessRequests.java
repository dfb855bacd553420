package io.seneschal.application.support;

import io.seneschal.application.shared.Page;
import io.seneschal.application.shared.PageRequest;
import io.seneschal.domain.shared.Change;
import io.seneschal.domain.shared.UserId;
import io.seneschal.domain.support.AccessRequest;
import io.seneschal.domain.support.AccessRequestId;
import io.seneschal.domain.support.TicketId;

/** All requests of agents for access, in the order in which they were made. They go with their ticket. */
public interface AccessRequests {

    /** @throws io.seneschal.domain.support.AccessRequestRefusal.UnknownRequest if there is none */
    AccessRequest get(AccessRequestId request);

    Page<AccessRequest> page(TicketId ticket, PageRequest page);

    /** Those that are a customer's to answer, or were. */
    Page<AccessRequest> page(UserId customer, PageRequest page);

    /** @throws io.seneschal.domain.shared.CommonRefusal.StaleChange if the ticket is gone */
    void add(Change<AccessRequest> asked);

    void save(Change<AccessRequest> changed);
}
