package io.seneschal.rest.product;

import io.seneschal.application.renewal.ReadingRenewals;
import io.seneschal.domain.product.Catalogue;
import io.seneschal.domain.product.Product;
import io.seneschal.rest.renewal.AutoRenewalView;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A product on the wire.
 *
 * @param dueOn a day, as ISO 8601 writes it
 * @param autoRenewal how it is renewed by itself; {@code null} if it is not, and for those who have nothing to do with billing
 */
public record ProductView(
        UUID id,
        String type,
        String family,
        String name,
        String state,
        String dueOn,
        String term,
        @Nullable AutoRenewalView autoRenewal) {

    /** @param renewal {@code null} also where nobody shows it to the asker */
    public static ProductView of(Product product, Catalogue catalogue, ReadingRenewals.@Nullable Item renewal) {
        return new ProductView(
                product.id().value(),
                product.type(),
                catalogue.typeOf(product).family(),
                product.name().text(),
                product.state().code(),
                product.due().on().toString(),
                product.term().toString(),
                renewal == null || !renewal.of().renewal().isOn() ? null : AutoRenewalView.of(renewal));
    }
}
