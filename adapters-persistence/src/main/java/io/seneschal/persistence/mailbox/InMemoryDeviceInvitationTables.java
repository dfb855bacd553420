package io.seneschal.persistence.mailbox;

import io.seneschal.application.mailbox.DeviceInvitations.Mailing;
import io.seneschal.domain.mailbox.DeviceInvitation;
import io.seneschal.domain.mailbox.DeviceInvitationId;
import io.seneschal.domain.mailbox.MailboxId;
import io.seneschal.domain.security.SecretHash;
import io.seneschal.domain.shared.UserId;
import io.seneschal.persistence.shared.InMemoryAgenda;
import io.seneschal.persistence.shared.InMemoryStore;
import io.seneschal.persistence.shared.InMemoryTable;
import io.seneschal.persistence.shared.ScopedId;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/** Invitations of devices, each by the keys it is looked for. Used under the lock of the store. */
final class InMemoryDeviceInvitationTables {

    final InMemoryTable<ScopedId, DeviceInvitation> invitations;
    private final InMemoryTable<ScopedId, ScopedId> byId;
    private final InMemoryTable<ScopedId, ScopedId> openByUser;
    private final InMemoryTable<String, ScopedId> byLink;
    private final InMemoryAgenda<Mail> mails;

    InMemoryDeviceInvitationTables(InMemoryStore store) {
        this.invitations = new InMemoryTable<>(store);
        this.byId = new InMemoryTable<>(store);
        this.openByUser = new InMemoryTable<>(store);
        this.byLink = new InMemoryTable<>(store);
        this.mails = new InMemoryAgenda<>(store);
    }

    /** A link that is to be mailed, and how often that has begun. */
    private record Mail(DeviceInvitationId invitation, int attempts) {}

    Optional<DeviceInvitation> find(MailboxId mailbox, DeviceInvitationId invitation) {
        return invitations.find(new ScopedId(mailbox.value(), invitation.value()));
    }

    Optional<DeviceInvitation> find(DeviceInvitationId invitation) {
        return byId.find(ScopedId.of(invitation.value())).flatMap(invitations::find);
    }

    Optional<DeviceInvitation> behind(SecretHash link) {
        return byLink.find(link.text()).flatMap(invitations::find);
    }

    /** Those for a user's devices that nobody has ended, in the order of their ids. */
    Stream<DeviceInvitation> openFor(UserId user) {
        return InMemoryTable.all(openByUser, user.value()).flatMap(key -> invitations.find(key).stream());
    }

    void put(DeviceInvitation invitation) {
        invitations.find(key(invitation)).ifPresent(this::unlink);
        invitations.put(key(invitation), invitation);
        byId.put(ScopedId.of(invitation.id().value()), key(invitation));
        links(invitation).forEach(link -> byLink.put(link.text(), key(invitation)));
        var user = invitation.wish().user();
        if (user != null && invitation.ending() == null) {
            openByUser.put(new ScopedId(user.value(), invitation.id().value()), key(invitation));
        }
    }

    void removeAllOn(MailboxId mailbox) {
        InMemoryTable.all(invitations, mailbox.value()).toList().forEach(invitation -> {
            unlink(invitation);
            invitations.remove(key(invitation));
            byId.remove(ScopedId.of(invitation.id().value()));
            settleMail(invitation.id());
        });
    }

    void orderMail(DeviceInvitationId invitation, Instant at) {
        mails.put(ScopedId.of(invitation.value()), at, new Mail(invitation, 0));
    }

    Optional<Mailing> claimMail(Instant now, Instant until) {
        return mails.due(now).map(due -> {
            var begun = new Mail(due.invitation(), due.attempts() + 1);
            mails.put(ScopedId.of(begun.invitation().value()), until, begun);
            return new Mailing(find(begun.invitation()).orElseThrow(), begun.attempts());
        });
    }

    void postponeMail(DeviceInvitationId invitation, Instant until) {
        var key = ScopedId.of(invitation.value());
        mails.find(key).ifPresent(mail -> mails.put(key, until, mail));
    }

    void settleMail(DeviceInvitationId invitation) {
        mails.remove(ScopedId.of(invitation.value()));
    }

    private void unlink(DeviceInvitation invitation) {
        links(invitation).forEach(link -> byLink.remove(link.text()));
        var user = invitation.wish().user();
        if (user != null) {
            openByUser.remove(new ScopedId(user.value(), invitation.id().value()));
        }
    }

    private static Stream<SecretHash> links(DeviceInvitation invitation) {
        return Stream.of(Optional.of(invitation.link()), Optional.ofNullable(invitation.mailedLink()))
                .flatMap(Optional::stream);
    }

    private static ScopedId key(DeviceInvitation invitation) {
        return new ScopedId(invitation.mailbox().value(), invitation.id().value());
    }
}
