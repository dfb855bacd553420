package io.seneschal.application.mailbox;

import io.seneschal.application.mailbox.ConnectingDevices.ConnectedDevice;
import io.seneschal.application.mailbox.DeviceViews.DeviceView;
import io.seneschal.application.mailbox.MailServers.MailSettings;
import io.seneschal.application.security.Secrets;
import io.seneschal.application.shared.Ids;
import io.seneschal.application.shared.Transactions;
import io.seneschal.domain.mailbox.DeviceId;
import io.seneschal.domain.mailbox.DeviceInvitation;
import io.seneschal.domain.mailbox.DevicePassword;
import io.seneschal.domain.mailbox.Mailbox;
import io.seneschal.domain.shared.Actor;
import jakarta.inject.Inject;
import java.time.Clock;

/** What whoever has the link may do: look where it leads, and fetch the password, once (DEV-12, DEV-13). */
public final class RedeemingDeviceInvitations {

    private final DeviceInvitations invitations;
    private final Mailboxes mailboxes;
    private final DeviceEndings endings;
    private final MailServers servers;
    private final Secrets secrets;
    private final Transactions transactions;
    private final Ids ids;
    private final Clock clock;

    @Inject
    public RedeemingDeviceInvitations(
            DeviceInvitations invitations,
            Mailboxes mailboxes,
            DeviceEndings endings,
            MailServers servers,
            Secrets secrets,
            Transactions transactions,
            Ids ids,
            Clock clock) {
        this.invitations = invitations;
        this.mailboxes = mailboxes;
        this.endings = endings;
        this.servers = servers;
        this.secrets = secrets;
        this.transactions = transactions;
        this.ids = ids;
        this.clock = clock;
    }

    /** What somebody holding the link sees before they fetch the password. */
    public record Setup(DeviceInvitation invitation, Mailbox mailbox, MailSettings settings) {}

    /** @throws io.seneschal.domain.mailbox.DeviceRefusal if the link is unknown or no longer holds */
    public Setup look(Actor actor, String secret) {
        var invitation = invitations.behind(secrets.hashesOf(secret));
        invitation.requirePending(clock.instant());
        return setup(invitation);
    }

    /**
     * The settings, which whoever has redeemed the link still needs.
     *
     * @throws io.seneschal.domain.mailbox.DeviceRefusal if the link is unknown, cancelled or expired
     */
    public Setup settings(Actor actor, String secret) {
        var invitation = invitations.behind(secrets.hashesOf(secret));
        invitation.requireNotOver(clock.instant());
        return setup(invitation);
    }

    /** Makes the device's password and connects it; of several who try at once, one does. */
    public ConnectedDevice redeem(Actor actor, String secret) {
        return transactions.inOne(actor, () -> {
            var invitation = invitations.behind(secrets.hashesOf(secret));
            var mailbox = mailboxes.get(invitation.organisation(), invitation.mailbox());
            var minted = secrets.mint(DevicePassword::generate);
            var redemption = invitation.redeem(new DeviceId(ids.next()), minted.hash(), clock.instant());
            invitations.save(redemption.invitation());
            endings.add(redemption.device(), mailbox);
            return new ConnectedDevice(
                    new DeviceView(redemption.device().after(), null), minted.secret(), settings(invitation, mailbox));
        });
    }

    private Setup setup(DeviceInvitation invitation) {
        var mailbox = mailboxes.get(invitation.organisation(), invitation.mailbox());
        return new Setup(invitation, mailbox, settings(invitation, mailbox));
    }

    private MailSettings settings(DeviceInvitation invitation, Mailbox mailbox) {
        return servers.settingsFor(mailbox.address())
                .limitedTo(invitation.wish().protocols());
    }
}
