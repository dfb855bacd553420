package io.seneschal.domain.mailbox;

import java.time.Duration;
import java.time.Instant;

/**
 * When, how and from where a device was last let in (DEV-15).
 *
 * @param at known to about a minute
 * @param network the address from which it came, as the mail server saw it
 */
public record LastUse(Instant at, MailProtocol protocol, String network) {

    /** A later use is noted only when the noted one is this old. */
    public static final Duration GRAIN = Duration.ofMinutes(1);

    /** Whether a use at this instant is worth noting after this one. */
    public boolean isOutdatedAt(Instant now) {
        return !now.isBefore(at.plus(GRAIN));
    }
}
