package io.seneschal.application.mailbox;

import io.seneschal.domain.mailbox.DeviceId;
import io.seneschal.domain.shared.EmailAddress;
import java.time.Duration;
import java.time.Instant;

/**
 * That the live sessions of a device are to be ended, once, from an instant on: because it was disconnected, its password
 * was rotated or limited, or the password's end comes. A device that may still come in just comes in again.
 *
 * @param address of its mailbox, which may be deleted by then
 */
public record SessionCut(DeviceId device, EmailAddress address, Instant dueAt) {

    /** Longer than a mail server takes from asking about a password to having a session. */
    static final Duration AT_THE_DOOR = Duration.ofSeconds(30);
}
