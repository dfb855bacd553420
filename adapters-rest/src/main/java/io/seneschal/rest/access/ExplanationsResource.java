package io.seneschal.rest.access;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.seneschal.application.access.DecidingAccess;
import io.seneschal.application.access.DecidingAccess.Explanation;
import io.seneschal.application.access.FindingProducts;
import io.seneschal.application.renewal.ReadingRenewals;
import io.seneschal.domain.product.Resource;
import io.seneschal.domain.shared.ProductId;
import io.seneschal.rest.product.ProductView;
import io.seneschal.rest.shared.Fields;
import io.seneschal.rest.shared.Problems;
import io.seneschal.rest.shared.Problems.ProblemView;
import io.seneschal.rest.shared.Request;
import io.seneschal.rest.shared.Response;
import io.seneschal.rest.shared.Route;
import io.seneschal.rest.shared.Shape;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What members reach, from where it comes, and what would remain (AUT-3, AUT-4). */
public final class ExplanationsResource {

    private final DecidingAccess deciding;
    private final FindingProducts finding;
    private final ReadingRenewals renewals;
    private final Problems problems;

    public ExplanationsResource(
            DecidingAccess deciding, FindingProducts finding, ReadingRenewals renewals, Problems problems) {
        this.deciding = deciding;
        this.finding = finding;
        this.renewals = renewals;
        this.problems = problems;
    }

    public List<Route> routes() {
        var organisation = "/organisations/{organisation_id}";
        return List.of(
                Route.get(organisation + "/products/{product_id}/accesses/users/{user_id}/explain", this::explain)
                        .asking("resource"),
                Route.get(organisation + "/members/{user_id}/products", this::list)
                        .asking("cursor", "limit"));
    }

    private Response explain(Request request) {
        var product = new ProductId(request.id("product_id"));
        return request.query(
                ExplanationsResource::resource,
                Giving.JUDGED,
                resource -> Response.ok(view(
                        deciding.explain(
                                request.actor(),
                                request.organisation(),
                                request.user(),
                                product,
                                resource.orElse(null)),
                        request)));
    }

    private Response list(Request request) {
        var paging = request.paging();
        var wanted = request.query(paging::page);
        var page = deciding.productsOf(request.actor(), request.organisation(), request.user(), wanted);
        var types = finding.types(request.actor(), request.organisation());
        var shown = renewals.all(
                request.actor(),
                request.organisation(),
                page.items().stream()
                        .map(explanation -> explanation.reach().product().id())
                        .toList());
        return Response.ok(paging.show(page, explanation -> {
            var product = explanation.reach().product();
            return new ReachedProductView(
                    ProductView.of(product, types, shown.get(product.id())), view(explanation, request));
        }));
    }

    private ExplanationView view(Explanation explanation, Request request) {
        var objection = explanation.objection();
        return new ExplanationView(
                objection.isEmpty(),
                AccessView.codes(explanation.rights()),
                explanation.reach().sources().stream()
                        .map(source -> SourceView.of(source, explanation))
                        .toList(),
                objection
                        .map(refusal -> problems.part(refusal, request.language()))
                        .orElse(null));
    }

    private static Supplier<Optional<Resource>> resource(Fields query) {
        var resource = query.optional("resource", Shape.text(Resource::parse));
        return () -> Optional.ofNullable(resource.orNull());
    }

    /** @param problem why it can't be used; {@code null}, and then left out, when it can */
    record ExplanationView(
            boolean allowed,
            List<String> rights,
            List<SourceView> sources,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            ProblemView problem) {}

    /** A product, and why it can be used or not, side by side. */
    record ReachedProductView(
            @JsonUnwrapped ProductView product,
            @JsonUnwrapped ExplanationView explanation) {}
}
