package io.seneschal.application.mailbox;

import io.seneschal.domain.mailbox.Device;
import io.seneschal.domain.mailbox.Mailbox;
import io.seneschal.domain.mailbox.MailboxId;
import io.seneschal.domain.shared.Change;
import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.domain.shared.UserId;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Stores that devices end or may do less from now on, and that their live sessions are to end. Within a transaction. */
public final class DeviceEndings {

    private final Devices devices;
    private final DeviceInvitations invitations;
    private final SessionCuts cuts;
    private final Clock clock;

    @Inject
    public DeviceEndings(Devices devices, DeviceInvitations invitations, SessionCuts cuts, Clock clock) {
        this.devices = devices;
        this.invitations = invitations;
        this.cuts = cuts;
        this.clock = clock;
    }

    public void remove(Change<Device> ended, Mailbox mailbox) {
        devices.remove(ended);
        cut(ended.after(), mailbox, clock.instant());
    }

    /** Stores a change after which sessions begun before may no longer be right. */
    public void save(Change<Device> changed, Mailbox mailbox) {
        if (changed.isNone()) {
            return;
        }
        devices.save(changed);
        cut(changed.after(), mailbox, clock.instant());
        cutAtEnd(changed.after(), mailbox);
    }

    public void add(Change<Device> connected, Mailbox mailbox) {
        devices.add(connected);
        cutAtEnd(connected.after(), mailbox);
    }

    /** Ends its live sessions, and nothing else. */
    public void endSessions(Device device, Mailbox mailbox) {
        cut(device, mailbox, clock.instant());
    }

    /** Ends what a user has on a mailbox: their devices, and what would have become one. */
    public void endAllOf(OrganisationId organisation, UserId user, Mailbox mailbox) {
        devices.allOn(mailbox.id(), user).forEach(device -> remove(device.end(), mailbox));
        endInvitations(organisation, mailbox.id(), user);
    }

    /** @param mailbox {@code null} for all mailboxes */
    public void endInvitations(OrganisationId organisation, @Nullable MailboxId mailbox, UserId user) {
        var now = clock.instant();
        invitations.allOpen(organisation, mailbox, user).forEach(open -> invitations.save(open.end(now)));
    }

    private void cutAtEnd(Device device, Mailbox mailbox) {
        var end = device.wish().expiresAt();
        if (end != null) {
            cut(device, mailbox, end);
        }
    }

    /** Twice: whoever was let in a moment before may be at the door still, and have a session only a moment after. */
    private void cut(Device device, Mailbox mailbox, Instant dueAt) {
        cuts.order(new SessionCut(device.id(), mailbox.address(), dueAt));
        cuts.order(new SessionCut(device.id(), mailbox.address(), dueAt.plus(SessionCut.AT_THE_DOOR)));
    }
}
