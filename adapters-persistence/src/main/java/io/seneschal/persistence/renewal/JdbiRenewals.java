package io.seneschal.persistence.renewal;

import io.seneschal.application.renewal.Renewals;
import io.seneschal.domain.billing.PaymentMethod;
import io.seneschal.domain.product.ProductRefusal.UnknownProduct;
import io.seneschal.domain.renewal.AutoRenewal;
import io.seneschal.domain.renewal.Renewable;
import io.seneschal.domain.shared.Change;
import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.domain.shared.ProductId;
import io.seneschal.persistence.shared.JdbiStore;
import io.seneschal.persistence.shared.Keys;
import io.seneschal.persistence.shared.Row;
import java.util.Collection;
import java.util.List;

/** Renewals in their table. */
public final class JdbiRenewals implements Renewals {

    private final JdbiStore store;

    public JdbiRenewals(JdbiStore store) {
        this.store = store;
    }

    @Override
    public Renewable get(OrganisationId organisation, ProductId product) {
        return store.ask(handle -> handle.createQuery(RenewableRow.selectFrom("products p")
                                + " where p.organisation_id = :organisation and p.id = :product")
                        .bind("organisation", organisation.value())
                        .bind("product", product.value())
                        .map(RenewableRow.mapper())
                        .findOne())
                .orElseThrow(() -> new UnknownProduct(organisation, product));
    }

    @Override
    public List<Renewable> all(OrganisationId organisation, Collection<ProductId> products) {
        return store.ask(handle -> handle.createQuery(RenewableRow.selectFrom("products p")
                        + " where p.organisation_id = :organisation and p.id = any(:products)")
                .bind("organisation", organisation.value())
                .bind("products", Keys.ids(products, ProductId::value))
                .map(RenewableRow.mapper())
                .list());
    }

    @Override
    public List<AutoRenewal> with(PaymentMethod method) {
        return store.ask(handle -> handle.createQuery("select " + RenewableRow.RENEWAL + """
                         from renewals
                        where organisation_id = :organisation and method_id = :method
                        order by organisation_id, method_id, product_id
                        """)
                .bind("organisation", method.organisation().value())
                .bind("method", method.id().value())
                .map((columns, context) -> RenewableRow.autoRenewal(new Row(columns, context)))
                .list());
    }

    @Override
    public void save(Change<AutoRenewal> changed) {
        if (changed.isNone()) {
            return;
        }
        RenewalWriting.write(store, List.of(new RenewalWriting.Written(changed.after(), RenewableRow.AT_ONCE)));
        store.append(changed);
    }
}
