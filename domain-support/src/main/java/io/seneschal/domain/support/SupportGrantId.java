package io.seneschal.domain.support;

import java.util.UUID;

/** Which grant. */
public record SupportGrantId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
