package io.seneschal.application.audit;

import io.seneschal.application.audit.AuditTrail.RecordedEvent;
import io.seneschal.domain.audit.EventType;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which events of a trail are wanted; what is {@code null} does not narrow.
 *
 * @param type of this kind
 * @param actor caused by the user with this id or the operator with this login
 * @param since at this instant or later
 * @param until before this instant
 */
public record EventFilter(
        @Nullable EventType type,
        @Nullable String actor,
        @Nullable Instant since,
        @Nullable Instant until) {

    public static final EventFilter ALL = new EventFilter(null, null, null, null);

    public boolean passes(RecordedEvent event) {
        return (type == null || event.type().equals(type.name()))
                && (actor == null || actor.equals(event.actorId()))
                && (since == null || !event.at().isBefore(since))
                && (until == null || event.at().isBefore(until));
    }
}
