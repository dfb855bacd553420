package io.seneschal.persistence.audit;

import io.seneschal.application.audit.AuditTrail.RecordedEvent;
import io.seneschal.application.shared.Ids;
import io.seneschal.domain.shared.Actor;
import io.seneschal.domain.shared.DomainEvent;
import io.seneschal.persistence.shared.ActorColumns;
import java.time.Clock;

/** Puts events into envelopes that say which one it is, when it happened and who did it. */
public final class Envelopes {

    private final Clock clock;
    private final Ids ids;

    public Envelopes(Clock clock, Ids ids) {
        this.clock = clock;
        this.ids = ids;
    }

    RecordedEvent around(DomainEvent event, Actor actor) {
        return new RecordedEvent(
                ids.next(),
                clock.instant(),
                event.organisation(),
                ActorColumns.kind(actor),
                ActorColumns.id(actor),
                event.type(),
                EventFacts.of(event));
    }
}
