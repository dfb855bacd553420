package io.seneschal.persistence.mailbox;

import io.seneschal.application.mailbox.DeviceInvitations;
import io.seneschal.application.shared.Page;
import io.seneschal.application.shared.PageRequest;
import io.seneschal.domain.mailbox.DeviceInvitation;
import io.seneschal.domain.mailbox.DeviceInvitationId;
import io.seneschal.domain.mailbox.DeviceRefusal.UnknownDeviceInvitation;
import io.seneschal.domain.mailbox.MailboxId;
import io.seneschal.domain.security.SecretHash;
import io.seneschal.domain.shared.Change;
import io.seneschal.domain.shared.CommonRefusal.StaleChange;
import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.domain.shared.UserId;
import io.seneschal.persistence.audit.InMemoryAuditTrail;
import io.seneschal.persistence.organisation.InMemoryOrganisationTables;
import io.seneschal.persistence.shared.InMemoryStore;
import io.seneschal.persistence.shared.InMemoryTable;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Invitations of devices in memory. */
public final class InMemoryDeviceInvitations implements DeviceInvitations {

    private final InMemoryStore store;
    private final InMemoryMailboxTables mailboxes;
    private final InMemoryDeviceInvitationTables tables;
    private final InMemoryOrganisationTables organisations;
    private final InMemoryAuditTrail trail;

    public InMemoryDeviceInvitations(
            InMemoryStore store,
            InMemoryMailboxTables mailboxes,
            InMemoryOrganisationTables organisations,
            InMemoryAuditTrail trail) {
        this.store = store;
        this.mailboxes = mailboxes;
        this.tables = mailboxes.invitations;
        this.organisations = organisations;
        this.trail = trail;
    }

    @Override
    public DeviceInvitation get(MailboxId mailbox, DeviceInvitationId invitation) {
        return store.ask(
                () -> tables.find(mailbox, invitation).orElseThrow(() -> new UnknownDeviceInvitation(invitation)));
    }

    @Override
    public DeviceInvitation behind(Collection<SecretHash> hashes) {
        return store.ask(() -> hashes.stream()
                .flatMap(hash -> tables.behind(hash).stream())
                .findFirst()
                .orElseThrow(UnknownDeviceInvitation::new));
    }

    @Override
    public Page<DeviceInvitation> page(MailboxId mailbox, @Nullable UserId user, PageRequest page) {
        return store.ask(() -> InMemoryTable.page(
                tables.invitations,
                mailbox.value(),
                page,
                invitation -> user == null || user.equals(invitation.wish().user())));
    }

    @Override
    public List<DeviceInvitation> allOpen(OrganisationId organisation, @Nullable MailboxId mailbox, UserId user) {
        return store.ask(() -> tables.openFor(user)
                .filter(invitation -> invitation.organisation().equals(organisation))
                .filter(invitation -> mailbox == null || mailbox.equals(invitation.mailbox()))
                .toList());
    }

    @Override
    public void add(Change<DeviceInvitation> given) {
        store.change(() -> {
            var invitation = given.after();
            if (mailboxes.find(invitation.organisation(), invitation.mailbox()).isEmpty() || !hasItsUser(invitation)) {
                throw new StaleChange(invitation.id());
            }
            tables.put(invitation);
            if (invitation.mailTo() != null) {
                tables.orderMail(invitation.id(), invitation.givenAt());
            }
            trail.append(given);
        });
    }

    @Override
    public void save(Change<DeviceInvitation> changed) {
        if (changed.isNone()) {
            return;
        }
        store.change(() -> {
            var invitation = changed.after();
            var kept = tables.find(invitation.mailbox(), invitation.id())
                    .filter(present -> present.version() == invitation.version())
                    .orElseThrow(() -> new StaleChange(invitation.id()));
            tables.put(with(invitation, kept.mailedLink(), kept.version() + 1));
            trail.append(changed);
        });
    }

    @Override
    public Optional<Mailing> claimMail(Instant now, Instant until) {
        return store.ask(() -> tables.claimMail(now, until));
    }

    @Override
    public void linkMailed(DeviceInvitation invitation) {
        store.ask(() -> {
            tables.find(invitation.mailbox(), invitation.id())
                    .ifPresent(kept -> tables.put(with(kept, invitation.mailedLink(), kept.version())));
            return invitation;
        });
    }

    @Override
    public void postponeMail(DeviceInvitationId invitation, Instant until) {
        store.ask(() -> {
            tables.postponeMail(invitation, until);
            return invitation;
        });
    }

    @Override
    public void settleMail(DeviceInvitationId invitation) {
        store.ask(() -> {
            tables.settleMail(invitation);
            return invitation;
        });
    }

    private boolean hasItsUser(DeviceInvitation invitation) {
        var user = invitation.wish().user();
        return user == null
                || organisations.find(invitation.organisation(), user).isPresent();
    }

    /** Only mailing changes the mailed link, and mailing leaves the version alone. */
    private static DeviceInvitation with(DeviceInvitation invitation, @Nullable SecretHash mailedLink, long version) {
        return new DeviceInvitation(
                invitation.id(),
                invitation.organisation(),
                invitation.mailbox(),
                invitation.wish(),
                invitation.mailTo(),
                invitation.link(),
                mailedLink,
                invitation.givenBy(),
                invitation.givenAt(),
                invitation.ending(),
                version);
    }
}
