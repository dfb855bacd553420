package io.seneschal.cli.product;

import io.seneschal.cli.shared.Fields;
import io.seneschal.cli.shared.View;
import io.seneschal.domain.product.Catalogue;
import io.seneschal.domain.product.Product;
import io.seneschal.domain.product.ProductType;
import io.seneschal.domain.shared.Currency;
import io.seneschal.domain.shared.Language;
import java.util.List;
import java.util.stream.Stream;

/** How products and their types are shown. */
final class ProductFields {

    private ProductFields() {}

    static View<Product> product(Catalogue catalogue) {
        return new View<>(
                product -> Fields.of(
                        "id", product.id(),
                        "type", product.type(),
                        "family", catalogue.typeOf(product).family(),
                        "name", product.name(),
                        "state", product.state(),
                        "due_on", product.due(),
                        "term", product.term(),
                        "created_at", product.createdAt()),
                "id",
                "type",
                "name",
                "state",
                "due_on",
                "term");
    }

    static View<ProductType> type(Language language) {
        return new View<>(
                type -> Fields.of(
                        "type", type.code(),
                        "family", type.family(),
                        "name", name(type, language),
                        "terms", type.terms(),
                        "several_terms", type.severalTerms(),
                        "needs_confirmation", type.needsConfirmation(),
                        "resources", type.resources(),
                        "prices", prices(type)),
                "type",
                "family",
                "name",
                "terms",
                "several_terms",
                "needs_confirmation",
                "resources");
    }

    private static List<String> prices(ProductType type) {
        return type.terms().stream()
                .flatMap(term -> Stream.of(Currency.values())
                        .flatMap(currency -> type.prices().find(term, currency).stream())
                        .map(price -> term + " " + price))
                .toList();
    }

    private static String name(ProductType type, Language language) {
        return type.names().getOrDefault(language, type.names().getOrDefault(Language.EN, type.code()));
    }
}
