package io.seneschal.rest.mailbox;

import static io.seneschal.rest.mailbox.MailboxesResource.mailbox;

import io.seneschal.application.mailbox.SharingMailboxes;
import io.seneschal.domain.access.Access;
import io.seneschal.domain.access.Holder;
import io.seneschal.domain.access.Right;
import io.seneschal.rest.shared.Fields;
import io.seneschal.rest.shared.Request;
import io.seneschal.rest.shared.Response;
import io.seneschal.rest.shared.Route;
import io.seneschal.rest.shared.Shape;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** {@code …/mailboxes/{mailbox_id}/users}: to whom a mailbox was opened by itself (PRD-3, DEV-10). */
public final class MailboxUsersResource {

    private final SharingMailboxes sharing;

    public MailboxUsersResource(SharingMailboxes sharing) {
        this.sharing = sharing;
    }

    public List<Route> routes() {
        var users = MailboxesResource.MAILBOX + "/users";
        var user = users + "/{user_id}";
        return List.of(
                Route.get(users, this::list).asking("cursor", "limit"),
                Route.put(user, this::open),
                Route.delete(user, this::close));
    }

    private Response list(Request request) {
        var paging = request.paging();
        var wanted = request.query(paging::page);
        var page = sharing.page(request.actor(), request.organisation(), mailbox(request), wanted);
        return Response.ok(paging.show(page, MailboxUserView::of));
    }

    private Response open(Request request) {
        var selfService = request.body(MailboxUsersResource::selfService);
        var opened = request.precondition()
                .apply(seen -> sharing.open(
                        request.actor(), request.organisation(), mailbox(request), request.user(), selfService, seen));
        return Response.ok(MailboxUserView.of(opened)).ofVersion(opened.version());
    }

    private Response close(Request request) {
        request.precondition()
                .accept(seen ->
                        sharing.close(request.actor(), request.organisation(), mailbox(request), request.user(), seen));
        return Response.done();
    }

    private static Supplier<Boolean> selfService(Fields fields) {
        var selfService = fields.optional("self_service", Shape.TRUTH);
        return () -> selfService.or(false);
    }

    /**
     * An access to the mailbox.
     *
     * @param userId {@code null} if a team holds it
     * @param teamId {@code null} if a user holds it
     * @param selfService whether whoever holds it manages their own devices, even where the mailbox permits it to nobody
     */
    record MailboxUserView(
            @Nullable UUID userId,
            @Nullable UUID teamId,
            boolean selfService,
            List<String> rights,
            @Nullable Instant until,
            Instant grantedAt) {

        static MailboxUserView of(Access access) {
            return new MailboxUserView(
                    access.holder() instanceof Holder.OfUser(var id) ? id.value() : null,
                    access.holder() instanceof Holder.OfTeam(var id) ? id.value() : null,
                    access.rights().contains(Right.OWN_DEVICES),
                    access.rights().stream().sorted().map(Right::code).toList(),
                    access.until(),
                    access.grantedAt());
        }
    }
}
