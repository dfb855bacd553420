package io.seneschal.domain.shared;

import java.util.UUID;

/** Which user. */
public record UserId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
