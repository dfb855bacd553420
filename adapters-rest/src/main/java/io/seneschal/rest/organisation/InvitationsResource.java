package io.seneschal.rest.organisation;

import io.seneschal.application.organisation.InvitingMembers;
import io.seneschal.application.organisation.InvitingMembers.SentInvitation;
import io.seneschal.application.shared.PageRequest;
import io.seneschal.domain.organisation.Invitation;
import io.seneschal.domain.organisation.Invitation.Standing;
import io.seneschal.domain.organisation.InvitationId;
import io.seneschal.rest.shared.Fields;
import io.seneschal.rest.shared.Paging;
import io.seneschal.rest.shared.Request;
import io.seneschal.rest.shared.Response;
import io.seneschal.rest.shared.Route;
import io.seneschal.rest.shared.Route.Content;
import io.seneschal.rest.shared.Shape;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** {@code /organisations/{organisation_id}/invitations}: the side of those who invite. */
public final class InvitationsResource {

    private final InvitingMembers inviting;
    private final Clock clock;

    public InvitationsResource(InvitingMembers inviting, Clock clock) {
        this.inviting = inviting;
        this.clock = clock;
    }

    public List<Route> routes() {
        var invitations = "/organisations/{organisation_id}/invitations";
        var invitation = invitations + "/{invitation_id}";
        return List.of(
                Route.get(invitations, this::list).asking("status", "cursor", "limit"),
                Route.post(invitations, this::send),
                Route.get(invitation, this::get),
                Route.patch(invitation, this::change),
                Route.delete(invitation, this::cancel),
                Route.post(invitation + "/resend", this::resend).takes(Content.NOTHING));
    }

    private Response list(Request request) {
        var paging = request.paging();
        var question = request.query(fields -> question(fields, paging));
        var page = inviting.page(request.actor(), request.organisation(), question.standing(), question.page());
        return Response.ok(paging.show(page, this::view));
    }

    private Response send(Request request) {
        var sent = request.body(
                OfferFields::offer,
                OfferFields.JUDGED,
                offer -> inviting.invite(request.actor(), request.organisation(), offer));
        return created(sent, clock.instant(), request);
    }

    private Response get(Request request) {
        return shown(inviting.get(request.actor(), request.organisation(), invitation(request)));
    }

    private Response change(Request request) {
        return shown(request.body(
                OfferFields::amendment,
                OfferFields.JUDGED,
                amendment -> request.precondition()
                        .apply(seen -> inviting.change(
                                request.actor(), request.organisation(), invitation(request), amendment, seen))));
    }

    private Response cancel(Request request) {
        request.precondition()
                .accept(seen -> inviting.cancel(request.actor(), request.organisation(), invitation(request), seen));
        return Response.done();
    }

    private Response resend(Request request) {
        var sent = inviting.resend(request.actor(), request.organisation(), invitation(request));
        var stored = inviting.get(request.actor(), request.organisation(), invitation(request));
        return Response.ok(InvitationView.of(sent, clock.instant(), request))
                .ofVersion(stored.version())
                .shownOnce();
    }

    private Response shown(Invitation invitation) {
        return Response.ok(view(invitation)).ofVersion(invitation.version());
    }

    private InvitationView view(Invitation invitation) {
        return InvitationView.of(invitation, clock.instant());
    }

    /** The answer with the link, to whatever sent the invitation. */
    static Response created(SentInvitation sent, Instant now, Request request) {
        var invitation = sent.invitation();
        var location = "/1/organisations/" + invitation.organisation() + "/invitations/" + invitation.id();
        return Response.created(location, InvitationView.of(sent, now, request))
                .ofVersion(invitation.version())
                .shownOnce();
    }

    private static InvitationId invitation(Request request) {
        return new InvitationId(request.id("invitation_id"));
    }

    private record Question(@Nullable Standing standing, PageRequest page) {}

    private static Supplier<Question> question(Fields query, Paging paging) {
        var standing = query.narrowing("status", Shape.oneOf(Standing.class));
        var page = paging.page(query);
        return () -> new Question(standing.orNull(), page.get());
    }
}
