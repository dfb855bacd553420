package io.seneschal.rest.access;

import io.seneschal.application.access.AccessViews.Filter;
import io.seneschal.application.access.GrantingAccesses;
import io.seneschal.application.shared.Outcome;
import io.seneschal.application.shared.PageRequest;
import io.seneschal.domain.access.Access;
import io.seneschal.domain.access.AccessId;
import io.seneschal.domain.access.Holder;
import io.seneschal.domain.shared.ProductId;
import io.seneschal.domain.shared.TeamId;
import io.seneschal.domain.shared.UserId;
import io.seneschal.rest.access.WishedAccesses.Products;
import io.seneschal.rest.shared.Bulk;
import io.seneschal.rest.shared.Fields;
import io.seneschal.rest.shared.Paging;
import io.seneschal.rest.shared.Problems;
import io.seneschal.rest.shared.Request;
import io.seneschal.rest.shared.Response;
import io.seneschal.rest.shared.Route;
import io.seneschal.rest.shared.Shape;
import java.util.List;
import java.util.function.Supplier;

/** {@code /organisations/{organisation_id}/accesses}: several products at once, or every one there will be (PRD-4). */
public final class AccessesResource {

    private final GrantingAccesses granting;
    private final Problems problems;

    public AccessesResource(GrantingAccesses granting, Problems problems) {
        this.granting = granting;
        this.problems = problems;
    }

    public List<Route> routes() {
        var accesses = "/organisations/{organisation_id}/accesses";
        var access = accesses + "/{access_id}";
        return List.of(
                Route.get(accesses, this::list).asking("user_id", "team_id", "product_id", "cursor", "limit"),
                Route.post(accesses, this::grant),
                Route.get(access, this::get),
                Route.delete(access, this::revoke));
    }

    private Response list(Request request) {
        var paging = request.paging();
        var question = request.query(fields -> question(fields, paging));
        var page = granting.page(request.actor(), request.organisation(), question.filter(), question.page());
        return Response.ok(paging.show(page, AccessView::of));
    }

    private Response grant(Request request) {
        return request.body(WishedAccesses::of, Giving.JUDGED, wish -> grant(wish, request));
    }

    private Response grant(WishedAccesses wish, Request request) {
        var actor = request.actor();
        var organisation = request.organisation();
        return switch (wish.products()) {
            case Products.Named(var ids) ->
                results(granting.grantSeveral(actor, organisation, wish.holder(), ids, wish.given()), request);
            case Products.Present(var type) ->
                results(granting.grantPresent(actor, organisation, wish.holder(), type, wish.given()), request);
            case Products.Every(var type) ->
                created(granting.grantEvery(actor, organisation, wish.holder(), type, wish.given()));
        };
    }

    private Response get(Request request) {
        return AccessView.shown(granting.get(request.actor(), request.organisation(), access(request)));
    }

    private Response revoke(Request request) {
        request.precondition()
                .accept(seen -> granting.revoke(request.actor(), request.organisation(), access(request), seen));
        return Response.done();
    }

    private Response results(List<Outcome<ProductId>> outcomes, Request request) {
        return Response.ok(Bulk.of(
                outcomes,
                outcome -> Bulk.Result.of(outcome.subject().value(), outcome.refusal(), problems, request.language())));
    }

    private static Response created(Access access) {
        var location = "/1/organisations/" + access.organisation() + "/accesses/" + access.id();
        return Response.created(location, AccessView.of(access)).ofVersion(access.version());
    }

    private static AccessId access(Request request) {
        return new AccessId(request.id("access_id"));
    }

    private record Question(Filter filter, PageRequest page) {}

    private static Supplier<Question> question(Fields query, Paging paging) {
        var holder = query.has("team_id")
                ? query.<Holder>narrowing("team_id", Shape.ID.as(id -> new Holder.OfTeam(new TeamId(id))))
                : query.<Holder>narrowing("user_id", Shape.ID.as(id -> new Holder.OfUser(new UserId(id))));
        var product = query.narrowing("product_id", Shape.ID.as(ProductId::new));
        var page = paging.page(query);
        return () -> new Question(new Filter(holder.orNull(), product.orNull(), null), page.get());
    }
}
