package io.seneschal.persistence.audit;

import io.seneschal.persistence.shared.Dialect;
import io.seneschal.persistence.shared.Outbox;
import io.seneschal.persistence.shared.PendingEvent;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Writes events into their table, all of a transaction in one batch. */
public final class JdbiOutbox implements Outbox {

    private final Envelopes envelopes;
    private final List<JdbiWitness> witnesses;
    private final String insert;

    public JdbiOutbox(Envelopes envelopes, List<JdbiWitness> witnesses, Dialect dialect) {
        this.envelopes = envelopes;
        this.witnesses = List.copyOf(witnesses);
        this.insert = """
                insert into events (id, at, organisation_id, actor_kind, actor_id, type, data, position)
                values (:id, :at, :organisation, :actorKind, :actorId, :type, :data, %s)
                """.formatted(CommitOrder.of(dialect).position());
    }

    @Override
    public void write(Handle handle, List<PendingEvent> pending) {
        var written = pending.stream().map(this::written).toList();
        insert(handle, written);
        witnesses.forEach(witness -> witness.wrote(handle, written));
    }

    private WrittenEvent written(PendingEvent pending) {
        return new WrittenEvent(pending.event(), envelopes.around(pending.event(), pending.actor()));
    }

    private void insert(Handle handle, List<WrittenEvent> written) {
        try (var batch = handle.prepareBatch(insert)) {
            for (var each : written) {
                var event = each.recorded();
                var organisation = event.organisation();
                batch.bind("id", event.id())
                        .bind("at", event.at())
                        .bindByType("organisation", organisation == null ? null : organisation.value(), UUID.class)
                        .bind("actorKind", event.actorKind())
                        .bind("actorId", event.actorId())
                        .bind("type", event.type())
                        .bind("data", EventJson.write(event.data()))
                        .add();
            }
            batch.execute();
        }
    }
}
