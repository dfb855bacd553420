package io.seneschal.domain.mailbox;

import java.util.UUID;

/** Which device. */
public record DeviceId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
