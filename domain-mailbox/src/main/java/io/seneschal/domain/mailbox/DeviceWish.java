package io.seneschal.domain.mailbox;

import io.seneschal.domain.mailbox.DeviceRefusal.NoProtocols;
import io.seneschal.domain.shared.UserId;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a device is to be.
 *
 * @param user whose it is; {@code null} if it is nobody's, such as a printer's
 * @param protocols what it may talk, at least one (DEV-14)
 * @param expiresAt the first instant at which its password opens nothing any more; {@code null} for ever
 */
public record DeviceWish(
        DeviceName name,
        DeviceIcon icon,
        @Nullable UserId user,
        Set<MailProtocol> protocols,
        @Nullable Instant expiresAt) {

    /** @throws NoProtocols if it may talk nothing */
    public DeviceWish {
        if (protocols.isEmpty()) {
            throw new NoProtocols();
        }
        protocols = Collections.unmodifiableSet(EnumSet.copyOf(protocols));
    }

    /**
     * The same for a device that comes into being through a link which is mailed to somebody: where nobody said whose it is,
     * it is theirs, so that it ends with their membership like all that is theirs (MEM-7).
     *
     * @param addressee the member to whom the link is mailed; empty if it is mailed to nobody, or to somebody from outside
     */
    public DeviceWish mailedTo(Optional<UserId> addressee) {
        return new DeviceWish(name, icon, user == null ? addressee.orElse(null) : user, protocols, expiresAt);
    }
}
