package io.seneschal.domain.support;

import java.util.UUID;

/** Which shared mail. */
public record SharedMailId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
