package io.seneschal.persistence.product;

import io.seneschal.application.product.Products;
import io.seneschal.domain.product.Product;
import io.seneschal.domain.product.ProductRefusal.UnknownProduct;
import io.seneschal.domain.shared.Change;
import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.domain.shared.ProductId;
import io.seneschal.persistence.shared.JdbiStore;

/** Products in their table. */
public final class JdbiProducts implements Products {

    private static final String UPDATE = """
            update products
            set name = :name, search_text = :searchText, state = :state, due_on = :dueOn,
                due_day = :dueDay, term_months = :termMonths, version = version + 1
            where id = :id and organisation_id = :organisation and version = :version
            """;

    private final JdbiStore store;

    public JdbiProducts(JdbiStore store) {
        this.store = store;
    }

    @Override
    public Product get(OrganisationId organisation, ProductId product) {
        return store.ask(handle -> handle.createQuery("select " + ProductRow.COLUMNS + """
                         from products
                        where organisation_id = :organisation and id = :id
                        """)
                        .bind("organisation", organisation.value())
                        .bind("id", product.value())
                        .map(ProductRow::product)
                        .findOne())
                .orElseThrow(() -> new UnknownProduct(organisation, product));
    }

    @Override
    public void add(Change<Product> opened) {
        var product = opened.after();
        store.change(handle -> ProductRow.bind(handle.createUpdate("""
                        insert into products (id, organisation_id, type, name, search_text, state, due_on, due_day,
                                              term_months, created_at, version)
                        values (:id, :organisation, :type, :name, :searchText, :state, :dueOn, :dueDay,
                                :termMonths, :createdAt, :version)
                        """), product)
                .bind("type", product.type())
                .bind("createdAt", product.createdAt())
                .execute());
        store.append(opened);
    }

    @Override
    public void save(Change<Product> changed) {
        if (changed.isNone()) {
            return;
        }
        store.changeOne(
                changed.after().id(),
                handle -> ProductRow.bind(handle.createUpdate(UPDATE), changed.after())
                        .execute());
        store.append(changed);
    }
}
