package io.seneschal.mail.testing;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Asks again until something is so, or it takes far longer than it should. */
public final class Patience {

    private static final Duration LONGEST = Duration.ofSeconds(60);

    private Patience() {}

    public static boolean until(BooleanSupplier isSo) {
        var end = System.nanoTime() + LONGEST.toNanos();
        while (System.nanoTime() < end) {
            if (isSo.getAsBoolean()) {
                return true;
            }
        }
        return false;
    }
}
