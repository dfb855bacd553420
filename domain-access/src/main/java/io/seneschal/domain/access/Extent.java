package io.seneschal.domain.access;

import io.seneschal.domain.product.Product;
import io.seneschal.domain.product.Resource;
import io.seneschal.domain.shared.ProductId;
import org.jspecify.annotations.Nullable;

/** What an access opens. */
public sealed interface Extent {

    /** Whether it opens the product, or something inside it. */
    boolean touches(Product product);

    /** The one thing inside the product that it is narrowed to; {@code null} if it opens the whole. */
    default @Nullable Resource resource() {
        return null;
    }

    /** A product, or one resource inside it. */
    record One(ProductId product, @Nullable Resource resource) implements Extent {

        @Override
        public boolean touches(Product asked) {
            return asked.id().equals(product);
        }

        @Override
        public String toString() {
            return resource == null ? product.toString() : product + " " + resource;
        }
    }

    /**
     * Every product the organisation has and will have, future ones included (PRD-4).
     *
     * @param type only those of this type; {@code null} for all
     */
    record Every(@Nullable String type) implements Extent {

        @Override
        public boolean touches(Product asked) {
            return type == null || type.equals(asked.type());
        }

        @Override
        public String toString() {
            return type == null ? "every" : "every " + type;
        }
    }
}
