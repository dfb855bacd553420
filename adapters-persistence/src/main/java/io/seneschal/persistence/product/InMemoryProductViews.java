package io.seneschal.persistence.product;

import io.seneschal.application.product.ProductViews;
import io.seneschal.application.shared.Page;
import io.seneschal.application.shared.PageRequest;
import io.seneschal.domain.product.Product;
import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.domain.shared.ProductId;
import io.seneschal.domain.shared.UserId;
import io.seneschal.persistence.organisation.InMemoryOrganisationTables;
import io.seneschal.persistence.shared.InMemoryStore;
import io.seneschal.persistence.shared.SearchText;
import java.util.List;
import java.util.Optional;

/** Products as they are listed, from memory. */
public final class InMemoryProductViews implements ProductViews {

    private final InMemoryStore store;
    private final InMemoryProductTables tables;
    private final InMemoryOrganisationTables organisations;

    public InMemoryProductViews(
            InMemoryStore store, InMemoryProductTables tables, InMemoryOrganisationTables organisations) {
        this.store = store;
        this.tables = tables;
        this.organisations = organisations;
    }

    @Override
    public Page<Product> page(OrganisationId organisation, Filter filter, PageRequest page) {
        return store.ask(() -> tables.page(organisation, filter, product -> true, page));
    }

    @Override
    public List<Product> named(OrganisationId organisation, String name) {
        var whole = SearchText.whole(name);
        return store.ask(() -> tables.of(organisation)
                .filter(product -> InMemoryProductTables.searchText(product).equals(whole))
                .toList());
    }

    @Override
    public long count(OrganisationId organisation) {
        return store.ask(() -> tables.of(organisation)
                .filter(product -> Filter.NOT_TERMINATED.states().contains(product.state()))
                .count());
    }

    @Override
    public Optional<OrganisationId> organisationOf(UserId member, ProductId product) {
        return store.ask(() -> organisations
                .organisationsOf(member)
                .filter(organisation -> tables.find(organisation, product).isPresent())
                .findFirst());
    }
}
