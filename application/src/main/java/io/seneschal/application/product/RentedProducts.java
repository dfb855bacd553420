package io.seneschal.application.product;

import io.seneschal.application.organisation.Holdings;
import io.seneschal.domain.shared.OrganisationId;
import jakarta.inject.Inject;

/** The products that are not terminated: while there are any, the organisation can't be deleted (ORG-9). */
public final class RentedProducts implements Holdings {

    private final ProductViews products;

    @Inject
    public RentedProducts(ProductViews products) {
        this.products = products;
    }

    @Override
    public String kind() {
        return "products";
    }

    @Override
    public long count(OrganisationId organisation) {
        return products.count(organisation);
    }
}
