package io.seneschal.persistence.mailbox;

import io.seneschal.application.mailbox.DeviceViews.DeviceView;
import io.seneschal.domain.mailbox.Device;
import io.seneschal.domain.mailbox.DeviceId;
import io.seneschal.domain.mailbox.LastUse;
import io.seneschal.domain.mailbox.MailboxId;
import io.seneschal.domain.security.SecretHash;
import io.seneschal.domain.shared.UserId;
import io.seneschal.persistence.shared.InMemoryStore;
import io.seneschal.persistence.shared.InMemoryTable;
import io.seneschal.persistence.shared.ScopedId;
import java.util.Optional;
import java.util.stream.Stream;

/** Devices and when they were last used, each by the keys they are looked for. Used under the lock of the store. */
final class InMemoryDeviceTables {

    final InMemoryTable<ScopedId, Device> devices;
    private final InMemoryTable<ScopedId, Device> byUser;
    private final InMemoryTable<ScopedId, ScopedId> byId;
    private final InMemoryTable<String, ScopedId> byPassword;
    private final InMemoryTable<ScopedId, LastUse> uses;

    InMemoryDeviceTables(InMemoryStore store) {
        this.devices = new InMemoryTable<>(store);
        this.byUser = new InMemoryTable<>(store);
        this.byId = new InMemoryTable<>(store);
        this.byPassword = new InMemoryTable<>(store);
        this.uses = new InMemoryTable<>(store);
    }

    Optional<Device> find(MailboxId mailbox, DeviceId device) {
        return devices.find(new ScopedId(mailbox.value(), device.value()));
    }

    Optional<Device> behind(SecretHash password) {
        return byPassword.find(password.text()).flatMap(devices::find);
    }

    /** In the order of their ids. */
    Stream<Device> on(MailboxId mailbox) {
        return InMemoryTable.all(devices, mailbox.value());
    }

    /** In the order of their ids. */
    Stream<Device> of(UserId user) {
        return InMemoryTable.all(byUser, user.value());
    }

    DeviceView view(Device device) {
        return new DeviceView(device, uses.find(id(device.id())).orElse(null));
    }

    /** A device that is gone is passed over, and so is a use before the latest one. */
    void used(DeviceId device, LastUse use) {
        if (byId.find(id(device)).isPresent()
                && uses.find(id(device))
                        .filter(latest -> !use.at().isAfter(latest.at()))
                        .isEmpty()) {
            uses.put(id(device), use);
        }
    }

    void put(Device device) {
        devices.find(key(device))
                .ifPresent(before -> byPassword.remove(before.password().text()));
        devices.put(key(device), device);
        byId.put(id(device.id()), key(device));
        byPassword.put(device.password().text(), key(device));
        var user = device.wish().user();
        if (user != null) {
            byUser.put(new ScopedId(user.value(), device.id().value()), device);
        }
    }

    void remove(Device device) {
        devices.find(key(device)).ifPresent(kept -> {
            devices.remove(key(kept));
            byId.remove(id(kept.id()));
            byPassword.remove(kept.password().text());
            uses.remove(id(kept.id()));
            var user = kept.wish().user();
            if (user != null) {
                byUser.remove(new ScopedId(user.value(), kept.id().value()));
            }
        });
    }

    private static ScopedId key(Device device) {
        return new ScopedId(device.mailbox().value(), device.id().value());
    }

    private static ScopedId id(DeviceId device) {
        return ScopedId.of(device.value());
    }
}
