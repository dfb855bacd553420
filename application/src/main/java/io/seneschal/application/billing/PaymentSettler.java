package io.seneschal.application.billing;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;

import io.seneschal.application.shared.Ids;
import io.seneschal.application.shared.Tally;
import io.seneschal.application.shared.Transactions;
import io.seneschal.domain.billing.Payment;
import io.seneschal.domain.billing.PaymentWish;
import io.seneschal.domain.shared.Actor;
import io.seneschal.domain.shared.Change;
import io.seneschal.domain.shared.Refusal;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;

/**
 * The way of every payment, of one or of thousands: it begins in a transaction, the provider is asked outside of any, and
 * the answer settles it in another one (PAY-7, PAY-11). Whoever dies in between leaves it to {@link ResolvingPayments}.
 */
public final class PaymentSettler {

    private final PaymentsMade made;
    private final PrepaidAccounts prepaid;
    private final AskingProvider asking;
    private final Payments provider;
    private final List<PaymentConsequences> consequences;
    private final Transactions transactions;
    private final Tally tally;
    private final Ids ids;
    private final Clock clock;

    @Inject
    public PaymentSettler(
            PaymentsMade made,
            PrepaidAccounts prepaid,
            AskingProvider asking,
            Payments provider,
            List<PaymentConsequences> consequences,
            Transactions transactions,
            Tally tally,
            Ids ids,
            Clock clock) {
        this.made = made;
        this.prepaid = prepaid;
        this.asking = asking;
        this.provider = provider;
        this.consequences = List.copyOf(consequences);
        this.transactions = transactions;
        this.tally = tally;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Begins payments in the running transaction, each wish with its own outcome, in their order: a refusal of one stops none
     * of the others.
     */
    public List<Beginning> begin(List<PaymentWish> wishes, Instant at) {
        var held = new HashMap<>(made.holders(
                wishes.stream().flatMap(wish -> wish.dueTerms().stream()).toList()));
        var parts = new PrepaidParts(
                prepaid,
                ids,
                wishes.stream()
                        .filter(PaymentWish::mayUsePrepaid)
                        .map(PaymentWish::organisation)
                        .distinct()
                        .toList());
        var begun = new ArrayList<Change<Payment>>();
        var outcomes = new ArrayList<Beginning>();
        for (var wish : wishes) {
            try {
                var available =
                        parts.of(wish.organisation(), wish.total().currency()).available();
                var payment = Payment.begin(wish, held, available, at);
                if (payment.after().needsProvider()) {
                    provider.requireProvider();
                }
                parts.follow(payment.after(), at);
                wish.dueTerms().forEach(term -> held.put(term, wish.id()));
                begun.add(payment);
                outcomes.add(new Beginning.Begun(wish, payment.after()));
            } catch (Refusal refusal) {
                outcomes.add(new Beginning.Refused(wish, refusal));
            }
        }
        if (!begun.isEmpty()) {
            made.add(begun);
            parts.save();
            var payments = begun.stream().map(Change::after).toList();
            consequences.forEach(consequence -> consequence.begun(payments, at));
        }
        return List.copyOf(outcomes);
    }

    /**
     * Asks the provider for the money of payments that have begun, outside of any transaction. What needs nobody to be asked
     * is answered at once; who waits for a transfer has no answer.
     *
     * @param atOnce how many are asked for at the same time
     */
    public List<Answered> ask(List<Payment> payments, int atOnce) {
        return asking.charge(payments, atOnce);
    }

    /**
     * Settles payments by what was said about them, with everything that follows. Those that can't be settled together are
     * settled one by one; of several, one that can't be settled even so stays open, to be asked about again.
     *
     * @return how those that were settled stand now, in the order of the answers
     * @throws Refusal if there is only one, and it can't be settled
     */
    public List<Payment> settle(Actor actor, List<Answered> answers) {
        try {
            var steps = transactions.inOne(actor, () -> settleTogether(answers));
            steps.stream()
                    .filter(Step::settles)
                    .forEach(step -> tally.count(step.after().state(), 1));
            return steps.stream().map(Step::after).toList();
        } catch (Refusal refusal) {
            if (answers.size() == 1) {
                throw refusal;
            }
            return settleOneByOne(actor, answers);
        }
    }

    private List<Payment> settleOneByOne(Actor actor, List<Answered> answers) {
        var settled = new ArrayList<Payment>();
        for (var answer : answers) {
            try {
                settled.addAll(settle(actor, List.of(answer)));
            } catch (Refusal leftOpen) {
                // nothing of it was stored, and whoever resolves payments comes back to it
            }
        }
        return List.copyOf(settled);
    }

    /** Asks for the money of one that has begun, and settles it. */
    public Payment finish(Actor actor, Payment begun) {
        var answers = asking.charge(List.of(begun), 1);
        return answers.isEmpty() ? begun : settle(actor, answers).getFirst();
    }

    private List<Step> settleTogether(List<Answered> answers) {
        var now = clock.instant();
        var answered = answers.stream()
                .collect(toMap(Answered::payment, Function.identity(), (first, again) -> first, LinkedHashMap::new));
        var steps = made.all(answered.keySet()).stream()
                .map(payment -> new Step(
                        payment, requireNonNull(answered.get(payment.id())).about(payment, now)))
                .toList();
        made.save(steps.stream().map(Step::change).toList());
        follow(steps.stream().filter(Step::settles).map(Step::after).toList(), now);
        return steps;
    }

    /** What an answer makes of a payment. */
    private record Step(Payment before, Change<Payment> change) {

        Payment after() {
            return change.after();
        }

        boolean settles() {
            return before.isOpen() && !after().isOpen();
        }
    }

    private void follow(List<Payment> settled, Instant at) {
        var parts = new PrepaidParts(
                prepaid,
                ids,
                settled.stream()
                        .filter(Payment::touchesPrepaid)
                        .map(Payment::organisation)
                        .distinct()
                        .toList());
        settled.forEach(payment -> parts.follow(payment, at));
        parts.save();
        var succeeded = settled.stream()
                .filter(payment -> payment.state() == Payment.State.SUCCEEDED)
                .toList();
        var failed = settled.stream()
                .filter(payment -> payment.state() == Payment.State.FAILED)
                .toList();
        if (!succeeded.isEmpty()) {
            consequences.forEach(consequence -> consequence.succeeded(succeeded, at));
        }
        if (!failed.isEmpty()) {
            consequences.forEach(consequence -> consequence.failed(failed, at));
        }
    }
}
