package io.seneschal.domain.product;

import io.seneschal.domain.organisation.Authority;
import io.seneschal.domain.organisation.Permission;
import io.seneschal.domain.shared.Change;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What is to be different about a product; {@code null} leaves a thing as it is. */
public record ProductWish(
        @Nullable ProductName name,
        @Nullable DueDate due,
        @Nullable Term term,
        Product.@Nullable State state) {

    public static ProductWish name(ProductName name) {
        return new ProductWish(name, null, null, null);
    }

    public static ProductWish state(Product.State state) {
        return new ProductWish(null, null, null, state);
    }

    /**
     * Whoever may not even rename products is refused also if they wish nothing at all: they are not to learn from the answer
     * what the product is.
     *
     * @param type of the product, asked for only where a rule needs it
     */
    public Change<Product> appliedTo(Product product, Supplier<ProductType> type, Authority by) {
        var applied = Change.none(product)
                .then(it -> name == null ? Change.none(it) : it.rename(name, by))
                .then(it -> due == null ? Change.none(it) : it.moveDueDate(due, by))
                .then(it -> term == null ? Change.none(it) : it.changeTerm(term, type.get(), by))
                .then(it -> state == null ? Change.none(it) : it.stand(state, by));
        by.require(Permission.RENAME_PRODUCTS);
        return applied;
    }
}
