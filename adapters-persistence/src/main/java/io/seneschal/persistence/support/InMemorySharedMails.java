package io.seneschal.persistence.support;

import io.seneschal.application.shared.Page;
import io.seneschal.application.shared.PageRequest;
import io.seneschal.application.support.SharedMails;
import io.seneschal.domain.shared.Change;
import io.seneschal.domain.shared.CommonRefusal.StaleChange;
import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.domain.shared.UserId;
import io.seneschal.domain.support.SharedMail;
import io.seneschal.domain.support.SharedMailId;
import io.seneschal.domain.support.TicketId;
import io.seneschal.persistence.audit.InMemoryAuditTrail;
import io.seneschal.persistence.shared.InMemoryStore;
import io.seneschal.persistence.shared.InMemoryTable;
import io.seneschal.persistence.shared.ScopedId;
import java.util.List;
import java.util.Optional;

/** References to single mails that are shared with tickets, in memory. */
public final class InMemorySharedMails implements SharedMails {

    private final InMemoryStore store;
    private final InMemoryTicketTables tables;
    private final InMemoryAuditTrail trail;

    public InMemorySharedMails(InMemoryStore store, InMemoryTicketTables tables, InMemoryAuditTrail trail) {
        this.store = store;
        this.tables = tables;
        this.trail = trail;
    }

    @Override
    public Optional<SharedMail> find(TicketId ticket, SharedMailId mail) {
        return store.ask(() -> tables.sharedMails.find(new ScopedId(ticket.value(), mail.value())));
    }

    @Override
    public Page<SharedMail> page(TicketId ticket, PageRequest page) {
        return store.ask(() -> InMemoryTable.page(tables.sharedMails, ticket.value(), page, mail -> true));
    }

    @Override
    public List<SharedMail> allUnrevoked(OrganisationId organisation, UserId giver) {
        return store.ask(() -> InMemoryTable.all(tables.sharedMailsByGiver, giver.value())
                .filter(mail -> mail.organisation().equals(organisation) && mail.revokedAt() == null)
                .toList());
    }

    @Override
    public void add(Change<SharedMail> shared) {
        store.change(() -> {
            if (tables.find(shared.after().ticket()).isEmpty()) {
                throw new StaleChange(shared.after().id());
            }
            tables.put(shared.after());
            trail.append(shared);
        });
    }

    @Override
    public void save(Change<SharedMail> changed) {
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
    public void hold(SharedMail mail) {
        store.change(() -> requirePresent(mail));
    }

    private void requirePresent(SharedMail mail) {
        if (tables.sharedMails
                .find(new ScopedId(mail.ticket().value(), mail.id().value()))
                .filter(kept -> kept.version() == mail.version())
                .isEmpty()) {
            throw new StaleChange(mail.id());
        }
    }

    private static SharedMail onNextVersion(SharedMail mail) {
        return new SharedMail(
                mail.id(),
                mail.ticket(),
                mail.organisation(),
                mail.mailbox(),
                mail.message(),
                mail.giver(),
                mail.sharedAt(),
                mail.endsAt(),
                mail.revokedAt(),
                mail.version() + 1);
    }
}
