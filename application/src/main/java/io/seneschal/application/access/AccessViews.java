package io.seneschal.application.access;

import io.seneschal.application.shared.Page;
import io.seneschal.application.shared.PageRequest;
import io.seneschal.domain.access.Access;
import io.seneschal.domain.access.Holder;
import io.seneschal.domain.product.Resource;
import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.domain.shared.ProductId;
import org.jspecify.annotations.Nullable;

/** Accesses as they are listed. */
public interface AccessViews {

    Page<Access> page(OrganisationId organisation, Filter filter, PageRequest page);

    /**
     * Which accesses. {@code null} for all.
     *
     * @param product those that name it, for the whole or for something inside; not those to every product
     * @param resource those that are narrowed to this thing inside
     */
    record Filter(
            @Nullable Holder holder,
            @Nullable ProductId product,
            @Nullable Resource resource) {

        public static final Filter NONE = new Filter(null, null, null);
    }
}
