package io.seneschal.chaos;

import io.seneschal.application.billing.Payments;
import io.seneschal.domain.billing.PaymentId;
import java.util.Random;
import java.util.function.Supplier;

/**
 * The way to the provider, on which every tenth message comes to harm: it never arrives, or arrives twice, or what it is
 * answered is lost.
 */
final class BadLine implements Payments {

    private static final int SIDES = 30;

    private final Payments provider;
    private final Random dice;

    BadLine(Payments provider, long seed) {
        this.provider = provider;
        this.dice = new Random(seed);
    }

    @Override
    public Answer charge(Charge charge) {
        return over(() -> provider.charge(charge));
    }

    @Override
    public Answer outcomeOf(PaymentId key) {
        return over(() -> provider.outcomeOf(key));
    }

    @Override
    public void requireProvider() {
        provider.requireProvider();
    }

    private Answer over(Supplier<Answer> question) {
        return switch (dice.nextInt(SIDES)) {
            case 0 -> new Answer.Unknown();
            case 1 -> {
                question.get();
                yield new Answer.Unknown();
            }
            case 2 -> {
                question.get();
                yield question.get();
            }
            default -> question.get();
        };
    }
}
