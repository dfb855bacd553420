package io.seneschal.application.shared;

import io.seneschal.domain.shared.CommonRefusal.TooMany;
import java.time.Duration;
import java.time.Instant;

/** Counts how often something was done by somebody within a window of time that rolls on with the clock (API-3). */
public interface RollingWindows {

    /**
     * Counts one more, unless the limit is reached; what is refused is not counted.
     *
     * @param subject who or what is counted, with what for: {@code user:…}, {@code sign-up:127.0.0.1}
     * @param limit how many there may be in any window; with 60, the 61st is refused
     * @return where the count stands now
     * @throws TooMany with the time after which one more will be possible
     */
    Count count(String subject, int limit, Duration window, Instant now);

    /**
     * @param remaining how many more are possible at once
     * @param reset until the oldest counted one leaves the window
     */
    record Count(int limit, int remaining, Duration reset) {}
}
