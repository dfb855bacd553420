package io.seneschal.domain.support;

import java.util.UUID;

/** Which request for access. */
public record AccessRequestId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
