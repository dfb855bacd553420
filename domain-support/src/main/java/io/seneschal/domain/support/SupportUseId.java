package io.seneschal.domain.support;

import java.util.UUID;

/** Which use of support access, or which refused one. */
public record SupportUseId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
