package io.seneschal.persistence.renewal;

import io.seneschal.application.renewal.Anew;
import io.seneschal.application.renewal.RenewalRounds.Made;
import io.seneschal.domain.billing.PaymentId;
import io.seneschal.domain.renewal.AutoRenewal;
import io.seneschal.domain.shared.CommonRefusal.StaleChange;
import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.domain.shared.ProductId;
import io.seneschal.persistence.audit.InMemoryWitness;
import io.seneschal.persistence.audit.WrittenEvent;
import io.seneschal.persistence.shared.InMemoryAgenda;
import io.seneschal.persistence.shared.InMemoryStore;
import io.seneschal.persistence.shared.InMemoryTable;
import io.seneschal.persistence.shared.ScopedId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Renewals by their organisations and by when they have to be looked at. Used under the lock of their store. */
public final class InMemoryRenewalTables implements InMemoryWitness {

    private final InMemoryTable<ScopedId, AutoRenewal> renewals;
    private final InMemoryTable<ScopedId, AutoRenewal> byProduct;
    private final InMemoryTable<ScopedId, Made> attempts;
    private final InMemoryTable<ScopedId, Made> byPayment;
    private final InMemoryAgenda<ProductId> agenda;

    public InMemoryRenewalTables(InMemoryStore store) {
        this.renewals = new InMemoryTable<>(store);
        this.byProduct = new InMemoryTable<>(store);
        this.attempts = new InMemoryTable<>(store);
        this.byPayment = new InMemoryTable<>(store);
        this.agenda = new InMemoryAgenda<>(store);
    }

    @Override
    public void wrote(WrittenEvent written) {
        switch (Anew.after(written.event())) {
            case Anew.Nothing nothing -> {}
            case Anew.Newcomer(var organisation, var product) -> {
                if (find(product).isEmpty()) {
                    put(AutoRenewal.untouched(organisation, product), RenewableRow.AT_ONCE);
                }
            }
            case Anew.One(var product) -> lookAtOnce(product);
            case Anew.EveryOneOf(var organisation) ->
                of(organisation).toList().forEach(renewal -> lookAtOnce(renewal.product()));
        }
    }

    /** They go with their organisation. */
    public void removeAllOf(OrganisationId organisation) {
        of(organisation).toList().forEach(renewal -> {
            renewals.remove(key(renewal));
            byProduct.remove(key(renewal.product()));
            agenda.remove(key(renewal.product()));
        });
    }

    Optional<AutoRenewal> find(ProductId product) {
        return byProduct.find(key(product));
    }

    Stream<AutoRenewal> of(OrganisationId organisation) {
        return InMemoryTable.all(renewals, organisation.value());
    }

    Stream<ProductId> due(Instant now) {
        return agenda.allDue(now);
    }

    Instant lookAt(ProductId product) {
        return agenda.dueAt(key(product)).orElse(RenewableRow.AT_ONCE);
    }

    void everythingAtOnce() {
        agenda.allDue(Instant.MAX).toList().forEach(this::lookAtOnce);
    }

    /** @throws StaleChange if it was saved by someone else since it was read */
    void save(AutoRenewal renewal, Instant lookAt) {
        var kept = find(renewal.product()).map(AutoRenewal::version).orElse(0L);
        if (kept != renewal.version()) {
            throw new StaleChange(renewal.product());
        }
        put(
                new AutoRenewal(
                        renewal.organisation(),
                        renewal.product(),
                        renewal.position(),
                        renewal.progress(),
                        renewal.blockedOn(),
                        renewal.version() + 1),
                lookAt);
    }

    /** @throws StaleChange if it was made already */
    void add(Made made) {
        var key = new ScopedId(made.product().value(), new UUID(made.dueOn().toEpochDay(), made.number()));
        if (attempts.find(key).isPresent()) {
            throw new StaleChange(made.product());
        }
        attempts.put(key, made);
        var payment = made.payment();
        if (payment != null) {
            byPayment.put(ScopedId.of(payment.value()), made);
        }
    }

    Optional<Made> madeWith(PaymentId payment) {
        return byPayment.find(ScopedId.of(payment.value()));
    }

    private void put(AutoRenewal renewal, Instant lookAt) {
        renewals.put(key(renewal), renewal);
        byProduct.put(key(renewal.product()), renewal);
        agenda.put(key(renewal.product()), lookAt, renewal.product());
    }

    private void lookAtOnce(ProductId product) {
        if (find(product).isPresent()) {
            agenda.put(key(product), RenewableRow.AT_ONCE, product);
        }
    }

    private static ScopedId key(AutoRenewal renewal) {
        return new ScopedId(renewal.organisation().value(), renewal.product().value());
    }

    private static ScopedId key(ProductId product) {
        return ScopedId.of(product.value());
    }
}
