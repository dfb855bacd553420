package io.seneschal.persistence.audit;

import io.seneschal.application.audit.AuditTrail.RecordedEvent;
import io.seneschal.application.shared.Ids;
import io.seneschal.domain.shared.Actor;
import io.seneschal.domain.shared.DomainEvent;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

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
                kind(actor),
                id(actor),
                event.type(),
                EventFacts.of(event));
    }

    private static String kind(Actor actor) {
        return switch (actor) {
            case Actor.Person person -> "person";
            case Actor.Operator operator -> "operator";
            case Actor.MailServer server -> "mail_server";
            case Actor.Visitor visitor -> "visitor";
        };
    }

    private static @Nullable String id(Actor actor) {
        return switch (actor) {
            case Actor.Person(var user) -> user.toString();
            case Actor.Operator(var login) -> login;
            case Actor.MailServer(var name) -> name;
            case Actor.Visitor visitor -> null;
        };
    }
}
