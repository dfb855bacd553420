package io.seneschal.domain.mailbox;

import io.seneschal.domain.mailbox.DeviceInvitationEvent.Cancelled;
import io.seneschal.domain.mailbox.DeviceInvitationEvent.Given;
import io.seneschal.domain.mailbox.DeviceInvitationEvent.Redeemed;
import io.seneschal.domain.mailbox.DeviceRefusal.DeviceInvitationCancelled;
import io.seneschal.domain.mailbox.DeviceRefusal.DeviceInvitationExpired;
import io.seneschal.domain.mailbox.DeviceRefusal.DeviceInvitationRedeemed;
import io.seneschal.domain.security.FreshLogin;
import io.seneschal.domain.security.SecretHash;
import io.seneschal.domain.shared.Actor;
import io.seneschal.domain.shared.Change;
import io.seneschal.domain.shared.Coded;
import io.seneschal.domain.shared.EmailAddress;
import io.seneschal.domain.shared.OrganisationId;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A link with which somebody fetches the password of a device themselves, so that whoever gave it never sees it (DEV-12).
 *
 * <p>It can be copied and mailed, holds for 30 days and once: redeeming it connects the device and makes its password at
 * that moment. Whoever manages the device may cancel it before. Only hashes of the links are kept; the mailed link is
 * another than the copied one, because it comes into being when the mail is written.
 *
 * @param wish what the device will be
 * @param mailTo where the link is mailed; {@code null} if it is only copied
 * @param mailedLink the hash of the mailed link; {@code null} before
 * @param ending how it ended, if somebody ended it
 */
public record DeviceInvitation(
        DeviceInvitationId id,
        OrganisationId organisation,
        MailboxId mailbox,
        DeviceWish wish,
        @Nullable EmailAddress mailTo,
        SecretHash link,
        @Nullable SecretHash mailedLink,
        Actor givenBy,
        Instant givenAt,
        @Nullable Ending ending,
        long version) {

    /** 720 hours: from the moment it is given until the first instant at which it no longer holds. */
    public static final Duration LIFE = Duration.ofDays(30);

    /**
     * How somebody ended it.
     *
     * @param device the device it became; {@code null} if it was cancelled
     */
    public record Ending(Instant at, @Nullable DeviceId device) {}

    /** Where it stands at a given instant. */
    public enum Standing implements Coded {
        PENDING,
        REDEEMED,
        CANCELLED,
        EXPIRED;
    }

    /** What redeeming it brings about: both are stored, or neither. */
    public record Redemption(Change<DeviceInvitation> invitation, Change<Device> device) {}

    /**
     * @param login shows that it is really they who give it, now: whoever has the link can fetch a password (DEV-11)
     * @throws DeviceRefusal.NotOwnDevice if somebody who manages only their own devices gives a link to another's
     */
    public static Change<DeviceInvitation> give(
            DeviceInvitationId id,
            Mailbox mailbox,
            DeviceWish wish,
            @Nullable EmailAddress mailTo,
            SecretHash link,
            Custodian by,
            FreshLogin login,
            Instant at) {
        by.requireOver(mailbox, wish.user());
        Device.requireEndAhead(wish.expiresAt(), at);
        var given = new DeviceInvitation(
                id, mailbox.organisation(), mailbox.id(), wish, mailTo, link, null, login.actor(), at, null, 0);
        return Change.to(given, new Given(given.organisation, given.mailbox, id, wish.user()));
    }

    /**
     * Connects the device with a password that is made now.
     *
     * @throws DeviceInvitationExpired from 30 days after it was given
     * @throws DeviceInvitationRedeemed if somebody was faster
     * @throws DeviceInvitationCancelled if it was cancelled
     * @throws DeviceRefusal.DeviceEndNotAhead if the device's own end has come meanwhile
     */
    public Redemption redeem(DeviceId device, SecretHash password, Instant at) {
        requirePending(at);
        var connected = Device.connected(device, mailbox, organisation, wish, password, givenBy, at);
        return new Redemption(
                Change.to(ended(new Ending(at, device)), new Redeemed(organisation, mailbox, id, device)), connected);
    }

    /** Lets a second link lead to it, the one that is about to be mailed; one mailed before leads nowhere any more. */
    public DeviceInvitation mailed(SecretHash freshLink) {
        return new DeviceInvitation(
                id, organisation, mailbox, wish, mailTo, link, freshLink, givenBy, givenAt, ending, version);
    }

    /**
     * @throws DeviceInvitationRedeemed if its device is connected: that one can be disconnected
     * @throws DeviceInvitationCancelled if it was cancelled before
     */
    public Change<DeviceInvitation> cancel(Mailbox at, Custodian by, Instant now) {
        by.requireOver(at, wish.user());
        requireUnended();
        return cancelled(now);
    }

    /** Ends with what it hung on, if it has not ended before. */
    public Change<DeviceInvitation> end(Instant now) {
        return ending == null ? cancelled(now) : Change.none(this);
    }

    /** @throws DeviceRefusal if it does not hold any more */
    public void requirePending(Instant now) {
        requireUnended();
        if (!now.isBefore(expiresAt())) {
            throw new DeviceInvitationExpired(expiresAt());
        }
    }

    /**
     * Requires that the settings it leads to are still of use: before it is redeemed, and after, within its life.
     *
     * @throws DeviceRefusal if it was cancelled, and from 30 days after it was given
     */
    public void requireNotOver(Instant now) {
        if (standingAt(now) != Standing.REDEEMED || !now.isBefore(expiresAt())) {
            requirePending(now);
        }
    }

    /** The first instant at which it no longer holds. */
    public Instant expiresAt() {
        return givenAt.plus(LIFE);
    }

    public Standing standingAt(Instant now) {
        if (ending != null) {
            return ending.device() == null ? Standing.CANCELLED : Standing.REDEEMED;
        }
        return now.isBefore(expiresAt()) ? Standing.PENDING : Standing.EXPIRED;
    }

    private void requireUnended() {
        if (ending != null) {
            throw ending.device() == null
                    ? new DeviceInvitationCancelled(ending.at())
                    : new DeviceInvitationRedeemed(ending.at());
        }
    }

    private Change<DeviceInvitation> cancelled(Instant now) {
        return Change.to(ended(new Ending(now, null)), new Cancelled(organisation, mailbox, id));
    }

    private DeviceInvitation ended(Ending how) {
        return new DeviceInvitation(
                id, organisation, mailbox, wish, mailTo, link, mailedLink, givenBy, givenAt, how, version);
    }
}
