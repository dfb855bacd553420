package io.seneschal.domain.shared;

import java.util.UUID;

/** Which product. */
public record ProductId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
