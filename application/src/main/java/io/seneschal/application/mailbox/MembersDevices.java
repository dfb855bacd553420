package io.seneschal.application.mailbox;

import io.seneschal.application.organisation.Dependants;
import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.domain.shared.UserId;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/**
 * A member's own devices on the organisation's mailboxes: they end with the membership (MEM-7). Where a member may no longer
 * use a mailbox but stays, their device stays on the list, and its sessions end by a {@link SessionReview}.
 */
public final class MembersDevices implements Dependants {

    private final Devices devices;
    private final Mailboxes mailboxes;
    private final Credentials credentials;
    private final Clock clock;
    private final DeviceEndings endings;

    @Inject
    public MembersDevices(
            Devices devices, Mailboxes mailboxes, Credentials credentials, DeviceEndings endings, Clock clock) {
        this.devices = devices;
        this.mailboxes = mailboxes;
        this.credentials = credentials;
        this.endings = endings;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "devices";
    }

    @Override
    public List<UUID> of(OrganisationId organisation, UserId user) {
        return devices.allOf(organisation, user).stream()
                .map(device -> device.id().value())
                .toList();
    }

    @Override
    public void end(OrganisationId organisation, UserId user) {
        devices.allOf(organisation, user)
                .forEach(device -> endings.remove(device.end(), mailboxes.get(organisation, device.mailbox())));
        endings.endInvitations(organisation, null, user);
    }

    /** Devices that are nobody's too: once they are gone, nobody could tell whose sessions are to end. */
    @Override
    public void endWith(OrganisationId organisation) {
        var everything = new SessionReview(organisation, null, null, clock.instant());
        var page = credentials.under(everything, null);
        while (!page.isEmpty()) {
            page.forEach(left -> endings.endSessions(left.device(), left.mailbox()));
            page = credentials.under(everything, page.getLast().device());
        }
    }
}
