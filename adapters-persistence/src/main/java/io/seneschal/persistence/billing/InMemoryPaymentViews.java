package io.seneschal.persistence.billing;

import io.seneschal.application.billing.PaymentViews;
import io.seneschal.application.shared.Page;
import io.seneschal.application.shared.PageRequest;
import io.seneschal.domain.billing.Payment;
import io.seneschal.domain.billing.PaymentId;
import io.seneschal.domain.billing.PaymentMethodId;
import io.seneschal.domain.billing.PaymentRefusal.UnknownPayment;
import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.persistence.shared.InMemoryStore;
import io.seneschal.persistence.shared.InMemoryTable;
import io.seneschal.persistence.shared.ScopedId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Payments as they are listed, in memory. */
public final class InMemoryPaymentViews implements PaymentViews {

    private final InMemoryStore store;
    private final InMemoryBillingTables tables;
    private final InMemoryPaymentsMade made;

    public InMemoryPaymentViews(InMemoryStore store, InMemoryBillingTables tables, InMemoryPaymentsMade made) {
        this.store = store;
        this.tables = tables;
        this.made = made;
    }

    @Override
    public Payment get(OrganisationId organisation, PaymentId payment) {
        return store.ask(() -> made.byOrganisation
                .find(new ScopedId(organisation.value(), payment.value()))
                .orElseThrow(() -> new UnknownPayment(organisation, payment)));
    }

    @Override
    public Page<Payment> page(OrganisationId organisation, Payment.@Nullable State state, PageRequest page) {
        return store.ask(() -> InMemoryTable.page(
                made.byOrganisation, organisation.value(), page, payment -> state == null || payment.state() == state));
    }

    @Override
    public List<PaymentId> openWith(PaymentMethodId method) {
        return store.ask(() -> tables.openWith(method).limit(100).toList());
    }

    @Override
    public long countOpen(OrganisationId organisation) {
        return store.ask(() -> InMemoryTable.all(made.byOrganisation, organisation.value())
                .filter(Payment::isOpen)
                .count());
    }

    @Override
    public long countUnresolved() {
        return store.ask(() -> InMemoryTable.all(made.unresolved, ScopedId.NONE).count());
    }
}
