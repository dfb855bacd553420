package io.seneschal.domain.access;

import java.util.UUID;

/** Which access. */
public record AccessId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
