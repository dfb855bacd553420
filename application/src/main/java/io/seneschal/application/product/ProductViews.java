package io.seneschal.application.product;

import io.seneschal.application.shared.Page;
import io.seneschal.application.shared.PageRequest;
import io.seneschal.domain.product.Product;
import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.domain.shared.ProductId;
import io.seneschal.domain.shared.UserId;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Products as they are listed and looked for. */
public interface ProductViews {

    Page<Product> page(OrganisationId organisation, Filter filter, PageRequest page);

    /** Those with exactly this name, whatever its case; a handful at most. */
    List<Product> named(OrganisationId organisation, String name);

    /** How many the organisation has that are not terminated. */
    long count(OrganisationId organisation);

    /** Which of the organisations a user belongs to has this product. */
    Optional<OrganisationId> organisationOf(UserId member, ProductId product);

    /**
     * Which products.
     *
     * @param states at least one
     * @param type the code of a type; {@code null} for all
     * @param search part of a name, whatever its case; {@code null} for all
     */
    record Filter(
            Set<Product.State> states,
            @Nullable String type,
            @Nullable String search) {

        public static final Filter NONE = new Filter(EnumSet.allOf(Product.State.class), null, null);

        public static final Filter NOT_TERMINATED =
                new Filter(EnumSet.complementOf(EnumSet.of(Product.State.TERMINATED)), null, null);

        public Filter {
            states = Collections.unmodifiableSet(EnumSet.copyOf(states));
        }
    }
}
