package io.seneschal.persistence.audit;

import io.seneschal.persistence.shared.Outbox;
import io.seneschal.persistence.shared.PendingEvent;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Writes events into their table, all of a transaction in one batch. */
public final class JdbiOutbox implements Outbox {

    private final Envelopes envelopes;

    public JdbiOutbox(Envelopes envelopes) {
        this.envelopes = envelopes;
    }

    @Override
    public void write(Handle handle, List<PendingEvent> events) {
        try (var batch = handle.prepareBatch("""
                insert into events (id, at, organisation_id, actor_kind, actor_id, type, data)
                values (:id, :at, :organisation, :actorKind, :actorId, :type, :data)
                """)) {
            for (var pending : events) {
                var event = envelopes.around(pending.event(), pending.actor());
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
