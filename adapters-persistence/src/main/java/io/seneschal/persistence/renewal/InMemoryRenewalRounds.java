package io.seneschal.persistence.renewal;

import static java.util.stream.Collectors.toMap;

import io.seneschal.application.product.Products;
import io.seneschal.application.renewal.RenewalRounds;
import io.seneschal.application.renewal.Share;
import io.seneschal.domain.billing.PaymentId;
import io.seneschal.domain.renewal.Renewable;
import io.seneschal.domain.renewal.RenewalPlan;
import io.seneschal.domain.shared.ProductId;
import io.seneschal.persistence.audit.InMemoryAuditTrail;
import io.seneschal.persistence.shared.InMemoryStore;
import io.seneschal.persistence.shared.InMemoryTable;
import io.seneschal.persistence.shared.ScopedId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Looking at products in memory, by when they have to be looked at. */
public final class InMemoryRenewalRounds implements RenewalRounds {

    private static final ScopedId THE_PLAN = ScopedId.of(ScopedId.NONE);

    private final InMemoryStore store;
    private final InMemoryRenewalTables tables;
    private final InMemoryRenewables renewables;
    private final Products products;
    private final InMemoryAuditTrail trail;
    private final InMemoryTable<ScopedId, RenewalPlan> plan;

    public InMemoryRenewalRounds(
            InMemoryStore store,
            InMemoryRenewalTables tables,
            InMemoryRenewables renewables,
            Products products,
            InMemoryAuditTrail trail) {
        this.store = store;
        this.tables = tables;
        this.renewables = renewables;
        this.products = products;
        this.trail = trail;
        this.plan = new InMemoryTable<>(store);
    }

    @Override
    public void follow(RenewalPlan wished) {
        store.change(() -> {
            if (!plan.find(THE_PLAN).equals(Optional.of(wished))) {
                plan.put(THE_PLAN, wished);
                tables.everythingAtOnce();
            }
        });
    }

    @Override
    public List<Renewable> claim(Instant now, int most, Share share) {
        return store.ask(() -> tables.due(now)
                .map(renewables::find)
                .flatMap(Optional::stream)
                .filter(each -> share.holds(each.product().organisation()))
                .limit(most)
                .toList());
    }

    @Override
    public List<Renewable> all(Collection<ProductId> wanted) {
        return store.ask(() -> wanted.stream()
                .distinct()
                .map(renewables::find)
                .flatMap(Optional::stream)
                .toList());
    }

    @Override
    public Map<PaymentId, Made> madeWith(Collection<PaymentId> payments) {
        return store.ask(() -> payments.stream()
                .map(tables::madeWith)
                .flatMap(Optional::stream)
                .collect(toMap(made -> Objects.requireNonNull(made.payment()), made -> made)));
    }

    @Override
    public void save(List<Decided> decided) {
        store.change(() -> decided.forEach(each -> {
            var look = each.look();
            tables.save(look.renewal().after(), each.nextLook());
            products.save(look.product());
            var made = each.attempt();
            if (made != null) {
                tables.add(made);
            }
            trail.append(look.renewal());
        }));
    }
}
