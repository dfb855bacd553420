package io.seneschal.rest.support;

import io.seneschal.application.shared.PageRequest;
import io.seneschal.application.support.HandlingTickets;
import io.seneschal.application.support.OpeningTickets;
import io.seneschal.application.support.ReadingTickets;
import io.seneschal.domain.shared.Actor;
import io.seneschal.domain.shared.EmailAddress;
import io.seneschal.domain.shared.Language;
import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.domain.support.Ticket;
import io.seneschal.domain.support.Ticket.Question;
import io.seneschal.domain.support.TicketId;
import io.seneschal.domain.support.TicketSubject;
import io.seneschal.domain.support.TicketText;
import io.seneschal.rest.shared.Fields;
import io.seneschal.rest.shared.Paging;
import io.seneschal.rest.shared.Request;
import io.seneschal.rest.shared.Response;
import io.seneschal.rest.shared.Route;
import io.seneschal.rest.shared.Route.Content;
import io.seneschal.rest.shared.Route.Entrance;
import io.seneschal.rest.shared.Shape;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** {@code /support/tickets}: what customers ask, who handles it, and whether it still goes on (SUP-8, HLP-1). */
public final class TicketsResource {

    static final String TICKETS = "/support/tickets";
    static final String TICKET = TICKETS + "/{ticket_id}";

    private static final Map<String, String> JUDGED = Map.of("organisation.unknown", "/organisation_id");

    private final OpeningTickets opening;
    private final ReadingTickets reading;
    private final HandlingTickets handling;

    public TicketsResource(OpeningTickets opening, ReadingTickets reading, HandlingTickets handling) {
        this.opening = opening;
        this.reading = reading;
        this.handling = handling;
    }

    public List<Route> routes() {
        var agent = TICKET + "/agents/{agent}";
        return List.of(
                Route.get(TICKETS, this::list)
                        .asking("state", "cursor", "limit")
                        .lets(Entrance.TOKEN_OR_AGENT),
                Route.post(TICKETS, this::open),
                Route.get(TICKET, this::get).lets(Entrance.TOKEN_OR_AGENT),
                Route.patch(TICKET, this::change).lets(Entrance.TOKEN_OR_AGENT),
                Route.put(agent, this::assign).takes(Content.NOTHING),
                Route.delete(agent, this::unassign));
    }

    private Response list(Request request) {
        var paging = request.paging();
        var listing = request.query(fields -> listing(fields, paging));
        return Response.ok(paging.show(reading.page(request.actor(), listing.state(), listing.page()), TicketView::of));
    }

    private Response open(Request request) {
        var opened = request.body(
                question(request.language()),
                JUDGED,
                question -> opening.open(request.actor().requirePerson(), question));
        return Response.created("/1/support/tickets/" + opened.id(), TicketView.of(opened))
                .ofVersion(opened.version());
    }

    private Response get(Request request) {
        return TicketView.shown(reading.get(request.actor(), ticket(request)));
    }

    private Response change(Request request) {
        var wish = request.body(TicketsResource::state);
        return TicketView.shown(
                request.precondition().apply(seen -> handling.turn(request.actor(), ticket(request), wish, seen)));
    }

    private Response assign(Request request) {
        var operator = request.actor().requireOperator();
        return TicketView.shown(
                request.precondition().apply(seen -> handling.assign(operator, ticket(request), agent(request), seen)));
    }

    private Response unassign(Request request) {
        var operator = request.actor().requireOperator();
        request.precondition().accept(seen -> handling.unassign(operator, ticket(request), agent(request), seen));
        return Response.done();
    }

    /** The ticket in the path. */
    static TicketId ticket(Request request) {
        return new TicketId(request.id("ticket_id"));
    }

    private static Actor.Agent agent(Request request) {
        return new Actor.Agent(new EmailAddress(request.path("agent")));
    }

    private record Listing(Ticket.@Nullable State state, PageRequest page) {}

    private static Supplier<Listing> listing(Fields query, Paging paging) {
        var state = query.narrowing("state", Shape.oneOf(Ticket.State.class));
        var page = paging.page(query);
        return () -> new Listing(state.orNull(), page.get());
    }

    private static Function<Fields, Supplier<Question>> question(Language usual) {
        return fields -> {
            var subject = fields.required("subject", Shape.text(TicketSubject::new));
            var text = fields.required("text", Shape.text(TicketText::new));
            var language = fields.optional("language", Shape.oneOf(Language.class));
            var organisation = fields.optional("organisation_id", Shape.ID.as(OrganisationId::new));
            return () -> new Question(subject.value(), text.value(), language.or(usual), organisation.orNull());
        };
    }

    private static Supplier<UnaryOperator<Ticket.State>> state(Fields fields) {
        var state = fields.changeable("state", Shape.oneOf(Ticket.State.class));
        return () -> state::or;
    }
}
