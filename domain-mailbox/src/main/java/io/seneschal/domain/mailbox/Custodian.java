package io.seneschal.domain.mailbox;

import io.seneschal.domain.access.Reach;
import io.seneschal.domain.access.Right;
import io.seneschal.domain.mailbox.DeviceRefusal.NotOwnDevice;
import io.seneschal.domain.mailbox.MailboxRefusal.SelfServiceOff;
import io.seneschal.domain.organisation.Authority;
import io.seneschal.domain.organisation.Permission;
import io.seneschal.domain.shared.UserId;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Who manages devices of a mailbox: all of them, or only their own (DEV-10). */
public sealed interface Custodian {

    /** Whether a device of this user is theirs to manage; {@code null} asks about one that is nobody's. */
    boolean isOver(@Nullable UserId owner);

    /** Whose devices they see: those of one user; {@code null} for all. */
    @Nullable
    UserId onlyOf();

    /** @throws NotOwnDevice if a device of this user is not theirs to manage */
    default void requireOver(Mailbox mailbox, @Nullable UserId owner) {
        if (!isOver(owner)) {
            throw new NotOwnDevice(mailbox.id());
        }
    }

    /** @throws NotOwnDevice if they manage only their own devices */
    default void requireOverAll(Mailbox mailbox) {
        requireOver(mailbox, null);
    }

    /**
     * @param reach what a member can do with the mailbox's product; asked for only where it matters
     * @throws SelfServiceOff if they may use the mailbox, but not manage devices of their own
     * @throws io.seneschal.domain.shared.Refusal if they may not even use it
     */
    static Custodian of(Authority by, Mailbox mailbox, Function<UserId, Reach> reach) {
        var objection = by.objectionTo(Permission.MANAGE_DEVICES);
        if (objection.isEmpty()) {
            return new OfAll();
        }
        if (!(by instanceof Authority.OfMember(var member))) {
            throw objection.get();
        }
        var own = reach.apply(member.user());
        requireSelfService(own, mailbox);
        return new OfOwn(member.user());
    }

    private static void requireSelfService(Reach own, Mailbox mailbox) {
        if (own.objectionTo(Right.OWN_DEVICES, mailbox.resource()).isEmpty()) {
            return;
        }
        var use = own.objectionTo(mailbox.resource());
        if (use.isPresent()) {
            throw use.get();
        }
        if (!mailbox.selfService() || !mailbox.isUsableBy(own)) {
            throw new SelfServiceOff(mailbox.id());
        }
    }

    /** Legal responsibles, administrators and operators. */
    record OfAll() implements Custodian {

        @Override
        public boolean isOver(@Nullable UserId owner) {
            return true;
        }

        @Override
        public @Nullable UserId onlyOf() {
            return null;
        }
    }

    /** Somebody who may use the mailbox, where it permits it. */
    record OfOwn(UserId user) implements Custodian {

        @Override
        public boolean isOver(@Nullable UserId owner) {
            return user.equals(owner);
        }

        @Override
        public UserId onlyOf() {
            return user;
        }
    }
}
