package io.seneschal.persistence.renewal;

import io.seneschal.application.renewal.Renewals;
import io.seneschal.domain.billing.PaymentMethod;
import io.seneschal.domain.product.ProductRefusal.UnknownProduct;
import io.seneschal.domain.renewal.AutoRenewal;
import io.seneschal.domain.renewal.Renewable;
import io.seneschal.domain.shared.Change;
import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.domain.shared.ProductId;
import io.seneschal.persistence.audit.InMemoryAuditTrail;
import io.seneschal.persistence.shared.InMemoryStore;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Renewals in memory. */
public final class InMemoryRenewals implements Renewals {

    private final InMemoryStore store;
    private final InMemoryRenewalTables tables;
    private final InMemoryRenewables renewables;
    private final InMemoryAuditTrail trail;

    public InMemoryRenewals(
            InMemoryStore store,
            InMemoryRenewalTables tables,
            InMemoryRenewables renewables,
            InMemoryAuditTrail trail) {
        this.store = store;
        this.tables = tables;
        this.renewables = renewables;
        this.trail = trail;
    }

    @Override
    public Renewable get(OrganisationId organisation, ProductId product) {
        return store.ask(() ->
                renewables.find(organisation, product).orElseThrow(() -> new UnknownProduct(organisation, product)));
    }

    @Override
    public List<Renewable> all(OrganisationId organisation, Collection<ProductId> products) {
        return store.ask(() -> products.stream()
                .distinct()
                .map(product -> renewables.find(organisation, product))
                .flatMap(Optional::stream)
                .toList());
    }

    @Override
    public List<AutoRenewal> with(PaymentMethod method) {
        return store.ask(() -> tables.of(method.organisation())
                .filter(renewal -> renewal.method().filter(method.id()::equals).isPresent())
                .toList());
    }

    @Override
    public void save(Change<AutoRenewal> changed) {
        if (changed.isNone()) {
            return;
        }
        store.change(() -> {
            tables.save(changed.after(), RenewableRow.AT_ONCE);
            trail.append(changed);
        });
    }
}
