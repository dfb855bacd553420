package io.seneschal.persistence.access;

import io.seneschal.application.access.AccessViews;
import io.seneschal.application.shared.Page;
import io.seneschal.application.shared.PageRequest;
import io.seneschal.domain.access.Access;
import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.persistence.shared.InMemoryStore;

/** Accesses as they are listed, from memory. */
public final class InMemoryAccessViews implements AccessViews {

    private final InMemoryStore store;
    private final InMemoryAccessTables tables;

    public InMemoryAccessViews(InMemoryStore store, InMemoryAccessTables tables) {
        this.store = store;
        this.tables = tables;
    }

    @Override
    public Page<Access> page(OrganisationId organisation, Filter filter, PageRequest page) {
        return store.ask(() -> tables.page(organisation, filter, page));
    }
}
