package io.seneschal.persistence.audit;

import io.seneschal.application.audit.AuditTrail;
import io.seneschal.application.audit.EventFilter;
import io.seneschal.application.audit.Place;
import io.seneschal.application.audit.TrailEntry;
import io.seneschal.application.shared.Page;
import io.seneschal.application.shared.PageRequest;
import io.seneschal.domain.shared.Change;
import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.persistence.shared.InMemoryStore;
import io.seneschal.persistence.shared.InMemoryTable;
import io.seneschal.persistence.shared.ScopedId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** Events in memory. Transactions run one after the other, so events are appended in the order of their commits. */
public final class InMemoryAuditTrail implements AuditTrail {

    private final InMemoryStore store;
    private final Envelopes envelopes;
    private final List<InMemoryWitness> witnesses;
    private final InMemoryTable<ScopedId, Long> positions;
    private final InMemoryTable<ScopedPosition, RecordedEvent> events;
    private long last;

    public InMemoryAuditTrail(InMemoryStore store, Envelopes envelopes, List<InMemoryWitness> witnesses) {
        this.store = store;
        this.envelopes = envelopes;
        this.witnesses = List.copyOf(witnesses);
        this.positions = new InMemoryTable<>(store);
        this.events = new InMemoryTable<>(store);
    }

    @Override
    public Page<RecordedEvent> of(OrganisationId organisation, EventFilter filter, PageRequest page) {
        return store.ask(() -> page(organisation.value(), filter, page));
    }

    @Override
    public Page<RecordedEvent> all(EventFilter filter, PageRequest page) {
        return store.ask(() -> page(ScopedId.NONE, filter, page));
    }

    boolean contains(UUID event) {
        return store.ask(() -> positions.find(ScopedId.of(event)).isPresent());
    }

    /** @param scope {@link ScopedId#NONE} for the trail of all */
    List<TrailEntry> between(UUID scope, Place after, Place upTo, int most) {
        return store.ask(() -> after(scope, after.position())
                .takeWhile(event -> event.getKey().position() <= upTo.position())
                .limit(most)
                .map(event -> entry(event.getValue(), event.getKey().position()))
                .toList());
    }

    /** Records what happened in a change that is being stored. */
    public void append(Change<?> change) {
        for (var event : change.events()) {
            var recorded = envelopes.around(event, store.actor());
            last++;
            positions.put(ScopedId.of(recorded.id()), last);
            events.put(new ScopedPosition(ScopedId.NONE, last), recorded);
            if (recorded.organisation() != null) {
                events.put(new ScopedPosition(recorded.organisation().value(), last), recorded);
            }
            var written = new WrittenEvent(event, recorded);
            witnesses.forEach(witness -> witness.wrote(written));
        }
    }

    private Page<RecordedEvent> page(UUID scope, EventFilter filter, PageRequest page) {
        var after = page.after() == null
                ? 0L
                : positions
                        .upTo(ScopedId.of(page.after()))
                        .map(Map.Entry::getValue)
                        .orElse(0L);
        var found = after(scope, after)
                .map(Map.Entry::getValue)
                .filter(filter::passes)
                .limit(page.limit() + 1L)
                .toList();
        return Page.of(found, page, RecordedEvent::id);
    }

    private Stream<Map.Entry<ScopedPosition, RecordedEvent>> after(UUID scope, long position) {
        return events.after(new ScopedPosition(scope, position))
                .takeWhile(event -> event.getKey().scope().equals(scope));
    }

    private static TrailEntry entry(RecordedEvent event, long position) {
        return new TrailEntry(
                event.id(),
                position,
                event.at(),
                event.organisation(),
                event.actorKind(),
                event.actorId(),
                event.type(),
                EventJson.write(event.data()));
    }
}
