package io.seneschal.persistence.billing;

import io.seneschal.application.billing.ProFormas;
import io.seneschal.application.shared.Page;
import io.seneschal.application.shared.PageRequest;
import io.seneschal.domain.billing.PaymentId;
import io.seneschal.domain.billing.ProForma;
import io.seneschal.domain.billing.ProFormaId;
import io.seneschal.domain.billing.ProFormaRefusal.UnknownProForma;
import io.seneschal.domain.billing.TransferReference;
import io.seneschal.domain.shared.Change;
import io.seneschal.domain.shared.CommonRefusal.StaleChange;
import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.persistence.audit.InMemoryAuditTrail;
import io.seneschal.persistence.shared.InMemoryStore;
import io.seneschal.persistence.shared.InMemoryTable;
import io.seneschal.persistence.shared.ScopedId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Pro forma invoices in memory. */
public final class InMemoryProFormas implements ProFormas {

    private final InMemoryStore store;
    private final InMemoryPaperTables tables;
    private final InMemoryAuditTrail trail;

    public InMemoryProFormas(InMemoryStore store, InMemoryPaperTables tables, InMemoryAuditTrail trail) {
        this.store = store;
        this.tables = tables;
        this.trail = trail;
    }

    @Override
    public ProForma get(OrganisationId organisation, ProFormaId proForma) {
        return store.ask(() -> find(organisation, proForma))
                .orElseThrow(() -> new UnknownProForma(organisation, proForma));
    }

    @Override
    public Page<ProForma> page(OrganisationId organisation, ProForma.@Nullable State state, PageRequest page) {
        return store.ask(() -> InMemoryTable.page(
                tables.proFormas, organisation.value(), page, proForma -> state == null || proForma.state() == state));
    }

    @Override
    public List<ProForma> of(Collection<PaymentId> payments) {
        return store.ask(() -> payments.stream()
                .flatMap(payment -> tables.proFormasByPayment.find(ScopedId.of(payment.value())).stream())
                .toList());
    }

    @Override
    public Optional<ProForma> asking(TransferReference reference) {
        return store.ask(() -> tables.proFormasByReference.find(reference.text()));
    }

    @Override
    public void add(List<Change<ProForma>> made) {
        store.change(() -> made.forEach(change -> {
            var proForma = change.after();
            if (asking(proForma.reference()).isPresent()
                    || !of(List.of(proForma.payment())).isEmpty()) {
                throw new StaleChange(proForma.id());
            }
            tables.put(proForma);
            trail.append(change);
        }));
    }

    @Override
    public void save(List<Change<ProForma>> changed) {
        store.change(() -> changed.stream().filter(change -> !change.isNone()).forEach(change -> {
            var proForma = change.after();
            if (find(proForma.organisation(), proForma.id())
                    .filter(kept -> kept.version() == proForma.version())
                    .isEmpty()) {
                throw new StaleChange(proForma.id());
            }
            tables.put(onNextVersion(proForma));
            trail.append(change);
        }));
    }

    private Optional<ProForma> find(OrganisationId organisation, ProFormaId proForma) {
        return tables.proFormas.find(new ScopedId(organisation.value(), proForma.value()));
    }

    private static ProForma onNextVersion(ProForma proForma) {
        return new ProForma(
                proForma.id(),
                proForma.organisation(),
                proForma.payment(),
                proForma.account(),
                proForma.reference(),
                proForma.issuedOn(),
                proForma.issuer(),
                proForma.recipient(),
                proForma.lines(),
                proForma.fromPrepaid(),
                proForma.amount(),
                proForma.state(),
                proForma.createdAt(),
                proForma.version() + 1);
    }
}
