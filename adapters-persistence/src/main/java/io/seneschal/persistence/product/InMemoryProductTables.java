package io.seneschal.persistence.product;

import io.seneschal.application.product.ProductViews.Filter;
import io.seneschal.application.shared.Page;
import io.seneschal.application.shared.PageRequest;
import io.seneschal.domain.product.Product;
import io.seneschal.domain.shared.CommonRefusal.StaleChange;
import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.domain.shared.ProductId;
import io.seneschal.persistence.shared.InMemoryStore;
import io.seneschal.persistence.shared.InMemoryTable;
import io.seneschal.persistence.shared.ScopedId;
import io.seneschal.persistence.shared.SearchText;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The products of all organisations. Used under the lock of the store. */
public final class InMemoryProductTables {

    private final InMemoryTable<ScopedId, Product> products;

    public InMemoryProductTables(InMemoryStore store) {
        this.products = new InMemoryTable<>(store);
    }

    public Optional<Product> find(OrganisationId organisation, ProductId product) {
        return products.find(new ScopedId(organisation.value(), product.value()));
    }

    /** In the order of their ids. */
    public Stream<Product> of(OrganisationId organisation) {
        return InMemoryTable.all(products, organisation.value());
    }

    public Page<Product> page(
            OrganisationId organisation, Filter filter, Predicate<? super Product> also, PageRequest page) {
        return InMemoryTable.page(
                products, organisation.value(), page, product -> matches(product, filter) && also.test(product));
    }

    /**
     * They go with their organisation.
     *
     * @throws StaleChange if one is not terminated: that was opened meanwhile (ORG-9)
     */
    public void removeAllOf(OrganisationId organisation) {
        of(organisation).toList().forEach(product -> {
            if (Filter.NOT_TERMINATED.states().contains(product.state())) {
                throw new StaleChange(organisation);
            }
            products.remove(key(product));
        });
    }

    void put(Product product) {
        products.put(key(product), product);
    }

    static String searchText(Product product) {
        return SearchText.of(product.name().text());
    }

    private static boolean matches(Product product, Filter filter) {
        return filter.states().contains(product.state())
                && (filter.type() == null || filter.type().equals(product.type()))
                && (filter.search() == null || SearchText.matches(searchText(product), filter.search()));
    }

    private static ScopedId key(Product product) {
        return new ScopedId(product.organisation().value(), product.id().value());
    }
}
