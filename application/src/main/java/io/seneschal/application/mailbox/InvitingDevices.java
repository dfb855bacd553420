package io.seneschal.application.mailbox;

import io.seneschal.application.organisation.Memberships;
import io.seneschal.application.security.Secrets;
import io.seneschal.application.shared.Ids;
import io.seneschal.application.shared.Page;
import io.seneschal.application.shared.PageRequest;
import io.seneschal.application.shared.Transactions;
import io.seneschal.application.user.Users;
import io.seneschal.domain.mailbox.DeviceInvitation;
import io.seneschal.domain.mailbox.DeviceInvitationId;
import io.seneschal.domain.mailbox.DeviceWish;
import io.seneschal.domain.mailbox.MailboxId;
import io.seneschal.domain.organisation.Membership;
import io.seneschal.domain.security.FreshLogin;
import io.seneschal.domain.security.OneTimeSecret;
import io.seneschal.domain.shared.Actor;
import io.seneschal.domain.shared.EmailAddress;
import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.domain.shared.SeenVersion;
import io.seneschal.domain.shared.UserId;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Giving somebody a link to fetch the password of their own device, listing and cancelling such links (DEV-12). */
public final class InvitingDevices {

    /** By this a leaked link is recognised, by people and by scanners. */
    public static final String PREFIX = "snl_";

    private final DeviceInvitations invitations;
    private final Custodians custodians;
    private final EligibleUsers eligible;
    private final Users users;
    private final Memberships memberships;
    private final Secrets secrets;
    private final Transactions transactions;
    private final Ids ids;
    private final Clock clock;

    @Inject
    public InvitingDevices(
            DeviceInvitations invitations,
            Custodians custodians,
            EligibleUsers eligible,
            Users users,
            Memberships memberships,
            Secrets secrets,
            Transactions transactions,
            Ids ids,
            Clock clock) {
        this.invitations = invitations;
        this.custodians = custodians;
        this.eligible = eligible;
        this.users = users;
        this.memberships = memberships;
        this.secrets = secrets;
        this.transactions = transactions;
        this.ids = ids;
        this.clock = clock;
    }

    /** An invitation and what its link ends with, which is shown now and never again. */
    public record GivenInvitation(DeviceInvitation invitation, OneTimeSecret secret) {}

    /**
     * @param wished for a device that is nobody's, unless its link is mailed to the login of a member
     * @param mailTo where a link is mailed as well, after the transaction; {@code null} if it is only copied
     */
    public GivenInvitation give(
            FreshLogin login,
            OrganisationId organisation,
            MailboxId id,
            DeviceWish wished,
            @Nullable EmailAddress mailTo) {
        return transactions.inOne(login.actor(), () -> {
            var watched = custodians.of(login.actor(), organisation, id);
            var wish = wished.mailedTo(member(organisation, mailTo));
            eligible.require(watched.mailbox(), Optional.ofNullable(wish.user()));
            var minted = secrets.mint(PREFIX);
            var given = DeviceInvitation.give(
                    new DeviceInvitationId(ids.next()),
                    watched.mailbox(),
                    wish,
                    mailTo,
                    minted.hash(),
                    watched.custodian(),
                    login,
                    clock.instant());
            invitations.add(given);
            return new GivenInvitation(given.after(), minted.secret());
        });
    }

    public Page<DeviceInvitation> page(Actor actor, OrganisationId organisation, MailboxId id, PageRequest page) {
        var watched = custodians.of(actor, organisation, id);
        return invitations.page(id, watched.custodian().onlyOf(), page);
    }

    public DeviceInvitation get(Actor actor, OrganisationId organisation, MailboxId id, DeviceInvitationId invitation) {
        var watched = custodians.of(actor, organisation, id);
        var found = invitations.get(id, invitation);
        watched.custodian().requireOver(watched.mailbox(), found.wish().user());
        return found;
    }

    /** The links lead nowhere any more. */
    public void cancel(
            Actor actor, OrganisationId organisation, MailboxId id, DeviceInvitationId invitation, SeenVersion seen) {
        transactions.inOne(actor, () -> {
            var watched = custodians.of(actor, organisation, id);
            var found = invitations.get(id, invitation);
            seen.require(found.version());
            var cancelled = found.cancel(watched.mailbox(), watched.custodian(), clock.instant());
            invitations.save(cancelled);
            return cancelled;
        });
    }

    private Optional<UserId> member(OrganisationId organisation, @Nullable EmailAddress login) {
        return Optional.ofNullable(login)
                .flatMap(users::withLogin)
                .flatMap(user -> memberships.find(organisation, user.id()))
                .map(Membership::user);
    }
}
