package io.seneschal.rest.organisation;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.seneschal.application.access.DecidingAccess;
import io.seneschal.application.organisation.ReadingMembers;
import io.seneschal.application.shared.PageRequest;
import io.seneschal.domain.product.Resource;
import io.seneschal.domain.shared.ProductId;
import io.seneschal.domain.shared.Refusal;
import io.seneschal.rest.shared.Fields;
import io.seneschal.rest.shared.Paging;
import io.seneschal.rest.shared.Problems;
import io.seneschal.rest.shared.Problems.ProblemView;
import io.seneschal.rest.shared.Request;
import io.seneschal.rest.shared.Response;
import io.seneschal.rest.shared.Route;
import io.seneschal.rest.shared.Shape;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What a member may do, before they try (AUT-3). */
public final class CapabilitiesResource {

    private static final String OF_PRODUCTS = "products.";

    /** The parameter that the catalogue judges. */
    private static final Map<String, String> JUDGED = Map.of("product.unknown-resource-kind", "/resource");

    private final ReadingMembers reading;
    private final DecidingAccess deciding;
    private final Problems problems;

    public CapabilitiesResource(ReadingMembers reading, DecidingAccess deciding, Problems problems) {
        this.reading = reading;
        this.deciding = deciding;
        this.problems = problems;
    }

    public List<Route> routes() {
        return List.of(Route.get("/organisations/{organisation_id}/members/{user_id}/capabilities", this::list)
                .asking("product_id", "resource", "cursor", "limit"));
    }

    private Response list(Request request) {
        var paging = request.paging();
        return request.query(
                query -> subject(query, paging),
                JUDGED,
                subject -> Response.ok(paging.part(
                        subject.product() == null
                                ? ofMember(request)
                                : ofProduct(subject.product(), subject.resource(), request),
                        subject.page(),
                        capability -> capability)));
    }

    private List<CapabilityView> ofMember(Request request) {
        return reading.capabilities(request.actor(), request.organisation(), request.user()).stream()
                .map(it -> view(it.permission().action(), it.objection(), request))
                .toList();
    }

    private List<CapabilityView> ofProduct(ProductId product, @Nullable Resource resource, Request request) {
        return deciding
                .capabilities(request.actor(), request.organisation(), request.user(), product, resource)
                .stream()
                .map(it -> view(OF_PRODUCTS + it.right().code(), it.objection(), request))
                .toList();
    }

    private CapabilityView view(String action, Optional<? extends Refusal> objection, Request request) {
        return new CapabilityView(
                action,
                objection.isEmpty(),
                objection
                        .map(refusal -> problems.part(refusal, request.language()))
                        .orElse(null));
    }

    /** With what something is to be done; without a product, with the organisation. */
    private record Subject(
            @Nullable ProductId product, @Nullable Resource resource, PageRequest page) {}

    private static Supplier<Subject> subject(Fields query, Paging paging) {
        var id = Shape.ID.as(ProductId::new);
        var resource = query.optional("resource", Shape.text(Resource::parse));
        var product = query.has("resource") ? query.required("product_id", id) : query.optional("product_id", id);
        var page = paging.page(query);
        return () -> new Subject(product.orNull(), resource.orNull(), page.get());
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record CapabilityView(
            String action, boolean allowed, @Nullable ProblemView problem) {}
}
