package io.seneschal.persistence.audit;

import io.seneschal.application.audit.AuditTrail;
import io.seneschal.application.shared.Page;
import io.seneschal.application.shared.PageRequest;
import io.seneschal.domain.shared.Change;
import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.persistence.shared.InMemoryStore;
import io.seneschal.persistence.shared.InMemoryTable;
import io.seneschal.persistence.shared.ScopedId;

/** Events in memory. */
public final class InMemoryAuditTrail implements AuditTrail {

    private final InMemoryStore store;
    private final Envelopes envelopes;
    private final InMemoryWitness witness;
    private final InMemoryTable<ScopedId, RecordedEvent> all;
    private final InMemoryTable<ScopedId, RecordedEvent> byOrganisation;

    public InMemoryAuditTrail(InMemoryStore store, Envelopes envelopes, InMemoryWitness witness) {
        this.store = store;
        this.envelopes = envelopes;
        this.witness = witness;
        this.all = new InMemoryTable<>(store);
        this.byOrganisation = new InMemoryTable<>(store);
    }

    @Override
    public Page<RecordedEvent> of(OrganisationId organisation, PageRequest page) {
        return store.ask(() -> InMemoryTable.page(byOrganisation, organisation.value(), page, event -> true));
    }

    @Override
    public Page<RecordedEvent> all(PageRequest page) {
        return store.ask(() -> InMemoryTable.page(all, ScopedId.NONE, page, event -> true));
    }

    /** Records what happened in a change that is being stored. */
    public void append(Change<?> change) {
        for (var event : change.events()) {
            var recorded = envelopes.around(event, store.actor());
            all.put(ScopedId.of(recorded.id()), recorded);
            if (recorded.organisation() != null) {
                byOrganisation.put(new ScopedId(recorded.organisation().value(), recorded.id()), recorded);
            }
            witness.wrote(new WrittenEvent(event, recorded));
        }
    }
}
