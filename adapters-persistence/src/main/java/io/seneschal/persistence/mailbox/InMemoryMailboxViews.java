package io.seneschal.persistence.mailbox;

import io.seneschal.application.mailbox.MailboxViews;
import io.seneschal.application.shared.Page;
import io.seneschal.application.shared.PageRequest;
import io.seneschal.domain.access.Access;
import io.seneschal.domain.mailbox.Mailbox;
import io.seneschal.domain.mailbox.MailboxId;
import io.seneschal.domain.mailbox.MailboxRefusal.UnknownMailbox;
import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.persistence.access.InMemoryHeldAccesses;
import io.seneschal.persistence.product.InMemoryProductTables;
import io.seneschal.persistence.shared.InMemoryStore;
import io.seneschal.persistence.shared.InMemoryTable;
import io.seneschal.persistence.shared.SearchText;
import java.util.List;
import java.util.function.Predicate;

/** Mailboxes as they are shown, from memory. */
public final class InMemoryMailboxViews implements MailboxViews {

    private final InMemoryStore store;
    private final InMemoryMailboxTables tables;
    private final InMemoryProductTables products;
    private final InMemoryHeldAccesses held;

    public InMemoryMailboxViews(
            InMemoryStore store,
            InMemoryMailboxTables tables,
            InMemoryProductTables products,
            InMemoryHeldAccesses held) {
        this.store = store;
        this.tables = tables;
        this.products = products;
        this.held = held;
    }

    @Override
    public MailboxView get(OrganisationId organisation, MailboxId mailbox) {
        return store.ask(() -> tables.find(organisation, mailbox)
                .map(this::view)
                .orElseThrow(() -> new UnknownMailbox(organisation, mailbox)));
    }

    @Override
    public Page<MailboxView> page(OrganisationId organisation, Filter filter, PageRequest page) {
        return store.ask(
                () -> InMemoryTable.page(tables.mailboxes, organisation.value(), page, wanted(organisation, filter))
                        .map(this::view));
    }

    private Predicate<Mailbox> wanted(OrganisationId organisation, Filter filter) {
        var openTo = filter.openTo();
        var open = openTo == null
                ? List.<Access>of()
                : held.of(organisation, openTo.user()).stream()
                        .filter(access -> access.isOpenAt(openTo.now()))
                        .toList();
        return mailbox -> (filter.product() == null || filter.product().equals(mailbox.product()))
                && (filter.search() == null
                        || SearchText.matches(SearchText.of(mailbox.address().text()), filter.search()))
                && (openTo == null || open.stream().anyMatch(access -> opens(access, mailbox)));
    }

    private boolean opens(Access access, Mailbox mailbox) {
        return products.find(mailbox.organisation(), mailbox.product())
                .filter(product -> InMemoryMailboxTables.opens(access, mailbox, product))
                .isPresent();
    }

    private MailboxView view(Mailbox mailbox) {
        return new MailboxView(mailbox, tables.devices.on(mailbox.id()).count());
    }
}
