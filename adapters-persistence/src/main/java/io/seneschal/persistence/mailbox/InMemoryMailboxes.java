package io.seneschal.persistence.mailbox;

import io.seneschal.application.mailbox.Mailboxes;
import io.seneschal.domain.mailbox.Mailbox;
import io.seneschal.domain.mailbox.MailboxId;
import io.seneschal.domain.mailbox.MailboxRefusal.UnknownMailbox;
import io.seneschal.domain.shared.Change;
import io.seneschal.domain.shared.CommonRefusal.StaleChange;
import io.seneschal.domain.shared.EmailAddress;
import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.persistence.audit.InMemoryAuditTrail;
import io.seneschal.persistence.product.InMemoryProductTables;
import io.seneschal.persistence.shared.InMemoryStore;
import java.util.Optional;

/** Mailboxes in memory. */
public final class InMemoryMailboxes implements Mailboxes {

    private final InMemoryStore store;
    private final InMemoryMailboxTables tables;
    private final InMemoryProductTables products;
    private final InMemoryAuditTrail trail;

    public InMemoryMailboxes(
            InMemoryStore store,
            InMemoryMailboxTables tables,
            InMemoryProductTables products,
            InMemoryAuditTrail trail) {
        this.store = store;
        this.tables = tables;
        this.products = products;
        this.trail = trail;
    }

    @Override
    public Mailbox get(OrganisationId organisation, MailboxId mailbox) {
        return store.ask(
                () -> tables.find(organisation, mailbox).orElseThrow(() -> new UnknownMailbox(organisation, mailbox)));
    }

    @Override
    public Optional<Mailbox> find(EmailAddress address) {
        return store.ask(() -> tables.find(address));
    }

    @Override
    public void add(Change<Mailbox> created) {
        store.change(() -> {
            var mailbox = created.after();
            if (products.find(mailbox.organisation(), mailbox.product()).isEmpty()
                    || tables.find(mailbox.address()).isPresent()) {
                throw new StaleChange(mailbox.id());
            }
            tables.put(mailbox);
            trail.append(created);
        });
    }

    @Override
    public void save(Change<Mailbox> changed) {
        if (changed.isNone()) {
            return;
        }
        store.change(() -> {
            requirePresent(changed.after());
            tables.put(onNextVersion(changed.after()));
            trail.append(changed);
        });
    }

    @Override
    public void remove(Change<Mailbox> deleted) {
        store.change(() -> {
            var mailbox = deleted.after();
            requirePresent(mailbox);
            if (tables.devices.on(mailbox.id()).findAny().isPresent()) {
                throw new StaleChange(mailbox.id());
            }
            tables.remove(mailbox);
            trail.append(deleted);
        });
    }

    private void requirePresent(Mailbox mailbox) {
        if (tables.find(mailbox.organisation(), mailbox.id())
                .filter(kept -> kept.version() == mailbox.version())
                .isEmpty()) {
            throw new StaleChange(mailbox.id());
        }
    }

    private static Mailbox onNextVersion(Mailbox mailbox) {
        return new Mailbox(
                mailbox.id(),
                mailbox.organisation(),
                mailbox.product(),
                mailbox.address(),
                mailbox.selfService(),
                mailbox.createdAt(),
                mailbox.version() + 1);
    }
}
