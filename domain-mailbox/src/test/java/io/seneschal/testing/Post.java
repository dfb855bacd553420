package io.seneschal.testing;

import static io.seneschal.testing.House.NOON;
import static io.seneschal.testing.House.operator;

import io.seneschal.domain.mailbox.DeviceIcon;
import io.seneschal.domain.mailbox.DeviceName;
import io.seneschal.domain.mailbox.DeviceWish;
import io.seneschal.domain.mailbox.MailProtocol;
import io.seneschal.domain.mailbox.Mailbox;
import io.seneschal.domain.mailbox.MailboxId;
import io.seneschal.domain.product.Product;
import io.seneschal.domain.shared.EmailAddress;
import io.seneschal.domain.shared.UserId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Mailboxes and devices to test with. */
public final class Post {

    private Post() {}

    public static Mailbox mailbox(House house, String address) {
        return mailbox(Wares.open(house.id(), Wares.MAIL), address);
    }

    public static Mailbox mailbox(Product mail, String address) {
        return Mailbox.create(
                        new MailboxId(UUID.randomUUID()),
                        mail,
                        Wares.MAIL,
                        new EmailAddress(address),
                        false,
                        Optional.empty(),
                        operator(),
                        NOON)
                .after();
    }

    /** A device that talks everything and has no end. */
    public static DeviceWish wish(String name, @Nullable UserId user) {
        return wishUntil(name, user, null);
    }

    public static DeviceWish wishUntil(String name, @Nullable UserId user, @Nullable Instant expiresAt) {
        return new DeviceWish(new DeviceName(name), DeviceIcon.PHONE, user, MailProtocol.ALL, expiresAt);
    }
}
