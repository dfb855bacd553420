package io.seneschal.rest.support;

import io.seneschal.application.support.UsingSupport;
import io.seneschal.application.support.UsingSupport.NewAccess;
import io.seneschal.application.support.UsingSupport.OpenAccess;
import io.seneschal.domain.product.ContentType;
import io.seneschal.domain.product.Resource;
import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.domain.shared.UserId;
import io.seneschal.domain.support.SupportUseId;
import io.seneschal.domain.support.TicketId;
import io.seneschal.domain.support.VisibleContent;
import io.seneschal.rest.shared.Fields;
import io.seneschal.rest.shared.Network;
import io.seneschal.rest.shared.Request;
import io.seneschal.rest.shared.Response;
import io.seneschal.rest.shared.Route;
import io.seneschal.rest.shared.Route.Entrance;
import io.seneschal.rest.shared.Route.Handler;
import io.seneschal.rest.shared.Shape;
import java.net.InetAddress;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** {@code /support/accesses}: agents look into what a customer has opened to them (SUP-7 … SUP-9). */
public final class SupportAccessesResource {

    private static final String ACCESSES = "/support/accesses";

    private static final InetAddress NOWHERE = Network.address("0.0.0.0").orElseThrow();

    private final UsingSupport using;

    public SupportAccessesResource(UsingSupport using) {
        this.using = using;
    }

    public List<Route> routes() {
        return List.of(
                Route.post(ACCESSES, Handler.inTwoSteps(this::open)).lets(Entrance.AGENT),
                Route.get(ACCESSES + "/{access_id}", this::check)
                        .asking("resource_id")
                        .lets(Entrance.AGENT));
    }

    /** Before any transaction of the request: what was refused stays on record. */
    private Supplier<Response> open(Request request) {
        var wish = request.body(SupportAccessesResource::wish);
        var opened = using.open(request.agent(), wish, from(request));
        return () -> Response.created("/1/support/accesses/" + opened.use().id(), AccessView.of(opened))
                .shownOnce();
    }

    private Response check(Request request) {
        var resource = request.query(SupportAccessesResource::resource);
        var access = new SupportUseId(request.id("access_id"));
        return Response.ok(AccessView.of(using.check(request.agent(), access, resource.id(), from(request))));
    }

    /** An agent of whom nobody can tell where they are is nowhere, and so in no network of the provider. */
    private static InetAddress from(Request request) {
        var origin = request.origin();
        return origin.told() ? origin.client() : NOWHERE;
    }

    private static Supplier<NewAccess> wish(Fields fields) {
        var ticket = fields.required("ticket_id", Shape.ID.as(TicketId::new));
        var user = fields.required("user_id", Shape.ID.as(UserId::new));
        var type = fields.required("content_type", Shape.oneOf(ContentType.class));
        var organisation = fields.required("organisation_id", Shape.ID.as(OrganisationId::new));
        var resource = fields.optional("resource_id", Shape.ID);
        return () -> new NewAccess(ticket.value(), user.value(), type.value(), organisation.value(), resource.orNull());
    }

    private record Asked(@Nullable UUID id) {}

    private static Supplier<Asked> resource(Fields query) {
        var resource = query.optional("resource_id", Shape.ID);
        return () -> new Asked(resource.orNull());
    }

    /** An access on the wire. */
    record AccessView(
            UUID id,
            Instant until,
            UUID ticketId,
            UUID userId,
            String contentType,
            UUID organisationId,
            @Nullable UUID resourceId,
            List<ContentView> contents,
            boolean contentsComplete) {

        static AccessView of(OpenAccess open) {
            var use = open.use();
            var question = use.question();
            return new AccessView(
                    use.id().value(),
                    Objects.requireNonNull(use.until()),
                    question.ticket().value(),
                    question.giver().value(),
                    question.contentType().code(),
                    question.organisation().value(),
                    question.resource(),
                    open.contents().stream().map(ContentView::of).toList(),
                    open.whole());
        }
    }

    /**
     * What the customer reaches of a product, and so the agent.
     *
     * @param resources only these things inside; {@code null} for all of it
     */
    record ContentView(UUID productId, @Nullable List<String> resources) {

        static ContentView of(VisibleContent content) {
            var inside = content.resources();
            return new ContentView(
                    content.product().value(),
                    inside == null
                            ? null
                            : inside.stream().map(Resource::toString).sorted().toList());
        }
    }
}
