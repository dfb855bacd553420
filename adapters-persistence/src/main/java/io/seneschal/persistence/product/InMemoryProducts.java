package io.seneschal.persistence.product;

import io.seneschal.application.product.Products;
import io.seneschal.domain.product.Product;
import io.seneschal.domain.product.ProductRefusal.UnknownProduct;
import io.seneschal.domain.shared.Change;
import io.seneschal.domain.shared.CommonRefusal.StaleChange;
import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.domain.shared.ProductId;
import io.seneschal.persistence.audit.InMemoryAuditTrail;
import io.seneschal.persistence.organisation.InMemoryOrganisationTables;
import io.seneschal.persistence.shared.InMemoryStore;

/** Products in memory. */
public final class InMemoryProducts implements Products {

    private final InMemoryStore store;
    private final InMemoryProductTables tables;
    private final InMemoryOrganisationTables organisations;
    private final InMemoryAuditTrail trail;

    public InMemoryProducts(
            InMemoryStore store,
            InMemoryProductTables tables,
            InMemoryOrganisationTables organisations,
            InMemoryAuditTrail trail) {
        this.store = store;
        this.tables = tables;
        this.organisations = organisations;
        this.trail = trail;
    }

    @Override
    public Product get(OrganisationId organisation, ProductId product) {
        return store.ask(
                () -> tables.find(organisation, product).orElseThrow(() -> new UnknownProduct(organisation, product)));
    }

    @Override
    public void add(Change<Product> opened) {
        store.change(() -> {
            organisations.requireThere(opened.after().organisation());
            tables.put(opened.after());
            trail.append(opened);
        });
    }

    @Override
    public void save(Change<Product> changed) {
        if (changed.isNone()) {
            return;
        }
        store.change(() -> {
            var product = changed.after();
            if (tables.find(product.organisation(), product.id())
                    .filter(kept -> kept.version() == product.version())
                    .isEmpty()) {
                throw new StaleChange(product.id());
            }
            tables.put(onNextVersion(product));
            trail.append(changed);
        });
    }

    private static Product onNextVersion(Product product) {
        return new Product(
                product.id(),
                product.organisation(),
                product.type(),
                product.name(),
                product.state(),
                product.due(),
                product.term(),
                product.createdAt(),
                product.version() + 1);
    }
}
