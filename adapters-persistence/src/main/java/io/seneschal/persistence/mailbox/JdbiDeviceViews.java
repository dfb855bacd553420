package io.seneschal.persistence.mailbox;

import io.seneschal.application.mailbox.DeviceViews;
import io.seneschal.application.shared.Page;
import io.seneschal.application.shared.PageRequest;
import io.seneschal.domain.mailbox.DeviceId;
import io.seneschal.domain.mailbox.DeviceRefusal.UnknownDevice;
import io.seneschal.domain.mailbox.MailboxId;
import io.seneschal.domain.shared.UserId;
import io.seneschal.persistence.shared.JdbiStore;
import org.jspecify.annotations.Nullable;

/** Devices as they are shown, from their table. */
public final class JdbiDeviceViews implements DeviceViews {

    private static final String SELECT = "select " + DeviceRow.COLUMNS + " from devices ";

    private final JdbiStore store;

    public JdbiDeviceViews(JdbiStore store) {
        this.store = store;
    }

    @Override
    public DeviceView get(MailboxId mailbox, DeviceId device) {
        return store.ask(handle -> handle.createQuery(SELECT + "where id = :id and mailbox_id = :mailbox")
                        .bind("id", device.value())
                        .bind("mailbox", mailbox.value())
                        .map(DeviceRow::view)
                        .findOne())
                .orElseThrow(() -> new UnknownDevice(mailbox, device));
    }

    @Override
    public Page<DeviceView> page(MailboxId mailbox, @Nullable UserId user, PageRequest page) {
        var found = store.ask(
                handle -> OnMailbox.bind(handle.createQuery(SELECT + OnMailbox.inPages(user)), mailbox, user, page)
                        .map(DeviceRow::view)
                        .list());
        return Page.of(found, page, view -> view.device().id().value());
    }
}
