package io.seneschal.persistence.shared;

import io.seneschal.domain.shared.CommonRefusal.StaleChange;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** Does a piece of work anew when somebody else was faster, a limited number of times. */
final class Attempts {

    /** Of a whole transaction: enough for dozens of callers who all want the same row. */
    static final Attempts OF_THE_WHOLE = new Attempts(12);

    /** Of a part, which leaves the rest to the whole. */
    static final Attempts OF_A_PART = new Attempts(3);

    private static final long LONGEST_STEP_NANOS = TimeUnit.MILLISECONDS.toNanos(1);

    private final int limit;

    private Attempts(int limit) {
        this.limit = limit;
    }

    /** @throws StaleChange if others kept being faster */
    <R> R at(Supplier<R> work) {
        for (var attempt = 1; ; attempt++) {
            try {
                return work.get();
            } catch (StaleChange stale) {
                if (attempt == limit) {
                    throw stale;
                }
                stepAside(attempt);
            }
        }
    }

    /** Those who met once would meet again if they all came back at the same moment; the first time it costs nothing. */
    private static void stepAside(int attempt) {
        if (attempt > 1) {
            LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(attempt * LONGEST_STEP_NANOS));
        }
    }
}
