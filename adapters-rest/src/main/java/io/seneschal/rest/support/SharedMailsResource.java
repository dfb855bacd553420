package io.seneschal.rest.support;

import static io.seneschal.rest.support.TicketsResource.ticket;

import io.seneschal.application.support.SharingMails;
import io.seneschal.application.support.SharingMails.NewSharedMail;
import io.seneschal.domain.mailbox.MailboxId;
import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.domain.support.GrantLength;
import io.seneschal.domain.support.MessageReference;
import io.seneschal.domain.support.SharedMail;
import io.seneschal.domain.support.SharedMailId;
import io.seneschal.rest.shared.Fields;
import io.seneschal.rest.shared.Request;
import io.seneschal.rest.shared.Response;
import io.seneschal.rest.shared.Route;
import io.seneschal.rest.shared.Route.Entrance;
import io.seneschal.rest.shared.Shape;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** {@code /support/tickets/{ticket_id}/shared-mails}: single mails that customers show to agents (SUP-11). */
public final class SharedMailsResource {

    private static final Map<String, String> JUDGED = Map.of(
            "support.unusable-length", "/ends_in_hours",
            "organisation.unknown", "/organisation_id",
            "mailbox.unknown", "/mailbox_id");

    private final SharingMails sharing;
    private final Clock clock;

    public SharedMailsResource(SharingMails sharing, Clock clock) {
        this.sharing = sharing;
        this.clock = clock;
    }

    public List<Route> routes() {
        var mails = TicketsResource.TICKET + "/shared-mails";
        var mail = mails + "/{shared_mail_id}";
        return List.of(
                Route.get(mails, this::list).asking("cursor", "limit").lets(Entrance.TOKEN_OR_AGENT),
                Route.post(mails, this::share),
                Route.get(mail, this::get).lets(Entrance.TOKEN_OR_AGENT),
                Route.delete(mail, this::revoke));
    }

    private Response list(Request request) {
        var paging = request.paging();
        var wanted = request.query(paging::page);
        return Response.ok(paging.show(sharing.page(request.actor(), ticket(request), wanted), this::view));
    }

    private Response share(Request request) {
        var customer = request.actor().requirePerson();
        var shared = request.body(
                SharedMailsResource::wish, JUDGED, wish -> sharing.share(customer, ticket(request), wish.get()));
        var location = "/1/support/tickets/" + shared.ticket() + "/shared-mails/" + shared.id();
        return Response.created(location, view(shared)).ofVersion(shared.version());
    }

    private Response get(Request request) {
        var found = sharing.get(request.actor(), ticket(request), id(request));
        return Response.ok(view(found)).ofVersion(found.version());
    }

    private Response revoke(Request request) {
        request.precondition().accept(seen -> sharing.revoke(request.actor(), ticket(request), id(request), seen));
        return Response.done();
    }

    private SharedMailView view(SharedMail mail) {
        return SharedMailView.of(mail, clock.instant());
    }

    private static SharedMailId id(Request request) {
        return new SharedMailId(request.id("shared_mail_id"));
    }

    /** How long it lasts is judged by the domain, once all fields can be read. */
    private static Supplier<Supplier<NewSharedMail>> wish(Fields fields) {
        var organisation = fields.required("organisation_id", Shape.ID.as(OrganisationId::new));
        var mailbox = fields.required("mailbox_id", Shape.ID.as(MailboxId::new));
        var message = fields.required("message_id", Shape.text(MessageReference::new));
        var hours = fields.optional("ends_in_hours", Shape.NUMBER);
        return () -> () -> new NewSharedMail(
                organisation.value(),
                mailbox.value(),
                message.value(),
                hours.orNull() == null ? GrantLength.LONGEST : new GrantLength(hours.value()));
    }

    /** A shared mail on the wire: which it is, and nothing of what is in it. */
    record SharedMailView(
            UUID id,
            UUID ticketId,
            UUID organisationId,
            UUID mailboxId,
            String messageId,
            String status,
            Instant sharedAt,
            Instant endsAt,
            @Nullable Instant revokedAt) {

        static SharedMailView of(SharedMail mail, Instant now) {
            return new SharedMailView(
                    mail.id().value(),
                    mail.ticket().value(),
                    mail.organisation().value(),
                    mail.mailbox().value(),
                    mail.message().text(),
                    mail.standingAt(now).code(),
                    mail.sharedAt(),
                    mail.endsAt(),
                    mail.revokedAt());
        }
    }
}
