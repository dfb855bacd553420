package io.seneschal.application.support;

import io.seneschal.application.shared.Page;
import io.seneschal.application.shared.PageRequest;
import io.seneschal.domain.shared.Change;
import io.seneschal.domain.support.TicketId;
import io.seneschal.domain.support.TicketMessage;
import io.seneschal.domain.support.TicketMessageId;

/** What is written in tickets, each message to be found in its ticket and nowhere else. */
public interface TicketMessages {

    /** @throws io.seneschal.domain.support.TicketRefusal.UnknownMessage also when it is in another ticket */
    TicketMessage get(TicketId ticket, TicketMessageId message);

    /** In the order in which they were written. */
    Page<TicketMessage> page(TicketId ticket, PageRequest page);

    /** @throws io.seneschal.domain.shared.CommonRefusal.StaleChange if the ticket is gone */
    void add(Change<TicketMessage> written);
}
