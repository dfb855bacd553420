package io.seneschal.application.mailbox;

import io.seneschal.application.mailbox.DeviceViews.DeviceView;
import io.seneschal.application.shared.Transactions;
import io.seneschal.domain.mailbox.Device;
import io.seneschal.domain.mailbox.DeviceId;
import io.seneschal.domain.mailbox.DeviceWish;
import io.seneschal.domain.mailbox.MailboxId;
import io.seneschal.domain.shared.Actor;
import io.seneschal.domain.shared.Change;
import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.domain.shared.SeenVersion;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.function.UnaryOperator;

/** Changing devices, and disconnecting one or all (DEV-5, DEV-7, DEV-8, DEV-14). No other device notices. */
public final class ChangingDevices {

    private final Devices devices;
    private final DeviceViews views;
    private final Custodians custodians;
    private final DeviceEndings endings;
    private final Transactions transactions;
    private final Clock clock;

    @Inject
    public ChangingDevices(
            Devices devices,
            DeviceViews views,
            Custodians custodians,
            DeviceEndings endings,
            Transactions transactions,
            Clock clock) {
        this.devices = devices;
        this.views = views;
        this.custodians = custodians;
        this.endings = endings;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** @param wished from what the device is now */
    public DeviceView change(
            Actor actor,
            OrganisationId organisation,
            MailboxId id,
            DeviceId deviceId,
            UnaryOperator<DeviceWish> wished,
            SeenVersion seen) {
        return transactions.inOne(actor, () -> {
            var watched = custodians.of(actor, organisation, id);
            var device = devices.get(id, deviceId);
            seen.require(device.version());
            var changed =
                    device.change(wished.apply(device.wish()), watched.mailbox(), watched.custodian(), clock.instant());
            store(changed, device, watched);
            return views.get(id, deviceId);
        });
    }

    /** Takes it off the list; its password fails at once, and its sessions end (DEV-7). */
    public void disconnect(
            Actor actor, OrganisationId organisation, MailboxId id, DeviceId deviceId, SeenVersion seen) {
        transactions.inOne(actor, () -> {
            var watched = custodians.of(actor, organisation, id);
            var device = devices.get(id, deviceId);
            seen.require(device.version());
            var ended = device.disconnect(watched.mailbox(), watched.custodian());
            endings.remove(ended, watched.mailbox());
            return ended;
        });
    }

    /**
     * Disconnects all devices of the mailbox (DEV-8).
     *
     * @param confirmation the mailbox's address, as a sign that it is meant
     * @return how many there were
     * @throws io.seneschal.domain.mailbox.MailboxRefusal.ConfirmationMismatch if it is another
     */
    public int disconnectAll(Actor actor, OrganisationId organisation, MailboxId id, String confirmation) {
        return transactions.inOne(actor, () -> {
            var watched = custodians.of(actor, organisation, id);
            var mailbox = watched.mailbox();
            mailbox.requireConfirmed(confirmation, watched.custodian());
            var all = devices.allOn(id, null);
            all.forEach(device -> endings.remove(device.end(), mailbox));
            return all.size();
        });
    }

    /** Sessions go on where only the name is another. */
    private void store(Change<Device> changed, Device before, Custodians.Watched watched) {
        if (changed.isNone()) {
            return;
        }
        if (changed.after().isLimitedLike(before)) {
            devices.save(changed);
        } else {
            endings.save(changed, watched.mailbox());
        }
    }
}
