package io.seneschal.persistence.shared;

import io.seneschal.application.shared.RollingWindows;
import io.seneschal.domain.shared.CommonRefusal.TooMany;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Remembers when each subject was last counted, as many times as the limit allows; forgets subjects that have been idle
 * for their window. For one process: others don't see its counts.
 */
public final class InMemoryRollingWindows implements RollingWindows {

    /** Looking for idle subjects costs as many steps as there are, so it happens once in half as many counts, or rarer. */
    private static final int FEWEST_COUNTS_BETWEEN_SWEEPS = 1024;

    private final ConcurrentMap<String, Log> logs = new ConcurrentHashMap<>();
    private final AtomicInteger countsSinceSweep = new AtomicInteger();

    public InMemoryRollingWindows() {}

    @Override
    public Count count(String subject, int limit, Duration window, Instant now) {
        forgetIdle(now);
        // One subject's counts wait for each other, those of different subjects don't.
        var count = new Count[1];
        logs.compute(subject, (same, known) -> {
            var log = known == null ? new Log(window) : known;
            log.window = window;
            count[0] = log.count(limit, now);
            return log;
        });
        return count[0];
    }

    /** How many subjects are remembered. */
    int size() {
        return logs.size();
    }

    private void forgetIdle(Instant now) {
        var counts = countsSinceSweep.incrementAndGet();
        if (counts >= Math.max(FEWEST_COUNTS_BETWEEN_SWEEPS, logs.size() / 2)
                && countsSinceSweep.compareAndSet(counts, 0)) {
            logs.keySet()
                    .forEach(subject -> logs.computeIfPresent(subject, (same, log) -> log.isIdle(now) ? null : log));
        }
    }

    private static final class Log {

        private final ArrayDeque<Instant> instants = new ArrayDeque<>();
        private Duration window;

        private Log(Duration window) {
            this.window = window;
        }

        private Count count(int limit, Instant now) {
            while (!instants.isEmpty() && hasLeft(instants.getFirst(), now)) {
                instants.removeFirst();
            }
            if (instants.size() >= limit) {
                throw new TooMany(limit, window, untilFree(limit, now));
            }
            instants.addLast(now);
            return new Count(limit, limit - instants.size(), untilLeft(instants.getFirst(), now));
        }

        /** Until fewer than the limit are left, which may have been lowered since they were counted. */
        private Duration untilFree(int limit, Instant now) {
            return instants.stream()
                    .skip((long) instants.size() - limit)
                    .findFirst()
                    .map(instant -> untilLeft(instant, now))
                    .orElse(window);
        }

        private boolean isIdle(Instant now) {
            return hasLeft(instants.getLast(), now);
        }

        private boolean hasLeft(Instant instant, Instant now) {
            return !instant.plus(window).isAfter(now);
        }

        private Duration untilLeft(Instant instant, Instant now) {
            return Duration.between(now, instant.plus(window));
        }
    }
}
