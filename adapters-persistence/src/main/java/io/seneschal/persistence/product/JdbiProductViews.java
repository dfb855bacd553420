package io.seneschal.persistence.product;

import io.seneschal.application.product.ProductViews;
import io.seneschal.application.shared.Page;
import io.seneschal.application.shared.PageRequest;
import io.seneschal.domain.product.Product;
import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.domain.shared.ProductId;
import io.seneschal.domain.shared.UserId;
import io.seneschal.persistence.shared.JdbiStore;
import io.seneschal.persistence.shared.Row;
import io.seneschal.persistence.shared.SearchText;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Products as they are listed, from their table. */
public final class JdbiProductViews implements ProductViews {

    private static final String OF_ORGANISATION =
            "select " + ProductRow.COLUMNS.from("p") + " from products p where p.organisation_id = :organisation ";
    private static final String IN_PAGES = " and p.id > :after order by p.organisation_id, p.id limit :rows ";

    private final JdbiStore store;

    public JdbiProductViews(JdbiStore store) {
        this.store = store;
    }

    @Override
    public Page<Product> page(OrganisationId organisation, Filter filter, PageRequest page) {
        var found = store.ask(handle -> ProductsWanted.bind(
                        handle.createQuery(OF_ORGANISATION + ProductsWanted.by(filter) + IN_PAGES), filter)
                .bind("organisation", organisation.value())
                .bind("after", Row.start(page))
                .bind("rows", Row.rows(page))
                .map(ProductRow::product)
                .list());
        return Page.of(found, page, product -> product.id().value());
    }

    @Override
    public List<Product> named(OrganisationId organisation, String name) {
        return store.ask(handle -> handle.createQuery(OF_ORGANISATION + """
                         and p.search_text = :name
                        order by p.organisation_id, p.search_text, p.id
                        """)
                .bind("organisation", organisation.value())
                .bind("name", SearchText.whole(name))
                .map(ProductRow::product)
                .list());
    }

    @Override
    public long count(OrganisationId organisation) {
        return store.ask(handle -> handle.createQuery("""
                        select count(*) from products
                        where organisation_id = :organisation and state in ('active', 'blocked')
                        """)
                .bind("organisation", organisation.value())
                .mapTo(Long.class)
                .one());
    }

    @Override
    public Optional<OrganisationId> organisationOf(UserId member, ProductId product) {
        return store.ask(handle -> handle.createQuery("""
                        select p.organisation_id
                        from products p
                        join memberships m on m.organisation_id = p.organisation_id and m.user_id = :member
                        where p.id = :product
                        """)
                .bind("member", member.value())
                .bind("product", product.value())
                .mapTo(UUID.class)
                .findOne()
                .map(OrganisationId::new));
    }
}
