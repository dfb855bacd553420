package io.seneschal.rest.audit;

import io.seneschal.application.audit.AuditTrail.RecordedEvent;
import io.seneschal.application.audit.ReadingAuditTrail;
import io.seneschal.rest.shared.Paging;
import io.seneschal.rest.shared.Request;
import io.seneschal.rest.shared.Response;
import io.seneschal.rest.shared.Route;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** {@code /organisations/{organisation_id}/events}: what happened, oldest first. */
public final class EventsResource {

    private final ReadingAuditTrail reading;

    public EventsResource(ReadingAuditTrail reading) {
        this.reading = reading;
    }

    public List<Route> routes() {
        return List.of(
                Route.get("/organisations/{organisation_id}/events", this::list).asking("after", "cursor", "limit"));
    }

    private Response list(Request request) {
        var page = reading.of(request.actor(), request.organisation(), request.query(Paging::pageAfter));
        return Response.ok(Paging.show(page, EventView::of));
    }

    record EventView(
            UUID id,
            Instant at,
            @Nullable UUID organisationId,
            ActorView actor,
            String type,
            Map<String, Object> data) {

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

    record ActorView(String kind, @Nullable String id) {}
}
