package io.seneschal.domain.billing;

import java.util.UUID;

/** Which pro forma invoice. */
public record ProFormaId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
