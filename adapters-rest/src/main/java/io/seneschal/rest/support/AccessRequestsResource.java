package io.seneschal.rest.support;

import static io.seneschal.rest.support.TicketsResource.ticket;

import io.seneschal.application.support.AskingForAccess;
import io.seneschal.application.support.GrantingSupport;
import io.seneschal.domain.product.ContentType;
import io.seneschal.domain.support.AccessRequest;
import io.seneschal.domain.support.AccessRequest.Answer;
import io.seneschal.domain.support.AccessRequestId;
import io.seneschal.domain.support.SupportGrantId;
import io.seneschal.domain.support.TicketText;
import io.seneschal.rest.shared.Fields;
import io.seneschal.rest.shared.Request;
import io.seneschal.rest.shared.Response;
import io.seneschal.rest.shared.Route;
import io.seneschal.rest.shared.Route.Content;
import io.seneschal.rest.shared.Route.Entrance;
import io.seneschal.rest.shared.Shape;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** {@code …/access-requests}: agents ask for access to a type of content, customers accept or decline (SUP-1). */
public final class AccessRequestsResource {

    private static final String REQUESTS = "/support/access-requests";
    private static final String REQUEST = REQUESTS + "/{access_request_id}";

    private final AskingForAccess asking;
    private final Clock clock;

    public AccessRequestsResource(AskingForAccess asking, Clock clock) {
        this.asking = asking;
        this.clock = clock;
    }

    public List<Route> routes() {
        var ofTicket = TicketsResource.TICKET + "/access-requests";
        return List.of(
                Route.get(ofTicket, this::listOfTicket)
                        .asking("cursor", "limit")
                        .lets(Entrance.TOKEN_OR_AGENT),
                Route.post(ofTicket, this::ask).lets(Entrance.AGENT),
                Route.get(REQUESTS, this::list).asking("cursor", "limit"),
                Route.get(REQUEST, this::get),
                Route.post(REQUEST + "/accept", this::accept),
                Route.post(REQUEST + "/decline", this::decline).takes(Content.NOTHING));
    }

    private Response listOfTicket(Request request) {
        var paging = request.paging();
        var wanted = request.query(paging::page);
        return Response.ok(paging.show(asking.page(request.actor(), ticket(request), wanted), this::view));
    }

    private Response ask(Request request) {
        var wish = request.body(AccessRequestsResource::wish);
        var asked = asking.ask(request.agent(), ticket(request), wish.contentType(), wish.reason());
        return Response.created("/1/support/access-requests/" + asked.id(), view(asked));
    }

    private Response list(Request request) {
        var paging = request.paging();
        var wanted = request.query(paging::page);
        return Response.ok(paging.show(asking.page(request.actor().requirePerson(), wanted), this::view));
    }

    private Response get(Request request) {
        return shown(asking.get(request.actor().requirePerson(), id(request)));
    }

    private Response accept(Request request) {
        var customer = request.actor().requirePerson();
        return shown(
                request.bytes().length == 0
                        ? asking.accept(customer, id(request), GrantingSupport.Wish.USUAL)
                        : request.body(
                                SupportGrantsResource::wish,
                                SupportGrantsResource.JUDGED,
                                wish -> asking.accept(customer, id(request), wish.get())));
    }

    private Response decline(Request request) {
        return shown(asking.decline(request.actor().requirePerson(), id(request)));
    }

    private Response shown(AccessRequest found) {
        return Response.ok(view(found)).ofVersion(found.version());
    }

    private AccessRequestView view(AccessRequest found) {
        return AccessRequestView.of(found, clock.instant());
    }

    private static AccessRequestId id(Request request) {
        return new AccessRequestId(request.id("access_request_id"));
    }

    private record Wish(ContentType contentType, TicketText reason) {}

    private static Supplier<Wish> wish(Fields fields) {
        var contentType = fields.required("content_type", Shape.oneOf(ContentType.class));
        var reason = fields.required("reason", Shape.text(TicketText::new));
        return () -> new Wish(contentType.value(), reason.value());
    }

    /** A request for access on the wire. */
    record AccessRequestView(
            UUID id,
            UUID ticketId,
            String agent,
            String contentType,
            String reason,
            String status,
            Instant askedAt,
            Instant lapsesAt,
            @Nullable Instant answeredAt,
            @Nullable UUID grantId) {

        static AccessRequestView of(AccessRequest found, Instant now) {
            var answer = Optional.ofNullable(found.answer());
            return new AccessRequestView(
                    found.id().value(),
                    found.ticket().value(),
                    found.agent().address().text(),
                    found.contentType().code(),
                    found.reason().text(),
                    found.standingAt(now).code(),
                    found.askedAt(),
                    found.lapsesAt(),
                    answer.map(Answer::at).orElse(null),
                    answer.map(Answer::grant).map(SupportGrantId::value).orElse(null));
        }
    }
}
