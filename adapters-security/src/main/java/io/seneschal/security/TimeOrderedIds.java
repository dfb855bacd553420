package io.seneschal.security;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.UUIDClock;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import io.seneschal.application.shared.Ids;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;

/**
 * UUIDs of version 7, by the application's clock.
 *
 * <p>Each is greater than the ones before, also when several threads ask in the same millisecond and when the clock is set
 * back: ids then go on from the latest instant seen.
 */
public final class TimeOrderedIds implements Ids {

    private final TimeBasedEpochGenerator generator;
    private final ReentrantLock one = new ReentrantLock();

    public TimeOrderedIds(Clock clock, SecureRandom random) {
        this.generator = Generators.timeBasedEpochGenerator(random, new ForwardClock(clock));
    }

    /** The generator reads the clock before it takes its turn, so turns are taken here. */
    @Override
    public UUID next() {
        one.lock();
        try {
            return generator.generate();
        } finally {
            one.unlock();
        }
    }

    private static final class ForwardClock extends UUIDClock {

        private final Clock clock;
        private long latest;

        ForwardClock(Clock clock) {
            this.clock = clock;
        }

        @Override
        public long currentTimeMillis() {
            latest = Math.max(latest, clock.millis());
            return latest;
        }
    }
}
