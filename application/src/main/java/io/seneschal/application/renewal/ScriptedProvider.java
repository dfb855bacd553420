package io.seneschal.application.renewal;

import io.seneschal.application.billing.Payments;
import io.seneschal.domain.billing.PaymentId;
import java.util.UUID;

/** A payment provider of a simulation, which declines so many of ten thousand charges, always the same ones. */
final class ScriptedProvider implements Payments {

    private static final int OF = 10_000;

    private final int declines;
    private final long seed;

    ScriptedProvider(int declines, long seed) {
        this.declines = declines;
        this.seed = seed;
    }

    @Override
    public Answer charge(Charge charge) {
        return outcomeOf(charge.key());
    }

    @Override
    public Answer outcomeOf(PaymentId key) {
        return Long.remainderUnsigned(mixed(bits(key.value()) ^ mixed(seed)), OF) < declines
                ? new Answer.Declined("declined in a simulation")
                : new Answer.Succeeded("simulated");
    }

    @Override
    public void requireProvider() {
        // it is this one
    }

    private static long bits(UUID key) {
        return key.getLeastSignificantBits() ^ mixed(key.getMostSignificantBits());
    }

    /** Numbers that follow each other lie anywhere after it. */
    private static long mixed(long number) {
        var once = (number ^ (number >>> 33)) * 0xff51afd7ed558ccdL;
        var twice = (once ^ (once >>> 33)) * 0xc4ceb9fe1a85ec53L;
        return twice ^ (twice >>> 33);
    }
}
