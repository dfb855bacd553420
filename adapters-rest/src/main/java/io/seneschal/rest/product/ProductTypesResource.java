package io.seneschal.rest.product;

import io.seneschal.application.access.FindingProducts;
import io.seneschal.domain.product.ProductType;
import io.seneschal.domain.product.Term;
import io.seneschal.domain.shared.Currency;
import io.seneschal.domain.shared.Language;
import io.seneschal.rest.shared.MoneyView;
import io.seneschal.rest.shared.Request;
import io.seneschal.rest.shared.Response;
import io.seneschal.rest.shared.Route;
import java.util.List;
import java.util.stream.Stream;

/** {@code /organisations/{organisation_id}/product-types}: what there is to rent (PRD-2). */
public final class ProductTypesResource {

    private final FindingProducts finding;

    public ProductTypesResource(FindingProducts finding) {
        this.finding = finding;
    }

    public List<Route> routes() {
        return List.of(Route.get("/organisations/{organisation_id}/product-types", this::list)
                .asking("cursor", "limit"));
    }

    private Response list(Request request) {
        var paging = request.paging();
        var wanted = request.query(paging::page);
        var types = finding.types(request.actor(), request.organisation()).types();
        return Response.ok(paging.part(types, wanted, type -> ProductTypeView.of(type, request.language())))
                .with("Vary", "Accept-Language");
    }

    /** A type as its reader calls it: in English where nobody named it in their language, by its code where nobody did at all. */
    record ProductTypeView(
            String type,
            String family,
            String name,
            List<String> terms,
            boolean severalTerms,
            boolean needsConfirmation,
            List<String> resources,
            List<PriceView> prices) {

        static ProductTypeView of(ProductType type, Language language) {
            var english = type.names().getOrDefault(Language.EN, type.code());
            return new ProductTypeView(
                    type.code(),
                    type.family(),
                    type.names().getOrDefault(language, english),
                    type.terms().stream().map(Term::toString).toList(),
                    type.severalTerms(),
                    type.needsConfirmation(),
                    type.resources(),
                    PriceView.of(type));
        }
    }

    /** What a term costs in a currency. */
    record PriceView(String term, MoneyView price) {

        static List<PriceView> of(ProductType type) {
            return type.terms().stream()
                    .flatMap(term -> Stream.of(Currency.values())
                            .flatMap(currency -> type.prices().find(term, currency).stream())
                            .map(price -> new PriceView(term.toString(), MoneyView.of(price))))
                    .toList();
        }
    }
}
