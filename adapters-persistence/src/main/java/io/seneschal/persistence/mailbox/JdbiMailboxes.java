package io.seneschal.persistence.mailbox;

import io.seneschal.application.mailbox.Mailboxes;
import io.seneschal.domain.mailbox.Mailbox;
import io.seneschal.domain.mailbox.MailboxId;
import io.seneschal.domain.mailbox.MailboxRefusal.UnknownMailbox;
import io.seneschal.domain.shared.Change;
import io.seneschal.domain.shared.EmailAddress;
import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.persistence.shared.JdbiStore;
import java.util.Optional;

/** Mailboxes in their table. */
public final class JdbiMailboxes implements Mailboxes {

    private static final String SELECT = "select " + MailboxRow.COLUMNS + " from mailboxes ";

    private final JdbiStore store;

    public JdbiMailboxes(JdbiStore store) {
        this.store = store;
    }

    @Override
    public Mailbox get(OrganisationId organisation, MailboxId mailbox) {
        return store.ask(handle -> handle.createQuery(SELECT + "where organisation_id = :organisation and id = :id")
                        .bind("organisation", organisation.value())
                        .bind("id", mailbox.value())
                        .map(MailboxRow::mailbox)
                        .findOne())
                .orElseThrow(() -> new UnknownMailbox(organisation, mailbox));
    }

    @Override
    public Optional<Mailbox> find(EmailAddress address) {
        return store.ask(handle -> handle.createQuery(SELECT + "where address_folded = :address")
                .bind("address", address.folded())
                .map(MailboxRow::mailbox)
                .findOne());
    }

    @Override
    public void add(Change<Mailbox> created) {
        store.change(handle ->
                MailboxRow.bind(handle.createUpdate("""
                        insert into mailboxes (id, organisation_id, product_id, address, address_folded, resource,
                                               search_text, self_service, created_at, version)
                        values (:id, :organisation, :product, :address, :addressFolded, :resource,
                                :searchText, :selfService, :createdAt, :version)
                        """), created.after()).execute());
        store.append(created);
    }

    @Override
    public void save(Change<Mailbox> changed) {
        if (changed.isNone()) {
            return;
        }
        store.changeOne(
                changed.after().id(),
                handle -> MailboxRow.key(handle.createUpdate("""
                        update mailboxes
                        set self_service = :selfService, version = version + 1
                        where id = :id and organisation_id = :organisation and version = :version
                        """), changed.after())
                        .bind("selfService", changed.after().selfService())
                        .execute());
        store.append(changed);
    }

    @Override
    public void remove(Change<Mailbox> deleted) {
        var mailbox = deleted.after();
        store.change(handle -> handle.createUpdate("delete from device_invitations where mailbox_id = :id")
                .bind("id", mailbox.id().value())
                .execute());
        // A device that was connected meanwhile still refers to it, which stops this.
        store.changeOne(
                mailbox.id(),
                handle -> MailboxRow.key(handle.createUpdate("""
                        delete from mailboxes
                        where id = :id and organisation_id = :organisation and version = :version
                        """), mailbox).execute());
        store.append(deleted);
    }
}
