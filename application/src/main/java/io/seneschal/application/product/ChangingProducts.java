package io.seneschal.application.product;

import io.seneschal.application.organisation.Authorities;
import io.seneschal.application.shared.Transactions;
import io.seneschal.domain.product.Catalogue;
import io.seneschal.domain.product.Product;
import io.seneschal.domain.product.ProductWish;
import io.seneschal.domain.shared.Actor;
import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.domain.shared.ProductId;
import io.seneschal.domain.shared.SeenVersion;
import jakarta.inject.Inject;

/** Renaming products and, for operators, moving their due dates, changing their terms, blocking and terminating them. */
public final class ChangingProducts {

    private final Products products;
    private final Catalogue catalogue;
    private final Authorities authorities;
    private final Transactions transactions;

    @Inject
    public ChangingProducts(
            Products products, Catalogue catalogue, Authorities authorities, Transactions transactions) {
        this.products = products;
        this.catalogue = catalogue;
        this.authorities = authorities;
        this.transactions = transactions;
    }

    /** @throws io.seneschal.domain.product.ProductRefusal.ProductTerminated if it is over */
    public Product change(Actor actor, OrganisationId organisation, ProductId id, ProductWish wish, SeenVersion seen) {
        return transactions.inOne(actor, () -> {
            var authority = authorities.of(actor, organisation);
            var product = products.get(organisation, id);
            seen.require(product.version());
            products.save(wish.appliedTo(product, () -> catalogue.get(product.type()), authority));
            return products.get(organisation, id);
        });
    }
}
