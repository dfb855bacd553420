package io.seneschal.application.mailbox;

import io.seneschal.application.organisation.Dependants;
import io.seneschal.domain.organisation.Membership;
import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.domain.shared.UserId;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;

/**
 * A member's own devices on the organisation's mailboxes: they end with the membership (MEM-7). Where the member may no
 * longer use a mailbox, because they are suspended or have a lesser role, their device stays on the list, and its sessions
 * end.
 */
public final class MembersDevices implements Dependants {

    private final Devices devices;
    private final Mailboxes mailboxes;
    private final Custodians custodians;
    private final DeviceEndings endings;

    @Inject
    public MembersDevices(Devices devices, Mailboxes mailboxes, Custodians custodians, DeviceEndings endings) {
        this.devices = devices;
        this.mailboxes = mailboxes;
        this.custodians = custodians;
        this.endings = endings;
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
    public void follow(Membership changed) {
        for (var device : devices.allOf(changed.organisation(), changed.user())) {
            var mailbox = mailboxes.get(changed.organisation(), device.mailbox());
            if (!mailbox.isUsableBy(custodians.reach(mailbox, changed.user()))) {
                endings.endSessions(device, mailbox);
            }
        }
    }

    @Override
    public void end(OrganisationId organisation, UserId user) {
        devices.allOf(organisation, user)
                .forEach(device -> endings.remove(device.end(), mailboxes.get(organisation, device.mailbox())));
        endings.endInvitations(organisation, null, user);
    }
}
