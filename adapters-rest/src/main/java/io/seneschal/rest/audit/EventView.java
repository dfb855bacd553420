package io.seneschal.rest.audit;

import io.seneschal.application.audit.AuditTrail.RecordedEvent;
import io.seneschal.rest.shared.ActorView;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An event as it is shown. */
record EventView(
        UUID id, Instant at, @Nullable UUID organisationId, ActorView actor, String type, Map<String, Object> data) {

    static EventView of(RecordedEvent event) {
        return new EventView(
                event.id(),
                event.at(),
                event.organisation() == null ? null : event.organisation().value(),
                new ActorView(event.actorKind(), event.actorId()),
                event.type(),
                event.data());
    }
}
