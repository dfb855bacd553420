package io.seneschal.persistence.billing;

import io.seneschal.application.billing.PaymentsMade;
import io.seneschal.domain.billing.DueTerm;
import io.seneschal.domain.billing.Payment;
import io.seneschal.domain.billing.PaymentId;
import io.seneschal.domain.billing.PaymentLine;
import io.seneschal.domain.shared.Change;
import io.seneschal.domain.shared.CommonRefusal.StaleChange;
import io.seneschal.persistence.audit.InMemoryAuditTrail;
import io.seneschal.persistence.shared.InMemoryAgenda;
import io.seneschal.persistence.shared.InMemoryStore;
import io.seneschal.persistence.shared.InMemoryTable;
import io.seneschal.persistence.shared.ScopedId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Payments in memory. */
public final class InMemoryPaymentsMade implements PaymentsMade {

    private final InMemoryStore store;
    private final InMemoryBillingTables tables;
    private final InMemoryAuditTrail trail;
    private final InMemoryTable<ScopedId, Payment> byId;
    final InMemoryTable<ScopedId, Payment> byOrganisation;
    private final InMemoryTable<HeldTerm, PaymentId> held;
    private final InMemoryAgenda<PaymentId> toAsk;
    final InMemoryTable<ScopedId, PaymentId> unresolved;

    public InMemoryPaymentsMade(InMemoryStore store, InMemoryBillingTables tables, InMemoryAuditTrail trail) {
        this.store = store;
        this.tables = tables;
        this.trail = trail;
        this.byId = new InMemoryTable<>(store);
        this.byOrganisation = new InMemoryTable<>(store);
        this.held = new InMemoryTable<>(store);
        this.toAsk = new InMemoryAgenda<>(store);
        this.unresolved = new InMemoryTable<>(store);
    }

    private record HeldTerm(DueTerm term) implements Comparable<HeldTerm> {

        @Override
        public int compareTo(HeldTerm other) {
            var byProduct = ScopedId.of(term.product().value())
                    .compareTo(ScopedId.of(other.term.product().value()));
            return byProduct == 0 ? term.dueOn().compareTo(other.term.dueOn()) : byProduct;
        }
    }

    @Override
    public List<Payment> all(Collection<PaymentId> payments) {
        return store.ask(() ->
                payments.stream().map(this::find).flatMap(Optional::stream).toList());
    }

    @Override
    public Map<DueTerm, PaymentId> holders(Collection<DueTerm> terms) {
        return store.ask(() -> {
            var holders = new HashMap<DueTerm, PaymentId>();
            terms.forEach(term -> held.find(new HeldTerm(term)).ifPresent(payment -> holders.put(term, payment)));
            return Map.copyOf(holders);
        });
    }

    @Override
    public void add(List<Change<Payment>> begun) {
        store.change(() -> begun.forEach(change -> {
            var payment = change.after();
            if (tables.find(payment.method()).isEmpty()) {
                throw new StaleChange(payment.method());
            }
            for (var renewal : payment.renewals()) {
                hold(renewal, payment.id());
            }
            put(payment);
            trail.append(change);
        }));
    }

    @Override
    public void save(List<Change<Payment>> changed) {
        store.change(() -> changed.stream().filter(change -> !change.isNone()).forEach(change -> {
            var payment = change.after();
            if (find(payment.id())
                    .filter(kept -> kept.version() == payment.version())
                    .isEmpty()) {
                throw new StaleChange(payment.id());
            }
            if (payment.state() == Payment.State.FAILED) {
                payment.renewals().forEach(renewal -> held.remove(new HeldTerm(renewal.due())));
            }
            put(onNextVersion(payment));
            trail.append(change);
        }));
    }

    @Override
    public List<Payment> claimUnresolved(Instant now, int limit) {
        return store.ask(() -> {
            var claimed = new ArrayList<Payment>();
            for (var due = toAsk.due(now); due.isPresent() && claimed.size() < limit; due = toAsk.due(now)) {
                var asked = onNextVersion(due.flatMap(this::find).orElseThrow().asked(now));
                put(asked);
                claimed.add(asked);
            }
            return List.copyOf(claimed);
        });
    }

    private Optional<Payment> find(PaymentId payment) {
        return byId.find(ScopedId.of(payment.value()));
    }

    private void hold(PaymentLine.Renewal renewal, PaymentId payment) {
        var term = new HeldTerm(renewal.due());
        if (held.find(term).isPresent()) {
            throw new StaleChange(renewal.product());
        }
        held.put(term, payment);
    }

    private void put(Payment payment) {
        var key = ScopedId.of(payment.id().value());
        byId.put(key, payment);
        byOrganisation.put(
                new ScopedId(payment.organisation().value(), payment.id().value()), payment);
        tables.note(payment);
        if (payment.askAt() == null) {
            toAsk.remove(key);
            unresolved.remove(key);
        } else {
            toAsk.put(key, payment.askAt(), payment.id());
            unresolved.put(key, payment.id());
        }
    }

    private static Payment onNextVersion(Payment payment) {
        return new Payment(
                payment.id(),
                payment.organisation(),
                payment.lines(),
                payment.method(),
                payment.kind(),
                payment.fromPrepaid(),
                payment.fromMethod(),
                payment.state(),
                payment.providerReference(),
                payment.failure(),
                payment.createdAt(),
                payment.settledAt(),
                payment.askAt(),
                payment.asks(),
                payment.version() + 1);
    }
}
