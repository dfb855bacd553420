package io.seneschal.application.mailbox;

import io.seneschal.application.mailbox.Custodians.Watched;
import io.seneschal.application.mailbox.DeviceViews.DeviceView;
import io.seneschal.application.mailbox.MailServers.MailSettings;
import io.seneschal.application.security.Secrets;
import io.seneschal.application.shared.Ids;
import io.seneschal.application.shared.Transactions;
import io.seneschal.domain.mailbox.Device;
import io.seneschal.domain.mailbox.DeviceId;
import io.seneschal.domain.mailbox.DevicePassword;
import io.seneschal.domain.mailbox.DeviceWish;
import io.seneschal.domain.mailbox.MailboxId;
import io.seneschal.domain.security.FreshLogin;
import io.seneschal.domain.security.OneTimeSecret;
import io.seneschal.domain.shared.OrganisationId;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;

/** Connecting devices to a mailbox, and making new passwords for them (DEV-2 … DEV-6). */
public final class ConnectingDevices {

    private final Devices devices;
    private final DeviceViews views;
    private final Custodians custodians;
    private final EligibleUsers eligible;
    private final DeviceEndings endings;
    private final MailServers servers;
    private final Secrets secrets;
    private final Transactions transactions;
    private final Ids ids;
    private final Clock clock;

    @Inject
    public ConnectingDevices(
            Devices devices,
            DeviceViews views,
            Custodians custodians,
            EligibleUsers eligible,
            DeviceEndings endings,
            MailServers servers,
            Secrets secrets,
            Transactions transactions,
            Ids ids,
            Clock clock) {
        this.devices = devices;
        this.views = views;
        this.custodians = custodians;
        this.eligible = eligible;
        this.endings = endings;
        this.servers = servers;
        this.secrets = secrets;
        this.transactions = transactions;
        this.ids = ids;
        this.clock = clock;
    }

    /** A device, its password, which is shown now and never again (DEV-4), and what else is entered in it. */
    public record ConnectedDevice(DeviceView device, OneTimeSecret password, MailSettings settings) {}

    /** @throws io.seneschal.domain.shared.Refusal if the actor does not manage such a device there */
    public ConnectedDevice connect(FreshLogin login, OrganisationId organisation, MailboxId id, DeviceWish wish) {
        return transactions.inOne(login.actor(), () -> {
            var watched = custodians.of(login.actor(), organisation, id);
            eligible.require(watched.mailbox(), Optional.ofNullable(wish.user()));
            var minted = secrets.mint(DevicePassword::generate);
            var connected = Device.connect(
                    new DeviceId(ids.next()),
                    watched.mailbox(),
                    wish,
                    minted.hash(),
                    watched.custodian(),
                    login,
                    clock.instant());
            endings.add(connected, watched.mailbox());
            return new ConnectedDevice(
                    new DeviceView(connected.after(), null), minted.secret(), settings(watched, wish));
        });
    }

    /** A new password for the same device; the old one fails at once, and the sessions it opened end (DEV-6). */
    public ConnectedDevice rotate(FreshLogin login, OrganisationId organisation, MailboxId id, DeviceId deviceId) {
        return transactions.inOne(login.actor(), () -> {
            var watched = custodians.of(login.actor(), organisation, id);
            var device = devices.get(id, deviceId);
            var minted = secrets.mint(DevicePassword::generate);
            var rotated = device.rotate(minted.hash(), watched.mailbox(), watched.custodian(), login, clock.instant());
            endings.save(rotated, watched.mailbox());
            return new ConnectedDevice(views.get(id, deviceId), minted.secret(), settings(watched, device.wish()));
        });
    }

    private MailSettings settings(Watched watched, DeviceWish wish) {
        return servers.settingsFor(watched.mailbox().address()).limitedTo(wish.protocols());
    }
}
