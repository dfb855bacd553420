package io.seneschal.application.mailbox;

import io.seneschal.application.mailbox.DeviceViews.DeviceView;
import io.seneschal.application.shared.Page;
import io.seneschal.application.shared.PageRequest;
import io.seneschal.domain.mailbox.Device;
import io.seneschal.domain.mailbox.DeviceId;
import io.seneschal.domain.mailbox.DeviceRefusal.AmbiguousDeviceName;
import io.seneschal.domain.mailbox.DeviceRefusal.UnknownDevice;
import io.seneschal.domain.mailbox.MailboxId;
import io.seneschal.domain.shared.Actor;
import io.seneschal.domain.shared.OrganisationId;
import jakarta.inject.Inject;

/** Looking at devices: whoever manages all sees all, whoever manages their own sees those (DEV-10). */
public final class ReadingDevices {

    private final Devices devices;
    private final DeviceViews views;
    private final Custodians custodians;

    @Inject
    public ReadingDevices(Devices devices, DeviceViews views, Custodians custodians) {
        this.devices = devices;
        this.views = views;
        this.custodians = custodians;
    }

    public Page<DeviceView> page(Actor actor, OrganisationId organisation, MailboxId id, PageRequest page) {
        var watched = custodians.of(actor, organisation, id);
        return views.page(id, watched.custodian().onlyOf(), page);
    }

    /** @throws io.seneschal.domain.mailbox.DeviceRefusal.NotOwnDevice if it is not the actor's to manage */
    public DeviceView get(Actor actor, OrganisationId organisation, MailboxId id, DeviceId device) {
        var watched = custodians.of(actor, organisation, id);
        var found = views.get(id, device);
        watched.custodian().requireOver(watched.mailbox(), found.device().wish().user());
        return found;
    }

    /**
     * The only device with this name, whatever its case, for consoles, where people type names.
     *
     * @throws AmbiguousDeviceName if several are called so
     * @throws UnknownDevice if none is
     */
    public Device named(Actor.Operator actor, OrganisationId organisation, MailboxId id, String name) {
        custodians.of(actor, organisation, id);
        var found = devices.allOn(id, null).stream()
                .filter(device -> device.wish().name().isSameAs(name))
                .toList();
        if (found.size() > 1) {
            throw new AmbiguousDeviceName(name, found.stream().map(Device::id).toList());
        }
        return found.stream().findFirst().orElseThrow(() -> new UnknownDevice(id, name));
    }
}
