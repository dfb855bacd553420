package io.seneschal.application.product;

import io.seneschal.domain.product.Product;
import io.seneschal.domain.shared.Change;
import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.domain.shared.ProductId;

/**
 * All products, each to be found in its own organisation and nowhere else. They go with their organisation, which stays
 * while one of them is not terminated (ORG-9).
 */
public interface Products {

    /** @throws io.seneschal.domain.product.ProductRefusal.UnknownProduct also when only another organisation has it */
    Product get(OrganisationId organisation, ProductId product);

    void add(Change<Product> opened);

    /** @throws io.seneschal.domain.shared.CommonRefusal.StaleChange if it was saved by someone else since it was read */
    void save(Change<Product> changed);
}
