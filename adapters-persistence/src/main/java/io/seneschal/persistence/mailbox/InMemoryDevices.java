package io.seneschal.persistence.mailbox;

import io.seneschal.application.mailbox.Devices;
import io.seneschal.domain.mailbox.Device;
import io.seneschal.domain.mailbox.DeviceId;
import io.seneschal.domain.mailbox.DeviceRefusal.UnknownDevice;
import io.seneschal.domain.mailbox.LastUse;
import io.seneschal.domain.mailbox.MailboxId;
import io.seneschal.domain.shared.Change;
import io.seneschal.domain.shared.CommonRefusal.StaleChange;
import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.domain.shared.UserId;
import io.seneschal.persistence.audit.InMemoryAuditTrail;
import io.seneschal.persistence.organisation.InMemoryOrganisationTables;
import io.seneschal.persistence.shared.InMemoryStore;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Devices in memory, where noting a use at once is as quick as writing it behind. */
public final class InMemoryDevices implements Devices {

    private final InMemoryStore store;
    private final InMemoryMailboxTables tables;
    private final InMemoryOrganisationTables organisations;
    private final InMemoryAuditTrail trail;

    public InMemoryDevices(
            InMemoryStore store,
            InMemoryMailboxTables tables,
            InMemoryOrganisationTables organisations,
            InMemoryAuditTrail trail) {
        this.store = store;
        this.tables = tables;
        this.organisations = organisations;
        this.trail = trail;
    }

    @Override
    public Device get(MailboxId mailbox, DeviceId device) {
        return store.ask(
                () -> tables.devices.find(mailbox, device).orElseThrow(() -> new UnknownDevice(mailbox, device)));
    }

    @Override
    public List<Device> allOn(MailboxId mailbox, @Nullable UserId user) {
        return store.ask(() -> tables.devices
                .on(mailbox)
                .filter(device -> user == null || user.equals(device.wish().user()))
                .toList());
    }

    @Override
    public List<Device> allOf(OrganisationId organisation, UserId user) {
        return store.ask(() -> tables.devices
                .of(user)
                .filter(device -> device.organisation().equals(organisation))
                .toList());
    }

    @Override
    public void add(Change<Device> connected) {
        store.change(() -> {
            var device = connected.after();
            if (tables.find(device.organisation(), device.mailbox()).isEmpty() || !hasItsUser(device)) {
                throw new StaleChange(device.id());
            }
            requirePasswordOfItsOwn(device);
            tables.devices.put(device);
            trail.append(connected);
        });
    }

    @Override
    public void save(Change<Device> changed) {
        if (changed.isNone()) {
            return;
        }
        store.change(() -> {
            requirePresent(changed.after());
            requirePasswordOfItsOwn(changed.after());
            tables.devices.put(onNextVersion(changed.after()));
            trail.append(changed);
        });
    }

    @Override
    public void remove(Change<Device> ended) {
        store.change(() -> {
            requirePresent(ended.after());
            tables.devices.remove(ended.after());
            trail.append(ended);
        });
    }

    @Override
    public void used(DeviceId device, LastUse use) {
        store.ask(() -> {
            tables.devices.used(device, use);
            return use;
        });
    }

    private boolean hasItsUser(Device device) {
        var user = device.wish().user();
        return user == null || organisations.find(device.organisation(), user).isPresent();
    }

    private void requirePasswordOfItsOwn(Device device) {
        if (tables.devices
                .behind(device.password())
                .filter(other -> !other.id().equals(device.id()))
                .isPresent()) {
            throw new StaleChange(device.id());
        }
    }

    private void requirePresent(Device device) {
        if (tables.devices
                .find(device.mailbox(), device.id())
                .filter(kept -> kept.version() == device.version())
                .isEmpty()) {
            throw new StaleChange(device.id());
        }
    }

    private static Device onNextVersion(Device device) {
        return new Device(
                device.id(),
                device.organisation(),
                device.mailbox(),
                device.wish(),
                device.password(),
                device.createdBy(),
                device.createdAt(),
                device.version() + 1);
    }
}
