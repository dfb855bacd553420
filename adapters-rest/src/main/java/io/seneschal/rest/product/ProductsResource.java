package io.seneschal.rest.product;

import io.seneschal.application.access.FindingProducts;
import io.seneschal.application.product.ChangingProducts;
import io.seneschal.application.product.OpeningProducts;
import io.seneschal.application.product.OpeningProducts.NewProduct;
import io.seneschal.application.product.ProductViews.Filter;
import io.seneschal.application.renewal.ReadingRenewals;
import io.seneschal.application.shared.PageRequest;
import io.seneschal.domain.product.DueDate;
import io.seneschal.domain.product.Product;
import io.seneschal.domain.product.ProductName;
import io.seneschal.domain.product.ProductWish;
import io.seneschal.domain.product.Term;
import io.seneschal.domain.shared.ProductId;
import io.seneschal.rest.shared.Fields;
import io.seneschal.rest.shared.Paging;
import io.seneschal.rest.shared.Request;
import io.seneschal.rest.shared.Response;
import io.seneschal.rest.shared.Route;
import io.seneschal.rest.shared.Shape;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** {@code /organisations/{organisation_id}/products}: opening by hand, looking and changing (PRD-1). */
public final class ProductsResource {

    /** The fields that the catalogue judges. */
    private static final Map<String, String> JUDGED =
            Map.of("product.unknown-type", "/type", "product.term-not-offered", "/term");

    private final OpeningProducts opening;
    private final ChangingProducts changing;
    private final FindingProducts finding;
    private final ReadingRenewals renewals;

    public ProductsResource(
            OpeningProducts opening, ChangingProducts changing, FindingProducts finding, ReadingRenewals renewals) {
        this.opening = opening;
        this.changing = changing;
        this.finding = finding;
        this.renewals = renewals;
    }

    public List<Route> routes() {
        var products = "/organisations/{organisation_id}/products";
        var product = products + "/{product_id}";
        return List.of(
                Route.get(products, this::list).asking("state", "type", "search", "cursor", "limit"),
                Route.post(products, this::open),
                Route.get(product, this::get),
                Route.patch(product, this::change));
    }

    private Response list(Request request) {
        var paging = request.paging();
        var question = request.query(fields -> question(fields, paging));
        var types = finding.types(request.actor(), request.organisation());
        var page = finding.page(request.actor(), request.organisation(), question.filter(), question.page());
        var shown = renewals.all(
                request.actor(),
                request.organisation(),
                page.items().stream().map(Product::id).toList());
        return Response.ok(paging.show(page, product -> ProductView.of(product, types, shown.get(product.id()))));
    }

    private Response open(Request request) {
        var opened = request.body(
                ProductsResource::newProduct,
                JUDGED,
                wish -> opening.open(request.actor(), request.organisation(), wish));
        var location = "/1/organisations/" + opened.organisation() + "/products/" + opened.id();
        return Response.created(location, view(opened, request)).ofVersion(opened.version());
    }

    private Response get(Request request) {
        return shown(finding.get(request.actor(), request.organisation(), product(request)), request);
    }

    private Response change(Request request) {
        var changed = request.body(
                ProductsResource::wish,
                JUDGED,
                wish -> request.precondition()
                        .apply(seen -> changing.change(
                                request.actor(), request.organisation(), product(request), wish, seen)));
        return shown(changed, request);
    }

    private Response shown(Product product, Request request) {
        return Response.ok(view(product, request)).ofVersion(product.version());
    }

    private ProductView view(Product product, Request request) {
        var shown = renewals.all(request.actor(), request.organisation(), List.of(product.id()));
        return ProductView.of(product, finding.types(request.actor(), request.organisation()), shown.get(product.id()));
    }

    private static ProductId product(Request request) {
        return new ProductId(request.id("product_id"));
    }

    private record Question(Filter filter, PageRequest page) {}

    private static Supplier<Question> question(Fields query, Paging paging) {
        var state = query.narrowing("state", Shape.oneOf(Product.State.class).as(Set::of));
        var type = query.narrowing("type", Shape.TEXT);
        var search = query.narrowing("search", Shape.TEXT);
        var page = paging.page(query);
        return () ->
                new Question(new Filter(state.or(Filter.NONE.states()), type.orNull(), search.orNull()), page.get());
    }

    private static Supplier<NewProduct> newProduct(Fields fields) {
        var type = fields.required("type", Shape.TEXT);
        var name = fields.required("name", Shape.text(ProductName::new));
        var due = fields.required("due_on", Shape.DAY);
        var term = fields.required("term", Shape.text(Term::parse));
        return () -> new NewProduct(type.value(), name.value(), due.value(), term.value());
    }

    private static Supplier<ProductWish> wish(Fields fields) {
        var name = fields.changeable("name", Shape.text(ProductName::new));
        var due = fields.changeable("due_on", Shape.DAY.as(DueDate::of));
        var term = fields.changeable("term", Shape.text(Term::parse));
        var state = fields.changeable("state", Shape.oneOf(Product.State.class));
        return () -> new ProductWish(name.orNull(), due.orNull(), term.orNull(), state.orNull());
    }
}
