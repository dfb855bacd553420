package io.seneschal.rest.mailbox;

import static io.seneschal.rest.mailbox.MailboxesResource.mailbox;

import io.seneschal.application.mailbox.InvitingDevices;
import io.seneschal.application.organisation.ReadingMembers;
import io.seneschal.domain.mailbox.DeviceInvitationId;
import io.seneschal.domain.mailbox.DeviceWish;
import io.seneschal.domain.security.FreshLogin;
import io.seneschal.domain.shared.EmailAddress;
import io.seneschal.domain.shared.UserId;
import io.seneschal.rest.security.Confirmation;
import io.seneschal.rest.shared.Fields;
import io.seneschal.rest.shared.Request;
import io.seneschal.rest.shared.Response;
import io.seneschal.rest.shared.Route;
import io.seneschal.rest.shared.Route.Handler;
import io.seneschal.rest.shared.Shape;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** {@code …/mailboxes/{mailbox_id}/device-invitations}: links with which people fetch a password themselves (DEV-12). */
public final class DeviceInvitationsResource {

    /** A link has an end as well, so the device's has another name here than in a device. */
    private static final String END = "device_expires_at";

    private static final Map<String, String> JUDGED =
            Map.of("device.no-protocols", "/protocols", "device.end-not-ahead", "/" + END);

    private final InvitingDevices inviting;
    private final ReadingMembers members;
    private final Confirmation confirmation;
    private final Clock clock;

    public DeviceInvitationsResource(
            InvitingDevices inviting, ReadingMembers members, Confirmation confirmation, Clock clock) {
        this.inviting = inviting;
        this.members = members;
        this.confirmation = confirmation;
        this.clock = clock;
    }

    public List<Route> routes() {
        var invitations = MailboxesResource.MAILBOX + "/device-invitations";
        var invitation = invitations + "/{device_invitation_id}";
        return List.of(
                Route.get(invitations, this::list).asking("cursor", "limit"),
                Route.post(invitations, Handler.inTwoSteps(this::give)),
                Route.get(invitation, this::get),
                Route.delete(invitation, this::cancel));
    }

    private Response list(Request request) {
        var paging = request.paging();
        var wanted = request.query(paging::page);
        var now = clock.instant();
        var page = inviting.page(request.actor(), request.organisation(), mailbox(request), wanted);
        return Response.ok(paging.show(page, found -> DeviceInvitationView.of(found, now)));
    }

    private Supplier<Response> give(Request request) {
        var login = confirmation.of(request);
        return () -> given(login, request);
    }

    private Response given(FreshLogin login, Request request) {
        var given = request.body(
                DeviceInvitationsResource::offer,
                JUDGED,
                offer -> inviting.give(
                        login,
                        request.organisation(),
                        mailbox(request),
                        offer.wish().get(),
                        offer.mailTo(user -> login(user, request))));
        var invitation = given.invitation();
        var location = "/1/organisations/%s/mailboxes/%s/device-invitations/%s"
                .formatted(invitation.organisation(), invitation.mailbox(), invitation.id());
        return Response.created(location, DeviceInvitationView.of(given, clock.instant(), request))
                .ofVersion(invitation.version())
                .shownOnce();
    }

    private Response get(Request request) {
        var found = inviting.get(request.actor(), request.organisation(), mailbox(request), invitation(request));
        return Response.ok(DeviceInvitationView.of(found, clock.instant())).ofVersion(found.version());
    }

    private Response cancel(Request request) {
        request.precondition()
                .accept(seen -> inviting.cancel(
                        request.actor(), request.organisation(), mailbox(request), invitation(request), seen));
        return Response.done();
    }

    private EmailAddress login(UserId user, Request request) {
        return new EmailAddress(
                members.get(request.actor(), request.organisation(), user).email());
    }

    private static DeviceInvitationId invitation(Request request) {
        return new DeviceInvitationId(request.id("device_invitation_id"));
    }

    /**
     * @param email where the link is to be mailed
     * @param mail whether it is to be mailed to its user's login, where no address is given
     */
    private record Offer(
            Supplier<DeviceWish> wish, @Nullable EmailAddress email, boolean mail) {

        @Nullable
        EmailAddress mailTo(Function<UserId, EmailAddress> logins) {
            return email == null && mail
                    ? logins.apply(Objects.requireNonNull(wish.get().user()))
                    : email;
        }
    }

    private static Supplier<Offer> offer(Fields fields) {
        var wish = DeviceFields.wish(fields, END);
        var email = fields.optional("email", Shape.text(EmailAddress::new));
        var mail = fields.optional("mail", Shape.TRUTH);
        if (mail.or(false) && email.orNull() == null && !fields.has("user_id")) {
            fields.required("user_id", Shape.ID);
        }
        return () -> new Offer(wish.get(), email.orNull(), mail.or(false));
    }
}
