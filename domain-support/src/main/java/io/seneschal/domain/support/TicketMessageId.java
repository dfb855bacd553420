package io.seneschal.domain.support;

import java.util.UUID;

/** Which message of a ticket. */
public record TicketMessageId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
