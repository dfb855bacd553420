package io.seneschal.stories;

import io.seneschal.application.billing.Payments;
import io.seneschal.domain.billing.PaymentId;
import io.seneschal.domain.shared.Money;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/** Cards that are good until they expire; a real payment provider stands behind them and says yes or no. */
final class Wallet implements Payments {

    private final Payments provider;
    private final Set<String> expired = new HashSet<>();
    /** Renewals charge side by side. */
    private final Queue<Money> charged = new ConcurrentLinkedQueue<>();

    private final AtomicInteger declined = new AtomicInteger();

    Wallet(Payments provider) {
        this.provider = provider;
    }

    /** @param card the token under which the provider knows it */
    void expires(String card) {
        expired.add(card);
    }

    @Override
    public Answer charge(Charge charge) {
        var does = expired.contains(charge.providerToken()) ? "tok_decline" : "tok_ok";
        var answer = provider.charge(new Charge(charge.key(), does, charge.amount()));
        if (answer instanceof Answer.Succeeded) {
            charged.add(charge.amount());
        } else {
            declined.incrementAndGet();
        }
        return answer;
    }

    @Override
    public Answer outcomeOf(PaymentId key) {
        return provider.outcomeOf(key);
    }

    @Override
    public void requireProvider() {
        provider.requireProvider();
    }

    /** What was charged to cards, in the order in which it was. */
    List<Money> charged() {
        return List.copyOf(charged);
    }

    int declined() {
        return declined.get();
    }
}
