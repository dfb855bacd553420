package io.seneschal.testing;

import io.seneschal.application.billing.Payments;
import io.seneschal.domain.billing.PaymentId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A payment provider that does what the token of a payment method says, and remembers what it was asked for. */
public final class ScriptedPayments implements Payments {

    public static final String SUCCEEDS = "tok_ok";
    public static final String DECLINES = "tok_decline";

    /** Keeps silent until {@link #settle} is told what became of it. */
    public static final String HANGS = "tok_hang";

    private final Map<PaymentId, Charge> charged = new LinkedHashMap<>();
    private final Map<PaymentId, Answer> told = new LinkedHashMap<>();

    @Override
    public synchronized Answer charge(Charge charge) {
        charged.putIfAbsent(charge.key(), charge);
        return outcomeOf(charge.key());
    }

    @Override
    public synchronized Answer outcomeOf(PaymentId key) {
        var charge = charged.get(key);
        return charge == null ? new Answer.NeverReceived() : told.getOrDefault(key, scripted(charge));
    }

    private Answer scripted(Charge charge) {
        var answer = switch (charge.providerToken()) {
            case SUCCEEDS -> new Answer.Succeeded("ref-" + charge.key());
            case DECLINES -> new Answer.Declined("card expired");
            default -> new Answer.Unknown();
        };
        if (!(answer instanceof Answer.Unknown)) {
            told.put(charge.key(), answer);
        }
        return answer;
    }

    @Override
    public void requireProvider() {
        // it is there
    }

    /** Decides what became of charges that hang. */
    public synchronized void settle(Answer answer) {
        charged.keySet().forEach(key -> told.putIfAbsent(key, answer));
    }

    /** Those for which money has moved, each once, in their order. */
    public synchronized List<Charge> succeeded() {
        return charged.values().stream()
                .filter(charge -> told.get(charge.key()) instanceof Answer.Succeeded)
                .toList();
    }

    public synchronized List<Charge> charges() {
        return List.copyOf(charged.values());
    }
}
