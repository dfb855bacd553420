package io.seneschal.rest.access;

import io.seneschal.application.access.GrantingAccesses;
import io.seneschal.application.access.GrantingAccesses.Given;
import io.seneschal.domain.access.Extent;
import io.seneschal.domain.access.Holder;
import io.seneschal.domain.product.Resource;
import io.seneschal.domain.shared.ProductId;
import io.seneschal.domain.shared.TeamId;
import io.seneschal.rest.shared.Fields;
import io.seneschal.rest.shared.Request;
import io.seneschal.rest.shared.Response;
import io.seneschal.rest.shared.Route;
import io.seneschal.rest.shared.Shape;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Opening one product, or something inside it, to a user or a team, and closing it again (PRD-3). */
public final class ProductAccessesResource {

    private final GrantingAccesses granting;

    public ProductAccessesResource(GrantingAccesses granting) {
        this.granting = granting;
    }

    public List<Route> routes() {
        var accesses = "/organisations/{organisation_id}/products/{product_id}/accesses";
        var ofUser = accesses + "/users/{user_id}";
        var ofTeam = accesses + "/teams/{team_id}";
        return List.of(
                Route.put(ofUser, request -> grant(user(request), request)),
                Route.delete(ofUser, request -> revoke(user(request), request)).asking("resource"),
                Route.put(ofTeam, request -> grant(team(request), request)),
                Route.delete(ofTeam, request -> revoke(team(request), request)).asking("resource"));
    }

    private Response grant(Holder holder, Request request) {
        return AccessView.shown(request.body(
                ProductAccessesResource::wish,
                Giving.JUDGED,
                wish -> request.precondition()
                        .apply(seen -> granting.grant(
                                request.actor(),
                                request.organisation(),
                                holder,
                                product(request),
                                wish.resource(),
                                wish.given(),
                                seen))));
    }

    private Response revoke(Holder holder, Request request) {
        var resource = request.query(ProductAccessesResource::resource);
        var extent = new Extent.One(product(request), resource.orElse(null));
        request.precondition()
                .accept(seen -> granting.revoke(request.actor(), request.organisation(), holder, extent, seen));
        return Response.done();
    }

    private static Holder user(Request request) {
        return new Holder.OfUser(request.user());
    }

    private static Holder team(Request request) {
        return new Holder.OfTeam(new TeamId(request.id("team_id")));
    }

    private static ProductId product(Request request) {
        return new ProductId(request.id("product_id"));
    }

    private record Wish(@Nullable Resource resource, Given given) {}

    private static Supplier<Wish> wish(Fields fields) {
        var given = Giving.of(fields);
        var resource = fields.optional("resource", Shape.text(Resource::parse));
        return () -> new Wish(resource.orNull(), given.get());
    }

    private static Supplier<Optional<Resource>> resource(Fields query) {
        var resource = query.optional("resource", Shape.text(Resource::parse));
        return () -> Optional.ofNullable(resource.orNull());
    }
}
