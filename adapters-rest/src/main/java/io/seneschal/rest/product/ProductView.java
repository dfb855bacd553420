package io.seneschal.rest.product;

import io.seneschal.domain.product.Catalogue;
import io.seneschal.domain.product.Product;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A product on the wire.
 *
 * @param dueOn a day, as ISO 8601 writes it
 * @param autoRenewal how it is renewed by itself; {@code null} while nobody has switched that on
 */
public record ProductView(
        UUID id,
        String type,
        String family,
        String name,
        String state,
        String dueOn,
        String term,
        @Nullable Map<String, Object> autoRenewal) {

    public static ProductView of(Product product, Catalogue catalogue) {
        return new ProductView(
                product.id().value(),
                product.type(),
                catalogue.typeOf(product).family(),
                product.name().text(),
                product.state().code(),
                product.due().on().toString(),
                product.term().toString(),
                null);
    }
}
