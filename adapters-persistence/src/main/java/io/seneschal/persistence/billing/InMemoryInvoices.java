package io.seneschal.persistence.billing;

import io.seneschal.application.billing.Invoices;
import io.seneschal.application.shared.Page;
import io.seneschal.application.shared.PageRequest;
import io.seneschal.domain.billing.Invoice;
import io.seneschal.domain.billing.InvoiceId;
import io.seneschal.domain.billing.InvoiceRefusal.UnknownInvoice;
import io.seneschal.domain.billing.PaymentId;
import io.seneschal.domain.shared.Change;
import io.seneschal.domain.shared.CommonRefusal.StaleChange;
import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.persistence.audit.InMemoryAuditTrail;
import io.seneschal.persistence.shared.InMemoryStore;
import io.seneschal.persistence.shared.InMemoryTable;
import io.seneschal.persistence.shared.ScopedId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Invoices in memory. */
public final class InMemoryInvoices implements Invoices {

    private final InMemoryStore store;
    private final InMemoryPaperTables tables;
    private final InMemoryAuditTrail trail;

    public InMemoryInvoices(InMemoryStore store, InMemoryPaperTables tables, InMemoryAuditTrail trail) {
        this.store = store;
        this.tables = tables;
        this.trail = trail;
    }

    @Override
    public Invoice get(OrganisationId organisation, InvoiceId invoice) {
        return store.ask(() -> tables.invoices
                .find(new ScopedId(organisation.value(), invoice.value()))
                .orElseThrow(() -> new UnknownInvoice(organisation, invoice)));
    }

    @Override
    public Optional<Invoice> numbered(OrganisationId organisation, String number) {
        return store.ask(() -> tables.invoicesByNumber.find(organisation + " " + number));
    }

    @Override
    public Page<Invoice> page(OrganisationId organisation, PageRequest page) {
        return store.ask(() -> InMemoryTable.page(tables.invoices, organisation.value(), page, invoice -> true));
    }

    @Override
    public Map<PaymentId, InvoiceId> of(Collection<PaymentId> payments) {
        return store.ask(() -> {
            var found = new HashMap<PaymentId, InvoiceId>();
            payments.forEach(payment -> tables.invoicesByPayment
                    .find(ScopedId.of(payment.value()))
                    .ifPresent(invoice -> found.put(payment, invoice.id())));
            return Map.copyOf(found);
        });
    }

    @Override
    public void issue(List<Change<Invoice>> issued) {
        store.change(() -> issued.forEach(change -> {
            var invoice = change.after();
            if (tables.invoicesByPayment
                            .find(ScopedId.of(invoice.payment().value()))
                            .isPresent()
                    || tables.invoicesByNumber
                            .find(InMemoryPaperTables.numbered(invoice))
                            .isPresent()) {
                throw new StaleChange(invoice.id());
            }
            tables.put(invoice);
            trail.append(change);
        }));
    }
}
