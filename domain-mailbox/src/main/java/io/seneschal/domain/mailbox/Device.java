package io.seneschal.domain.mailbox;

import io.seneschal.domain.mailbox.DeviceEvent.Connected;
import io.seneschal.domain.mailbox.DeviceEvent.Disconnected;
import io.seneschal.domain.mailbox.DeviceEvent.Limited;
import io.seneschal.domain.mailbox.DeviceEvent.PasswordRotated;
import io.seneschal.domain.mailbox.DeviceEvent.Renamed;
import io.seneschal.domain.mailbox.DeviceRefusal.DeviceEndNotAhead;
import io.seneschal.domain.security.FreshLogin;
import io.seneschal.domain.security.SecretHash;
import io.seneschal.domain.shared.Actor;
import io.seneschal.domain.shared.Change;
import io.seneschal.domain.shared.OrganisationId;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One device or program that reads or sends the mail of a mailbox, with a password of its own (DEV-2).
 *
 * <p>It is connected by whoever manages the mailbox's devices or, where the mailbox permits it, by its own user; a
 * {@link DeviceInvitation} connects it as well. Its password is generated, shown once and kept as a keyed hash; it can be
 * rotated, limited to protocols and given an end. Disconnected, it is gone. Other devices notice nothing of all that.
 *
 * @param wish what was wished for it, and is so
 * @param createdBy who connected it, or gave the link that did
 */
public record Device(
        DeviceId id,
        OrganisationId organisation,
        MailboxId mailbox,
        DeviceWish wish,
        SecretHash password,
        Actor createdBy,
        Instant createdAt,
        long version) {

    /**
     * @param login shows that it is really they who connect it, now (DEV-11)
     * @throws DeviceEndNotAhead if its password would end before it is made
     * @throws DeviceRefusal.NotOwnDevice if somebody who manages only their own connects another's
     */
    public static Change<Device> connect(
            DeviceId id,
            Mailbox mailbox,
            DeviceWish wish,
            SecretHash password,
            Custodian by,
            FreshLogin login,
            Instant at) {
        by.requireOver(mailbox, wish.user());
        return connected(id, mailbox.id(), mailbox.organisation(), wish, password, login.actor(), at);
    }

    static Change<Device> connected(
            DeviceId id,
            MailboxId mailbox,
            OrganisationId organisation,
            DeviceWish wish,
            SecretHash password,
            Actor createdBy,
            Instant at) {
        requireEndAhead(wish.expiresAt(), at);
        var device = new Device(id, organisation, mailbox, wish, password, createdBy, at, 0);
        return Change.to(
                device, new Connected(organisation, mailbox, id, wish.user(), wish.protocols(), wish.expiresAt()));
    }

    /** Gives it another name or picture, other protocols, or another end; whose it is stays. */
    public Change<Device> change(DeviceWish wished, Mailbox at, Custodian by, Instant now) {
        by.requireOver(at, wish.user());
        if (!Objects.equals(wished.user(), wish.user())) {
            throw new IllegalArgumentException("Whose " + id + " is stays");
        }
        return rename(wished).then(renamed -> renamed.limit(wished, now));
    }

    /** A new password; the old one fails at once (DEV-6). */
    public Change<Device> rotate(SecretHash fresh, Mailbox at, Custodian by, FreshLogin login, Instant now) {
        by.requireOver(at, wish.user());
        requireEndAhead(wish.expiresAt(), now);
        return Change.to(
                new Device(id, organisation, mailbox, wish, fresh, createdBy, createdAt, version),
                new PasswordRotated(organisation, mailbox, id));
    }

    /** Takes it off the list; its password opens nothing any more (DEV-7). */
    public Change<Device> disconnect(Mailbox at, Custodian by) {
        by.requireOver(at, wish.user());
        return end();
    }

    /** Ends with what it hung on: a membership, a mailbox, its user's use of that. */
    public Change<Device> end() {
        return Change.to(this, new Disconnected(organisation, mailbox, id));
    }

    /** Whether its password may be used for this, whoever's it is. */
    public boolean admits(MailProtocol protocol, Instant now) {
        return wish.protocols().contains(protocol) && (wish.expiresAt() == null || now.isBefore(wish.expiresAt()));
    }

    /** Whether the same is allowed to it as to the other state of it, with the same password. */
    public boolean isLimitedLike(Device other) {
        return wish.protocols().equals(other.wish.protocols())
                && Objects.equals(wish.expiresAt(), other.wish.expiresAt())
                && password.equals(other.password);
    }

    private Change<Device> rename(DeviceWish wished) {
        return wished.name().equals(wish.name()) && wished.icon() == wish.icon()
                ? Change.none(this)
                : Change.to(
                        with(new DeviceWish(
                                wished.name(), wished.icon(), wish.user(), wish.protocols(), wish.expiresAt())),
                        new Renamed(organisation, mailbox, id));
    }

    private Change<Device> limit(DeviceWish wished, Instant now) {
        if (wished.equals(wish)) {
            return Change.none(this);
        }
        if (!Objects.equals(wished.expiresAt(), wish.expiresAt())) {
            requireEndAhead(wished.expiresAt(), now);
        }
        return Change.to(with(wished), new Limited(organisation, mailbox, id, wished.protocols(), wished.expiresAt()));
    }

    private Device with(DeviceWish other) {
        return new Device(id, organisation, mailbox, other, password, createdBy, createdAt, version);
    }

    static void requireEndAhead(@Nullable Instant expiresAt, Instant at) {
        if (expiresAt != null && !at.isBefore(expiresAt)) {
            throw new DeviceEndNotAhead(expiresAt, at);
        }
    }
}
