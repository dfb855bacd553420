package io.seneschal.persistence.billing;

import static java.util.stream.Collectors.toMap;

import io.seneschal.application.billing.PaymentMethods;
import io.seneschal.application.shared.Page;
import io.seneschal.application.shared.PageRequest;
import io.seneschal.domain.billing.PaymentMethod;
import io.seneschal.domain.billing.PaymentMethodId;
import io.seneschal.domain.billing.PaymentMethodRefusal.UnknownPaymentMethod;
import io.seneschal.domain.shared.Change;
import io.seneschal.domain.shared.CommonRefusal.StaleChange;
import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.persistence.audit.InMemoryAuditTrail;
import io.seneschal.persistence.organisation.InMemoryOrganisationTables;
import io.seneschal.persistence.shared.InMemoryStore;
import io.seneschal.persistence.shared.InMemoryTable;
import io.seneschal.persistence.shared.ScopedId;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Payment methods in memory. */
public final class InMemoryPaymentMethods implements PaymentMethods {

    private final InMemoryStore store;
    private final InMemoryBillingTables tables;
    private final InMemoryOrganisationTables organisations;
    private final InMemoryAuditTrail trail;

    public InMemoryPaymentMethods(
            InMemoryStore store,
            InMemoryBillingTables tables,
            InMemoryOrganisationTables organisations,
            InMemoryAuditTrail trail) {
        this.store = store;
        this.tables = tables;
        this.organisations = organisations;
        this.trail = trail;
    }

    @Override
    public PaymentMethod get(OrganisationId organisation, PaymentMethodId method) {
        return store.ask(() -> tables.methods
                .find(new ScopedId(organisation.value(), method.value()))
                .orElseThrow(() -> new UnknownPaymentMethod(organisation, method)));
    }

    @Override
    public Map<PaymentMethodId, PaymentMethod> all(Collection<PaymentMethodId> asked) {
        return store.ask(() -> asked.stream()
                .distinct()
                .map(tables::find)
                .flatMap(Optional::stream)
                .collect(toMap(PaymentMethod::id, Function.identity())));
    }

    @Override
    public Page<PaymentMethod> page(OrganisationId organisation, PageRequest page) {
        return store.ask(() -> InMemoryTable.page(tables.methods, organisation.value(), page, method -> true));
    }

    @Override
    public void add(Change<PaymentMethod> added) {
        store.change(() -> {
            organisations.requireThere(added.after().organisation());
            tables.put(added.after());
            trail.append(added);
        });
    }

    @Override
    public void remove(Change<PaymentMethod> removed) {
        store.change(() -> {
            var method = removed.after();
            if (tables.find(method.id())
                    .filter(kept -> kept.version() == method.version())
                    .isEmpty()) {
                throw new StaleChange(method.id());
            }
            tables.remove(method);
            trail.append(removed);
        });
    }
}
