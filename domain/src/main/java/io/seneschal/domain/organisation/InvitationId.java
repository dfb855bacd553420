package io.seneschal.domain.organisation;

import java.util.UUID;

/** Which invitation. */
public record InvitationId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
