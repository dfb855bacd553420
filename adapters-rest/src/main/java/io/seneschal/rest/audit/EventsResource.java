package io.seneschal.rest.audit;

import io.seneschal.application.audit.ExportingAuditTrail;
import io.seneschal.application.audit.ReadingAuditTrail;
import io.seneschal.rest.shared.Request;
import io.seneschal.rest.shared.Response;
import io.seneschal.rest.shared.Route;
import io.seneschal.rest.shared.Route.Answer;
import java.util.List;

/** {@code /organisations/{organisation_id}/events}: what happened, in the order of commits. */
public final class EventsResource {

    private final ReadingAuditTrail reading;
    private final ExportingAuditTrail exporting;

    public EventsResource(ReadingAuditTrail reading, ExportingAuditTrail exporting) {
        this.reading = reading;
        this.exporting = exporting;
    }

    public List<Route> routes() {
        return List.of(
                Route.get("/organisations/{organisation_id}/events", this::list).asking(EventQuery.PARAMETERS),
                Route.get("/organisations/{organisation_id}/events/export", this::export)
                        .answers(Answer.LINES_OF_JSON));
    }

    private Response list(Request request) {
        var paging = request.paging();
        var query = request.query(fields -> EventQuery.read(fields, paging));
        var page = reading.of(request.actor(), request.organisation(), query.filter(), query.page());
        return Response.ok(paging.show(page, EventView::of));
    }

    private Response export(Request request) {
        return Response.lines(exporting.of(request.actor(), request.organisation()));
    }
}
