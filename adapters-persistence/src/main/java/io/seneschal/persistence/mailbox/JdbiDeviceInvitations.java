package io.seneschal.persistence.mailbox;

import io.seneschal.application.mailbox.DeviceInvitations;
import io.seneschal.application.shared.Page;
import io.seneschal.application.shared.PageRequest;
import io.seneschal.domain.mailbox.DeviceId;
import io.seneschal.domain.mailbox.DeviceInvitation;
import io.seneschal.domain.mailbox.DeviceInvitation.Ending;
import io.seneschal.domain.mailbox.DeviceInvitationId;
import io.seneschal.domain.mailbox.DeviceRefusal.UnknownDeviceInvitation;
import io.seneschal.domain.mailbox.MailboxId;
import io.seneschal.domain.security.SecretHash;
import io.seneschal.domain.shared.Change;
import io.seneschal.domain.shared.EmailAddress;
import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.domain.shared.UserId;
import io.seneschal.persistence.shared.ActorColumns;
import io.seneschal.persistence.shared.JdbiStore;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Invitations of devices in their table; what is to be mailed stands with them ({@link DeviceLinkMails}). */
public final class JdbiDeviceInvitations implements DeviceInvitations {

    private static final String SELECT = "select " + DeviceInvitationRow.COLUMNS + " from device_invitations ";

    private final JdbiStore store;
    private final DeviceLinkMails mails;

    public JdbiDeviceInvitations(JdbiStore store) {
        this.store = store;
        this.mails = new DeviceLinkMails(store);
    }

    @Override
    public DeviceInvitation get(MailboxId mailbox, DeviceInvitationId invitation) {
        return store.ask(handle -> handle.createQuery(SELECT + "where id = :id and mailbox_id = :mailbox")
                        .bind("id", invitation.value())
                        .bind("mailbox", mailbox.value())
                        .map(DeviceInvitationRow::invitation)
                        .findOne())
                .orElseThrow(() -> new UnknownDeviceInvitation(invitation));
    }

    @Override
    public DeviceInvitation behind(Collection<SecretHash> hashes) {
        return store.ask(handle -> handle.createQuery(SELECT + "where link_hash in (<hashes>) union all " + SELECT
                                + "where mailed_link_hash in (<hashes>)")
                        .bindList(
                                "hashes", hashes.stream().map(SecretHash::text).toList())
                        .map(DeviceInvitationRow::invitation)
                        .findFirst())
                .orElseThrow(UnknownDeviceInvitation::new);
    }

    @Override
    public Page<DeviceInvitation> page(MailboxId mailbox, @Nullable UserId user, PageRequest page) {
        var found = store.ask(
                handle -> OnMailbox.bind(handle.createQuery(SELECT + OnMailbox.inPages(user)), mailbox, user, page)
                        .map(DeviceInvitationRow::invitation)
                        .list());
        return Page.of(found, page, invitation -> invitation.id().value());
    }

    @Override
    public List<DeviceInvitation> allOpen(OrganisationId organisation, @Nullable MailboxId mailbox, UserId user) {
        return store.ask(handle -> {
            var query = handle.createQuery(SELECT + "where organisation_id = :organisation and open_for = :user "
                            + (mailbox == null ? "" : "and mailbox_id = :mailbox ")
                            + "order by organisation_id, open_for, id")
                    .bind("organisation", organisation.value())
                    .bind("user", user.value());
            if (mailbox != null) {
                query.bind("mailbox", mailbox.value());
            }
            return query.map(DeviceInvitationRow::invitation).list();
        });
    }

    @Override
    public void add(Change<DeviceInvitation> given) {
        var invitation = given.after();
        store.change(handle -> WishColumns.bind(handle.createUpdate("""
                        insert into device_invitations (id, organisation_id, mailbox_id, user_id, open_for, name, icon,
                                                        protocols, expires_at, mail_to, link_hash, given_by_kind,
                                                        given_by_id, given_at, mail_due_at, mail_attempts, version)
                        values (:id, :organisation, :mailbox, :user, :user, :name, :icon,
                                :protocols, :expiresAt, :mailTo, :link, :givenByKind,
                                :givenById, :givenAt, :mailDueAt, 0, :version)
                        """), invitation.wish())
                .bind("id", invitation.id().value())
                .bind("organisation", invitation.organisation().value())
                .bind("mailbox", invitation.mailbox().value())
                .bind(
                        "mailTo",
                        Optional.ofNullable(invitation.mailTo())
                                .map(EmailAddress::text)
                                .orElse(null))
                .bind("link", invitation.link().text())
                .bind("givenByKind", ActorColumns.kind(invitation.givenBy()))
                .bind("givenById", ActorColumns.id(invitation.givenBy()))
                .bind("givenAt", invitation.givenAt())
                .bindByType("mailDueAt", invitation.mailTo() == null ? null : invitation.givenAt(), Instant.class)
                .bind("version", invitation.version())
                .execute());
        store.append(given);
    }

    @Override
    public void save(Change<DeviceInvitation> changed) {
        if (changed.isNone()) {
            return;
        }
        var invitation = changed.after();
        var ending = Optional.ofNullable(invitation.ending());
        store.changeOne(
                invitation.id(),
                handle -> handle.createUpdate("""
                        update device_invitations
                        set ended_at = :endedAt, device_id = :device,
                            open_for = case when :ended then null else open_for end, version = version + 1
                        where id = :id and mailbox_id = :mailbox and version = :version
                        """)
                        .bindByType("endedAt", ending.map(Ending::at).orElse(null), Instant.class)
                        .bind("ended", ending.isPresent())
                        .bindByType(
                                "device",
                                ending.map(Ending::device).map(DeviceId::value).orElse(null),
                                UUID.class)
                        .bind("id", invitation.id().value())
                        .bind("mailbox", invitation.mailbox().value())
                        .bind("version", invitation.version())
                        .execute());
        store.append(changed);
    }

    @Override
    public Optional<Mailing> claimMail(Instant now, Instant until) {
        return mails.claim(now, until);
    }

    @Override
    public void linkMailed(DeviceInvitation invitation) {
        mails.linked(invitation);
    }

    @Override
    public void postponeMail(DeviceInvitationId invitation, Instant until) {
        mails.postpone(invitation, until);
    }

    @Override
    public void settleMail(DeviceInvitationId invitation) {
        mails.settle(invitation);
    }
}
