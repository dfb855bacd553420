package io.seneschal.domain.support;

import java.util.UUID;

/** Which attachment of a ticket. */
public record AttachmentId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
