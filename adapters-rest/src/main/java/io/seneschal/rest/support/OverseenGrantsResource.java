package io.seneschal.rest.support;

import io.seneschal.application.support.ReadingSupport;
import io.seneschal.application.support.RevokingSupport;
import io.seneschal.domain.shared.UserId;
import io.seneschal.domain.support.SupportGrantId;
import io.seneschal.rest.shared.Request;
import io.seneschal.rest.shared.Response;
import io.seneschal.rest.shared.Route;
import java.util.List;

/** {@code /support/overseen-grants}: operators see what people have opened to support, and take it back (SUP-13). */
public final class OverseenGrantsResource {

    private static final String GRANT = "/support/overseen-grants/{grant_id}";

    private final ReadingSupport reading;
    private final RevokingSupport revoking;

    public OverseenGrantsResource(ReadingSupport reading, RevokingSupport revoking) {
        this.reading = reading;
        this.revoking = revoking;
    }

    public List<Route> routes() {
        return List.of(
                Route.get("/support/overseen-grants/of/{user_id}", this::list).asking("cursor", "limit"),
                Route.delete(GRANT, this::revoke),
                Route.get(GRANT + "/uses", this::uses).asking("cursor", "limit"));
    }

    private Response list(Request request) {
        var operator = request.actor().requireOperator();
        var paging = request.paging();
        var wanted = request.query(paging::page);
        var giver = new UserId(request.id("user_id"));
        return Response.ok(paging.show(reading.grantsOf(operator, giver, wanted), SupportGrantView::of));
    }

    private Response revoke(Request request) {
        var operator = request.actor().requireOperator();
        request.precondition().accept(seen -> revoking.revoke(operator, grant(request), seen));
        return Response.done();
    }

    private Response uses(Request request) {
        var operator = request.actor().requireOperator();
        var paging = request.paging();
        var wanted = request.query(paging::page);
        return Response.ok(paging.show(reading.usesOf(operator, grant(request), wanted), SupportUseView::of));
    }

    private static SupportGrantId grant(Request request) {
        return new SupportGrantId(request.id("grant_id"));
    }
}
