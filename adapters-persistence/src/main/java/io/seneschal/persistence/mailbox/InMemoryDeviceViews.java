package io.seneschal.persistence.mailbox;

import io.seneschal.application.mailbox.DeviceViews;
import io.seneschal.application.shared.Page;
import io.seneschal.application.shared.PageRequest;
import io.seneschal.domain.mailbox.DeviceId;
import io.seneschal.domain.mailbox.DeviceRefusal.UnknownDevice;
import io.seneschal.domain.mailbox.MailboxId;
import io.seneschal.domain.shared.UserId;
import io.seneschal.persistence.shared.InMemoryStore;
import io.seneschal.persistence.shared.InMemoryTable;
import org.jspecify.annotations.Nullable;

/** Devices as they are shown, from memory. */
public final class InMemoryDeviceViews implements DeviceViews {

    private final InMemoryStore store;
    private final InMemoryDeviceTables tables;

    public InMemoryDeviceViews(InMemoryStore store, InMemoryMailboxTables tables) {
        this.store = store;
        this.tables = tables.devices;
    }

    @Override
    public DeviceView get(MailboxId mailbox, DeviceId device) {
        return store.ask(() ->
                tables.find(mailbox, device).map(tables::view).orElseThrow(() -> new UnknownDevice(mailbox, device)));
    }

    @Override
    public Page<DeviceView> page(MailboxId mailbox, @Nullable UserId user, PageRequest page) {
        return store.ask(() -> InMemoryTable.page(
                        tables.devices,
                        mailbox.value(),
                        page,
                        device -> user == null || user.equals(device.wish().user()))
                .map(tables::view));
    }
}
