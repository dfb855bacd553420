package io.seneschal.rest.organisation;

import io.seneschal.application.organisation.AnsweringInvitations;
import io.seneschal.application.organisation.AnsweringInvitations.Outlook;
import io.seneschal.application.organisation.ReadingMembers;
import io.seneschal.rest.shared.Request;
import io.seneschal.rest.shared.Response;
import io.seneschal.rest.shared.Route;
import io.seneschal.rest.shared.Route.Content;
import io.seneschal.rest.shared.Route.Entrance;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** {@code /invitations/{secret}}: the side of the invited, who have the link. */
public final class InvitationLinksResource {

    private final AnsweringInvitations answering;
    private final ReadingMembers reading;
    private final InvitationPage page;
    private final Clock clock;

    public InvitationLinksResource(
            AnsweringInvitations answering, ReadingMembers reading, InvitationPage page, Clock clock) {
        this.answering = answering;
        this.reading = reading;
        this.page = page;
        this.clock = clock;
    }

    public List<Route> routes() {
        var link = "/invitations/{secret}";
        return List.of(
                Route.get(link, this::look).lets(Entrance.EVERYBODY).alsoForPeople(),
                Route.post(link + "/accept", this::accept).takes(Content.NOTHING),
                Route.post(link + "/decline", this::decline)
                        .takes(Content.NOTHING)
                        .lets(Entrance.EVERYBODY));
    }

    private Response look(Request request) {
        var outlook = answering.look(request.actor(), request.path("secret"));
        var shown = request.wishesPage() ? page.show(outlook) : Response.ok(OutlookView.of(outlook, clock.instant()));
        return shown.with("Cache-Control", "no-store").with("Referrer-Policy", "no-referrer");
    }

    private Response accept(Request request) {
        var joined = answering.accept(request.actor(), request.path("secret"));
        var member = reading.get(request.actor(), joined.organisation(), joined.user());
        return Response.ok(MemberView.of(joined.organisation(), member)).ofVersion(member.version());
    }

    private Response decline(Request request) {
        answering.decline(request.actor(), request.path("secret"));
        return Response.done();
    }

    /** What the invited see before they decide. */
    record OutlookView(
            OrganisationSummary organisation,
            String email,
            String firstName,
            String lastName,
            String locale,
            String role,
            boolean billing,
            boolean strict,
            String status,
            Instant sentAt,
            Instant expiresAt) {

        static OutlookView of(Outlook outlook, Instant now) {
            var invitation = outlook.invitation();
            var details = outlook.organisation().details();
            var offer = invitation.offer();
            return new OutlookView(
                    new OrganisationSummary(
                            outlook.organisation().id().value(),
                            details.name().text(),
                            details.kind().code()),
                    offer.email().text(),
                    offer.name().first(),
                    offer.name().last(),
                    offer.locale().tag(),
                    offer.terms().role().code(),
                    offer.terms().billing(),
                    offer.strict(),
                    invitation.standingAt(now).code(),
                    invitation.sentAt(),
                    invitation.expiresAt());
        }
    }
}
