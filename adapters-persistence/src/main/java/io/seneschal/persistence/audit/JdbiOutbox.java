package io.seneschal.persistence.audit;

import io.seneschal.application.audit.AuditTrail.RecordedEvent;
import io.seneschal.persistence.shared.Dialect;
import io.seneschal.persistence.shared.Keys;
import io.seneschal.persistence.shared.Outbox;
import io.seneschal.persistence.shared.PendingEvent;
import io.seneschal.persistence.shared.Write;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes events into their table, many in one statement, which is the same for any number of them. */
public final class JdbiOutbox implements Outbox {

    /** More than nearly all transactions have, and few enough for their facts to be held as one text. */
    private static final int MOST_EVENTS = 500;

    private final Envelopes envelopes;
    private final List<JdbiWitness> witnesses;
    private final String insert;

    public JdbiOutbox(Envelopes envelopes, List<JdbiWitness> witnesses, Dialect dialect) {
        this.envelopes = envelopes;
        this.witnesses = List.copyOf(witnesses);
        this.insert = """
                insert into events (id, at, organisation_id, actor_kind, actor_id, type, data, position)
                select e.id, cast(e.at as timestamp(3) with time zone), e.organisation_id, e.actor_kind, e.actor_id,
                       e.type, e.data, %s
                from unnest(cast(:eventIds as uuid array), cast(:eventInstants as varchar array),
                            cast(:eventOrganisations as uuid array), cast(:eventActorKinds as varchar array),
                            cast(:eventActorIds as varchar array), cast(:eventTypes as varchar array),
                            cast(:eventData as varchar array))
                         as e (id, at, organisation_id, actor_kind, actor_id, type, data)
                """.formatted(CommitOrder.of(dialect).position());
    }

    @Override
    public Posting post(List<PendingEvent> pending) {
        var written = pending.stream().map(this::written).toList();
        var following = witnesses.stream()
                .map(witness -> witness.after(written))
                .flatMap(Optional::stream)
                .toList();
        return new Posting(inserts(written.stream().map(WrittenEvent::recorded).toList()), following);
    }

    private WrittenEvent written(PendingEvent pending) {
        return new WrittenEvent(pending.event(), envelopes.around(pending.event(), pending.actor()));
    }

    private List<Write> inserts(List<RecordedEvent> events) {
        var inserts = new ArrayList<Write>();
        for (var start = 0; start < events.size(); start += MOST_EVENTS) {
            inserts.add(insert(events.subList(start, Math.min(start + MOST_EVENTS, events.size()))));
        }
        return inserts;
    }

    private Write insert(List<RecordedEvent> events) {
        return new Write(
                insert,
                update -> update.bind("eventIds", Keys.ids(events, RecordedEvent::id))
                        .bind(
                                "eventInstants",
                                Keys.texts(events, event -> event.at().toString()))
                        .bind("eventOrganisations", Keys.idsOrNull(events, JdbiOutbox::organisation))
                        .bind("eventActorKinds", Keys.texts(events, RecordedEvent::actorKind))
                        .bind("eventActorIds", Keys.textsOrNull(events, RecordedEvent::actorId))
                        .bind("eventTypes", Keys.texts(events, RecordedEvent::type))
                        .bind("eventData", Keys.texts(events, event -> EventJson.write(event.data()))));
    }

    private static @Nullable UUID organisation(RecordedEvent event) {
        var organisation = event.organisation();
        return organisation == null ? null : organisation.value();
    }
}
