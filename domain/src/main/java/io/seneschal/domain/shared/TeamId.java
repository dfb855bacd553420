package io.seneschal.domain.shared;

import java.util.UUID;

/** Which team. */
public record TeamId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
