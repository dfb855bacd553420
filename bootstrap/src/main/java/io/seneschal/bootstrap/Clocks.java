package io.seneschal.bootstrap;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** The clocks of the product: in UTC, ticking in milliseconds, as instants are stored and shown. */
final class Clocks {

    private Clocks() {}

    static Clock real() {
        return Clock.tickMillis(ZoneOffset.UTC);
    }

    /** @param start the instant that it is now, from which the clock runs on; {@code null} for the real time */
    static Clock startedAt(@Nullable Instant start) {
        var real = real();
        return start == null ? real : Clock.offset(real, Duration.between(real.instant(), start));
    }
}
