package io.seneschal.domain.renewal;

import static java.util.Comparator.comparing;
import static java.util.Objects.requireNonNull;

import io.seneschal.domain.billing.PaymentMethod;
import io.seneschal.domain.billing.PaymentRefusal.NoProvider;
import io.seneschal.domain.billing.PrepaidAccount;
import io.seneschal.domain.product.Catalogue;
import io.seneschal.domain.product.DueDate;
import io.seneschal.domain.product.Product;
import io.seneschal.domain.renewal.RenewalFacts.UnderWay;
import io.seneschal.domain.renewal.RenewalRefusal.NoAttemptLeft;
import io.seneschal.domain.renewal.RenewalRefusal.PaymentUnderWay;
import io.seneschal.domain.renewal.RenewalRefusal.SwitchedOff;
import io.seneschal.domain.renewal.RenewalStep.Attempt;
import io.seneschal.domain.renewal.RenewalStep.Block;
import io.seneschal.domain.renewal.RenewalStep.Over;
import io.seneschal.domain.renewal.RenewalStep.Remind;
import io.seneschal.domain.renewal.RenewalStep.Terminate;
import io.seneschal.domain.renewal.RenewalStep.Wait;
import io.seneschal.domain.shared.Money;
import io.seneschal.domain.shared.ProductId;
import io.seneschal.domain.shared.Refusal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * What the renewals of one organisation will do until a day, if every payment succeeds that can begin (REN-13). The
 * {@link RenewalPolicy} decides here as it does in the run, day after day, in the order in which the run looks at products;
 * so what is left on the prepaid account goes to whom the run would give it.
 */
public final class Forecast {

    private final RenewalPolicy policy;
    private final Catalogue catalogue;
    private final boolean providerThere;

    /** @param providerThere whether payments that need a payment provider can begin */
    public Forecast(RenewalPolicy policy, Catalogue catalogue, boolean providerThere) {
        this.policy = policy;
        this.catalogue = catalogue;
        this.providerThere = providerThere;
    }

    /**
     * One attempt that will be made, or one product that will not be renewed.
     *
     * @param attempt its number; 0 if none will be made
     * @param amount what is charged, or would be; {@code null} if nobody knows
     * @param problem why it will not be charged; {@code null} if it will
     */
    public record Item(
            ProductId product,
            LocalDate on,
            int attempt,
            @Nullable Money amount,
            @Nullable Refusal problem) {

        private static final Comparator<Item> BY_DAY =
                comparing(Item::on).thenComparing(item -> item.product().value());

        public boolean willCharge() {
            return problem == null;
        }
    }

    /**
     * Looks ahead.
     *
     * @param all products of the organisation, and of no other
     * @param prepaid what it has on its prepaid account
     * @param until the last day
     * @return in the order of the days
     */
    public List<Item> of(List<Renewable> all, PrepaidAccount prepaid, Instant now, LocalDate until) {
        var course = new Course(prepaid, until);
        all.forEach(each -> course.enter(each, now));
        return course.run();
    }

    private final class Course {

        private final LocalDate until;
        private final List<Item> items = new ArrayList<>();
        private final PriorityQueue<Turn> turns = new PriorityQueue<>();

        private PrepaidAccount prepaid;

        Course(PrepaidAccount prepaid, LocalDate until) {
            this.prepaid = prepaid;
            this.until = until;
        }

        void enter(Renewable each, Instant now) {
            var facts = each.facts();
            var method = each.method();
            if (facts.state() == Product.State.TERMINATED) {
                return;
            }
            if (method == null) {
                willNot(each, new SwitchedOff(each.id(), facts.due()));
            } else if (facts.payment() != UnderWay.NONE) {
                willNot(each, new PaymentUnderWay(each.id(), facts.due()));
            } else if (facts.attempted() >= policy.plan().attempts()) {
                willNot(each, new NoAttemptLeft(each.id(), facts.due(), facts.attempted()));
            } else {
                var due = each.product().due();
                turns.add(new Turn(each.today(now), 0, each.lookAt(), each, method, due, facts));
            }
        }

        List<Item> run() {
            for (var turn = turns.poll(); turn != null && !turn.day().isAfter(until); turn = turns.poll()) {
                take(turn);
            }
            items.sort(Item.BY_DAY);
            return items;
        }

        private void take(Turn turn) {
            switch (policy.next(turn.facts(), turn.day())) {
                case Attempt(var number) -> attempt(turn, number);
                case Remind remind -> take(turn.with(turn.facts().afterTelling()));
                case Block block -> take(turn.with(turn.facts().afterBlock(turn.day())));
                case Wait(var day) -> turns.add(turn.on(day));
                case Terminate terminate -> {}
                case Over over -> {}
            }
        }

        private void attempt(Turn turn, int number) {
            var each = turn.of();
            var amount = each.price(catalogue).orElse(null);
            var problem = each.objectionToAttempt(turn.method(), catalogue, providerThere, prepaid)
                    .orElse(null);
            items.add(new Item(each.id(), turn.day(), number, amount, problem));
            if (problem == null) {
                spend(turn.method(), requireNonNull(amount));
                turns.add(turn.renewed(policy));
            } else if (!(problem instanceof NoProvider)) {
                take(turn.with(turn.facts().afterAttempt(number)));
            }
        }

        private void spend(PaymentMethod method, Money amount) {
            if (method.kind().isBalance()) {
                prepaid = new PrepaidAccount(
                        prepaid.organisation(),
                        prepaid.available().minus(amount),
                        prepaid.reserved(),
                        prepaid.version());
            }
        }

        private void willNot(Renewable each, Refusal problem) {
            if (!each.dueOn().isAfter(until)) {
                items.add(new Item(
                        each.id(), each.dueOn(), 0, each.price(catalogue).orElse(null), problem));
            }
        }
    }

    /**
     * A product on a day to come.
     *
     * @param round how often it was renewed on that day already, which puts it behind others
     */
    private record Turn(
            LocalDate day,
            int round,
            Instant lookAt,
            Renewable of,
            PaymentMethod method,
            DueDate due,
            RenewalFacts facts)
            implements Comparable<Turn> {

        /** A whole book has millions of them to put in order. */
        @Override
        public int compareTo(Turn other) {
            var order = day.compareTo(other.day);
            order = order == 0 ? Integer.compare(round, other.round) : order;
            order = order == 0 ? lookAt.compareTo(other.lookAt) : order;
            return order == 0 ? of.id().value().compareTo(other.of.id().value()) : order;
        }

        /** Whatever waits for a day is looked at when that begins. */
        Turn on(LocalDate later) {
            return new Turn(later, 0, Instant.EPOCH, of, method, due, facts);
        }

        Turn with(RenewalFacts other) {
            return new Turn(day, round, lookAt, of, method, due, other);
        }

        Turn renewed(RenewalPolicy policy) {
            var later = due.after(of.product().term());
            return new Turn(
                    day,
                    round + 1,
                    lookAt,
                    of,
                    method,
                    later,
                    facts.afterPayment(later.on(), policy.unblocks(later.on(), day)));
        }
    }
}
