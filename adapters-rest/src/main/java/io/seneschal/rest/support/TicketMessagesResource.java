package io.seneschal.rest.support;

import static io.seneschal.rest.support.TicketsResource.ticket;

import io.seneschal.application.support.AnsweringTickets;
import io.seneschal.domain.shared.Language;
import io.seneschal.domain.support.TicketMessage;
import io.seneschal.domain.support.TicketMessageId;
import io.seneschal.domain.support.TicketText;
import io.seneschal.rest.shared.ActorView;
import io.seneschal.rest.shared.Fields;
import io.seneschal.rest.shared.Request;
import io.seneschal.rest.shared.Response;
import io.seneschal.rest.shared.Route;
import io.seneschal.rest.shared.Route.Entrance;
import io.seneschal.rest.shared.Shape;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;

/** {@code /support/tickets/{ticket_id}/messages}: what customer and agents write to each other (HLP-1). */
public final class TicketMessagesResource {

    private final AnsweringTickets answering;

    public TicketMessagesResource(AnsweringTickets answering) {
        this.answering = answering;
    }

    public List<Route> routes() {
        var messages = TicketsResource.TICKET + "/messages";
        return List.of(
                Route.get(messages, this::list).asking("cursor", "limit").lets(Entrance.TOKEN_OR_AGENT),
                Route.post(messages, this::write).lets(Entrance.TOKEN_OR_AGENT),
                Route.get(messages + "/{message_id}", this::get).lets(Entrance.TOKEN_OR_AGENT));
    }

    private Response list(Request request) {
        var paging = request.paging();
        var wanted = request.query(paging::page);
        return Response.ok(paging.show(answering.page(request.actor(), ticket(request), wanted), MessageView::of));
    }

    private Response write(Request request) {
        var wish = request.body(message(request.language()));
        var written = answering.write(request.actor(), ticket(request), wish.text(), wish.language());
        var location = "/1/support/tickets/" + written.ticket() + "/messages/" + written.id();
        return Response.created(location, MessageView.of(written));
    }

    private Response get(Request request) {
        var message = new TicketMessageId(request.id("message_id"));
        return Response.ok(MessageView.of(answering.get(request.actor(), ticket(request), message)));
    }

    private record Wish(TicketText text, Language language) {}

    private static Function<Fields, Supplier<Wish>> message(Language usual) {
        return fields -> {
            var text = fields.required("text", Shape.text(TicketText::new));
            var language = fields.optional("language", Shape.oneOf(Language.class));
            return () -> new Wish(text.value(), language.or(usual));
        };
    }

    /** A message on the wire. */
    record MessageView(UUID id, ActorView author, String language, String text, Instant writtenAt) {

        static MessageView of(TicketMessage message) {
            return new MessageView(
                    message.id().value(),
                    ActorView.of(message.author()),
                    message.language().code(),
                    message.text().text(),
                    message.writtenAt());
        }
    }
}
