package io.seneschal.domain.support;

import java.util.UUID;

/** Which ticket. */
public record TicketId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
