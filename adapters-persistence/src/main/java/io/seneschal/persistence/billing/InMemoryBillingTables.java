package io.seneschal.persistence.billing;

import io.seneschal.domain.billing.BillingAccount;
import io.seneschal.domain.billing.Payment;
import io.seneschal.domain.billing.PaymentId;
import io.seneschal.domain.billing.PaymentMethod;
import io.seneschal.domain.billing.PaymentMethodId;
import io.seneschal.domain.billing.PrepaidAccount;
import io.seneschal.domain.shared.CommonRefusal.StaleChange;
import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.persistence.shared.InMemoryStore;
import io.seneschal.persistence.shared.InMemoryTable;
import io.seneschal.persistence.shared.ScopedId;
import java.util.Optional;
import java.util.stream.Stream;

/** How organisations are billed, by which means they pay, and what is open. Used under the lock of the store. */
public final class InMemoryBillingTables {

    final InMemoryTable<ScopedId, BillingAccount> accounts;
    final InMemoryTable<ScopedId, PaymentMethod> methods;
    final InMemoryTable<ScopedId, PaymentMethod> methodsById;
    final InMemoryTable<ScopedId, PrepaidAccount> prepaid;

    /** By their methods. */
    private final InMemoryTable<ScopedId, PaymentId> open;

    public InMemoryBillingTables(InMemoryStore store) {
        this.accounts = new InMemoryTable<>(store);
        this.methods = new InMemoryTable<>(store);
        this.methodsById = new InMemoryTable<>(store);
        this.prepaid = new InMemoryTable<>(store);
        this.open = new InMemoryTable<>(store);
    }

    Stream<PaymentId> openWith(PaymentMethodId method) {
        return InMemoryTable.all(open, method.value());
    }

    Optional<PaymentMethod> find(PaymentMethodId method) {
        return methodsById.find(ScopedId.of(method.value()));
    }

    void put(PaymentMethod method) {
        methods.put(key(method), method);
        methodsById.put(ScopedId.of(method.id().value()), method);
    }

    /** @throws StaleChange while a payment with it is open */
    void remove(PaymentMethod method) {
        if (openWith(method.id()).findAny().isPresent()) {
            throw new StaleChange(method.id());
        }
        methods.remove(key(method));
        methodsById.remove(ScopedId.of(method.id().value()));
    }

    /** Notes whether it is open, and with which method. */
    void note(Payment payment) {
        var key = new ScopedId(payment.method().value(), payment.id().value());
        if (payment.isOpen()) {
            open.put(key, payment.id());
        } else {
            open.remove(key);
        }
    }

    /**
     * What goes with an organisation; the books stay.
     *
     * @throws StaleChange if there is money, or something being paid: that came meanwhile (ORG-9)
     */
    public void removeAllOf(OrganisationId organisation) {
        var key = ScopedId.of(organisation.value());
        prepaid.find(key).filter(account -> !account.isEmpty()).ifPresent(account -> {
            throw new StaleChange(organisation);
        });
        InMemoryTable.all(methods, organisation.value()).toList().forEach(this::remove);
        prepaid.remove(key);
        accounts.remove(key);
    }

    private static ScopedId key(PaymentMethod method) {
        return new ScopedId(method.organisation().value(), method.id().value());
    }
}
