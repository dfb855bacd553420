package io.seneschal.persistence.mailbox;

import io.seneschal.application.mailbox.Devices;
import io.seneschal.domain.mailbox.Device;
import io.seneschal.domain.mailbox.DeviceId;
import io.seneschal.domain.mailbox.DeviceRefusal.UnknownDevice;
import io.seneschal.domain.mailbox.LastUse;
import io.seneschal.domain.mailbox.MailboxId;
import io.seneschal.domain.shared.Change;
import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.domain.shared.UserId;
import io.seneschal.persistence.shared.ActorColumns;
import io.seneschal.persistence.shared.JdbiStore;
import io.seneschal.persistence.shared.WrittenBehind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Devices in their table. */
public final class JdbiDevices implements Devices {

    private static final String SELECT = "select " + DeviceRow.COLUMNS + " from devices ";

    private final JdbiStore store;
    private final WrittenBehind<DeviceId, LastUse> uses;

    public JdbiDevices(JdbiStore store, WrittenBehind<DeviceId, LastUse> uses) {
        this.store = store;
        this.uses = uses;
    }

    @Override
    public Device get(MailboxId mailbox, DeviceId device) {
        return store.ask(handle -> handle.createQuery(SELECT + "where id = :id and mailbox_id = :mailbox")
                        .bind("id", device.value())
                        .bind("mailbox", mailbox.value())
                        .map(DeviceRow::device)
                        .findOne())
                .orElseThrow(() -> new UnknownDevice(mailbox, device));
    }

    @Override
    public List<Device> allOn(MailboxId mailbox, @Nullable UserId user) {
        return store.ask(handle -> {
            var query = handle.createQuery(SELECT + "where mailbox_id = :mailbox "
                            + (user == null
                                    ? "order by mailbox_id, id"
                                    : "and user_id = :user order by mailbox_id, user_id, id"))
                    .bind("mailbox", mailbox.value());
            if (user != null) {
                query.bind("user", user.value());
            }
            return query.map(DeviceRow::device).list();
        });
    }

    @Override
    public List<Device> allOf(OrganisationId organisation, UserId user) {
        return store.ask(handle -> handle.createQuery(SELECT + """
                         where organisation_id = :organisation and user_id = :user
                        order by organisation_id, user_id, id
                        """)
                .bind("organisation", organisation.value())
                .bind("user", user.value())
                .map(DeviceRow::device)
                .list());
    }

    @Override
    public void add(Change<Device> connected) {
        var device = connected.after();
        store.change(handle -> DeviceRow.bind(handle.createUpdate("""
                        insert into devices (id, organisation_id, mailbox_id, user_id, name, icon, protocols, expires_at,
                                             password_hash, created_by_kind, created_by_id, created_at, version)
                        values (:id, :organisation, :mailbox, :user, :name, :icon, :protocols, :expiresAt,
                                :password, :createdByKind, :createdById, :createdAt, :version)
                        """), device)
                .bind("organisation", device.organisation().value())
                .bind("createdByKind", ActorColumns.kind(device.createdBy()))
                .bind("createdById", ActorColumns.id(device.createdBy()))
                .bind("createdAt", device.createdAt())
                .execute());
        store.append(connected);
    }

    @Override
    public void save(Change<Device> changed) {
        if (changed.isNone()) {
            return;
        }
        store.changeOne(
                changed.after().id(),
                handle -> DeviceRow.bind(handle.createUpdate("""
                        update devices
                        set user_id = :user, name = :name, icon = :icon, protocols = :protocols, expires_at = :expiresAt,
                            password_hash = :password, version = version + 1
                        where id = :id and mailbox_id = :mailbox and version = :version
                        """), changed.after())
                        .execute());
        store.append(changed);
    }

    @Override
    public void remove(Change<Device> ended) {
        store.changeOne(
                ended.after().id(),
                handle -> DeviceRow.key(
                                handle.createUpdate(
                                        "delete from devices where id = :id and mailbox_id = :mailbox and version = :version"),
                                ended.after())
                        .execute());
        store.append(ended);
    }

    @Override
    public void used(DeviceId device, LastUse use) {
        uses.note(device, use);
    }
}
