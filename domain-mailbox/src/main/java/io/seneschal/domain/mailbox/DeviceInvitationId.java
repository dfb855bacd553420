package io.seneschal.domain.mailbox;

import java.util.UUID;

/** Which device invitation. */
public record DeviceInvitationId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
