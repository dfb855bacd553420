package io.seneschal.application.renewal;

import static java.util.Comparator.comparing;
import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;

import io.seneschal.application.billing.PaymentMethods;
import io.seneschal.application.billing.PaymentsMade;
import io.seneschal.application.billing.PrepaidAccounts;
import io.seneschal.application.shared.Page;
import io.seneschal.application.shared.PageRequest;
import io.seneschal.application.shared.Transactions;
import io.seneschal.domain.billing.DueTerm;
import io.seneschal.domain.billing.LedgerTransaction;
import io.seneschal.domain.billing.Payment;
import io.seneschal.domain.billing.PaymentId;
import io.seneschal.domain.billing.PaymentMethod;
import io.seneschal.domain.billing.PaymentMethodId;
import io.seneschal.domain.billing.PrepaidAccount;
import io.seneschal.domain.renewal.Renewable;
import io.seneschal.domain.renewal.RenewalPlan;
import io.seneschal.domain.shared.Actor;
import io.seneschal.domain.shared.Change;
import io.seneschal.domain.shared.Currency;
import io.seneschal.domain.shared.Money;
import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.domain.shared.ProductId;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A copy of what one organisation renews and has on its prepaid account, on which a run plays: everything that a run needs of
 * stores, and nothing else. One run at a time plays on it, so there is nothing to undo.
 */
final class PlayedBook {

    private static final Comparator<Due> ORDER =
            comparing(Due::at).thenComparing(due -> due.product().value());

    private final Map<ProductId, Renewable> products = new HashMap<>();
    private final TreeSet<Due> agenda = new TreeSet<>(ORDER);
    private final Map<ProductId, Instant> lookAt = new HashMap<>();
    private final Map<PaymentMethodId, PaymentMethod> methods = new HashMap<>();
    private final Map<PaymentId, Payment> payments = new HashMap<>();
    private final Map<DueTerm, PaymentId> held = new HashMap<>();
    private final Map<PaymentId, RenewalRounds.Made> made = new HashMap<>();
    private final Map<Currency, Money> charged = new EnumMap<>(Currency.class);
    private PrepaidAccount prepaid;

    private record Due(Instant at, ProductId product) {}

    /**
     * @param open the payments that are under way
     * @param paying the methods with which they are paid, and perhaps more
     */
    PlayedBook(
            List<Renewable> copied,
            List<Payment> open,
            Map<PaymentMethodId, PaymentMethod> paying,
            PrepaidAccount prepaid) {
        this.prepaid = prepaid;
        for (var payment : open) {
            hold(payment);
            // it may be what goes on paying
            Optional.ofNullable(paying.get(payment.method())).ifPresent(method -> methods.put(method.id(), method));
        }
        for (var each : copied) {
            // what was settled while the book was copied is under way no more
            products.put(each.id(), held.containsKey(new DueTerm(each.id(), each.dueOn())) ? each : each.settled());
            look(each.id(), each.lookAt());
            var method = each.method();
            if (method != null) {
                methods.put(method.id(), method);
            }
        }
    }

    /** The payments of which it isn't known yet what becomes of them. */
    List<Payment> open() {
        return List.copyOf(payments.values());
    }

    /** When something happens next. */
    Optional<Instant> next() {
        return agenda.isEmpty() ? Optional.empty() : Optional.of(agenda.first().at());
    }

    /** What was charged since this was asked last. */
    Map<Currency, Money> takeCharged() {
        var taken = Map.copyOf(charged);
        charged.clear();
        return taken;
    }

    Transactions transactions() {
        return new AtOnce();
    }

    RenewalRounds rounds() {
        return new Rounds();
    }

    PaymentsMade payments() {
        return new Payments();
    }

    PrepaidAccounts prepaid() {
        return new Prepaid();
    }

    PaymentMethods methods() {
        return new Methods();
    }

    private void hold(Payment payment) {
        payments.put(payment.id(), payment);
        payment.renewals().forEach(line -> held.put(line.due(), payment.id()));
    }

    private void look(ProductId product, Instant at) {
        var before = lookAt.put(product, at);
        if (before != null) {
            agenda.remove(new Due(before, product));
        }
        agenda.add(new Due(at, product));
    }

    private static final class AtOnce implements Transactions {

        @Override
        public <R> R inOne(Actor actor, Supplier<R> work) {
            return work.get();
        }

        @Override
        public <R> R atOneMoment(Actor actor, Supplier<R> work) {
            return work.get();
        }
    }

    private final class Rounds implements RenewalRounds {

        @Override
        public void follow(RenewalPlan plan) {
            // it is played with one plan from the beginning
        }

        @Override
        public List<Renewable> claim(Instant now, int most, Share share) {
            return all(agenda.stream()
                    .takeWhile(due -> !due.at().isAfter(now))
                    .limit(most)
                    .map(Due::product)
                    .toList());
        }

        @Override
        public List<Renewable> all(Collection<ProductId> wanted) {
            return found(products, wanted);
        }

        @Override
        public Map<PaymentId, Made> madeWith(Collection<PaymentId> wanted) {
            return wanted.stream().filter(made::containsKey).collect(toMap(Function.identity(), made::get));
        }

        @Override
        public void save(List<Decided> decided) {
            for (var each : decided) {
                var after = each.look().now();
                products.put(
                        after.id(),
                        after.renewedWith(
                                after.renewal().method().map(methods::get).orElse(null)));
                look(after.id(), each.nextLook());
                var attempt = each.attempt();
                if (attempt != null && attempt.payment() != null) {
                    made.put(attempt.payment(), attempt);
                }
            }
        }
    }

    private final class Payments implements PaymentsMade {

        @Override
        public List<Payment> all(Collection<PaymentId> wanted) {
            return found(payments, wanted);
        }

        @Override
        public Map<DueTerm, PaymentId> holders(Collection<DueTerm> terms) {
            return terms.stream().filter(held::containsKey).distinct().collect(toMap(Function.identity(), held::get));
        }

        @Override
        public void add(List<Change<Payment>> begun) {
            begun.stream().map(Change::after).forEach(PlayedBook.this::hold);
        }

        @Override
        public void save(List<Change<Payment>> changed) {
            changed.stream().map(Change::after).forEach(payment -> {
                if (payment.state() == Payment.State.SUCCEEDED) {
                    charged.merge(payment.total().currency(), payment.total(), Money::plus);
                }
                if (payment.state() == Payment.State.FAILED) {
                    payment.renewals().forEach(line -> held.remove(line.due()));
                }
                payment.renewals()
                        .forEach(line -> products.computeIfPresent(line.product(), (product, paid) -> paid.settled()));
                // what is settled is asked for no more
                payments.remove(payment.id());
            });
        }

        @Override
        public List<Payment> claimUnresolved(Instant now, int limit) {
            return List.of();
        }
    }

    private final class Prepaid implements PrepaidAccounts {

        @Override
        public Map<OrganisationId, PrepaidAccount> all(Collection<OrganisationId> organisations) {
            return Map.of(prepaid.organisation(), prepaid);
        }

        @Override
        public void save(List<PrepaidAccount.Booking> bookings) {
            prepaid = bookings.getLast().account().after();
        }

        @Override
        public Page<LedgerTransaction> entries(OrganisationId organisation, PageRequest page) {
            return new Page<>(List.of(), null);
        }
    }

    private final class Methods implements PaymentMethods {

        @Override
        public PaymentMethod get(OrganisationId organisation, PaymentMethodId method) {
            return requireNonNull(methods.get(method));
        }

        @Override
        public Map<PaymentMethodId, PaymentMethod> all(Collection<PaymentMethodId> wanted) {
            return found(methods, wanted).stream().collect(toMap(PaymentMethod::id, Function.identity()));
        }

        @Override
        public Page<PaymentMethod> page(OrganisationId organisation, PageRequest page) {
            return new Page<>(List.copyOf(methods.values()), null);
        }

        @Override
        public void add(Change<PaymentMethod> added) {
            methods.put(added.after().id(), added.after());
        }

        @Override
        public void remove(Change<PaymentMethod> removed) {
            methods.remove(removed.after().id());
        }
    }

    private static <K, V> List<V> found(Map<K, V> things, Collection<K> wanted) {
        return wanted.stream()
                .distinct()
                .map(things::get)
                .filter(Objects::nonNull)
                .toList();
    }
}
