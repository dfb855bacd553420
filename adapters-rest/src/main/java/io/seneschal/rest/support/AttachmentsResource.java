package io.seneschal.rest.support;

import static io.seneschal.rest.support.TicketsResource.ticket;

import io.seneschal.application.support.AttachingFiles;
import io.seneschal.application.support.AttachingFiles.NewAttachment;
import io.seneschal.domain.support.Attachment;
import io.seneschal.domain.support.AttachmentId;
import io.seneschal.domain.support.AttachmentKind;
import io.seneschal.domain.support.AttachmentName;
import io.seneschal.domain.support.TicketId;
import io.seneschal.rest.shared.Fields;
import io.seneschal.rest.shared.Request;
import io.seneschal.rest.shared.Response;
import io.seneschal.rest.shared.Route;
import io.seneschal.rest.shared.Route.Answer;
import io.seneschal.rest.shared.Route.Content;
import io.seneschal.rest.shared.Route.Entrance;
import io.seneschal.rest.shared.Route.Handler;
import io.seneschal.rest.shared.Shape;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;

/** {@code /support/tickets/{ticket_id}/attachments}: what customers show along with a ticket (SUP-12). */
public final class AttachmentsResource {

    private final AttachingFiles attaching;

    public AttachmentsResource(AttachingFiles attaching) {
        this.attaching = attaching;
    }

    public List<Route> routes() {
        var attachments = TicketsResource.TICKET + "/attachments";
        var attachment = attachments + "/{attachment_id}";
        return List.of(
                Route.get(attachments, this::list).lets(Entrance.TOKEN_OR_AGENT).asking("cursor", "limit"),
                Route.post(attachments, Handler.inTwoSteps(this::attach))
                        .takes(Content.FILE)
                        .asking("kind", "name"),
                Route.get(attachment, this::download)
                        .lets(Entrance.TOKEN_OR_AGENT)
                        .answers(Answer.FILE),
                Route.delete(attachment, this::remove));
    }

    private Response list(Request request) {
        var paging = request.paging();
        var wanted = request.query(paging::page);
        var all = attaching.all(request.actor(), ticket(request));
        return Response.ok(paging.part(all, wanted, AttachmentView::of));
    }

    private Supplier<Response> attach(Request request) {
        var customer = request.actor().requirePerson();
        var wish = request.query(wish(ticket(request)));
        var examined = attaching.examine(customer, wish, request.file());
        return () -> {
            var attached = attaching.attach(examined);
            var location = "/1/support/tickets/" + attached.ticket() + "/attachments/" + attached.id();
            return Response.created(location, AttachmentView.of(attached));
        };
    }

    private Response download(Request request) {
        var download = attaching.open(request.actor(), ticket(request), attachment(request));
        var attachment = download.attachment();
        return Response.file(attachment.mediaType(), attachment.name().text(), download.pieces());
    }

    private Response remove(Request request) {
        request.precondition()
                .accept(seen -> attaching.remove(request.actor(), ticket(request), attachment(request), seen));
        return Response.done();
    }

    private static AttachmentId attachment(Request request) {
        return new AttachmentId(request.id("attachment_id"));
    }

    private static Function<Fields, Supplier<NewAttachment>> wish(TicketId ticket) {
        return query -> {
            var kind = query.required("kind", Shape.oneOf(AttachmentKind.class));
            var name = query.required("name", Shape.text(AttachmentName::new));
            return () -> new NewAttachment(ticket, kind.value(), name.value());
        };
    }

    /** An attachment on the wire, without what is in it. */
    record AttachmentView(UUID id, String kind, String name, String mediaType, long bytes, Instant attachedAt) {

        static AttachmentView of(Attachment attachment) {
            return new AttachmentView(
                    attachment.id().value(),
                    attachment.kind().code(),
                    attachment.name().text(),
                    attachment.mediaType(),
                    attachment.bytes(),
                    attachment.attachedAt());
        }
    }
}
