package io.seneschal.persistence.audit;

import io.seneschal.persistence.shared.JdbiStore;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;

/**
 * Reads only what has settled. What is there and has not is waited for, briefly: whoever has just made a change finds it
 * unless somebody else's transaction, begun before, lasts very long. No connection is held meanwhile.
 */
final class Settling {

    private static final Duration PATIENCE = Duration.ofSeconds(1);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(3);

    private Settling() {}

    /** Something that was read, and whether it has settled. */
    record Seen<T>(T what, boolean settled) {}

    /** @param question answers in the order of the trail, in which what has settled comes first */
    static <T> List<T> read(JdbiStore store, Function<Handle, List<Seen<T>>> question) {
        var until = System.nanoTime() + PATIENCE.toNanos();
        var seen = store.ask(question);
        while (!isSettled(seen) && !store.isInTransaction() && System.nanoTime() < until) {
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
            seen = store.ask(question);
        }
        return seen.stream().takeWhile(Seen::settled).map(Seen::what).toList();
    }

    private static <T> boolean isSettled(List<Seen<T>> seen) {
        return seen.isEmpty() || seen.getLast().settled();
    }
}
