package io.seneschal.application.mailbox;

import io.seneschal.application.organisation.Dependants;
import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.domain.shared.UserId;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;

/** A member's own devices on the organisation's mailboxes: they end with the membership (MEM-7). */
public final class MembersDevices implements Dependants {

    private final Devices devices;
    private final Mailboxes mailboxes;
    private final DeviceEndings endings;

    @Inject
    public MembersDevices(Devices devices, Mailboxes mailboxes, DeviceEndings endings) {
        this.devices = devices;
        this.mailboxes = mailboxes;
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
    public void end(OrganisationId organisation, UserId user) {
        devices.allOf(organisation, user)
                .forEach(device -> endings.remove(device.end(), mailboxes.get(organisation, device.mailbox())));
        endings.endInvitations(organisation, null, user);
    }
}
