package io.seneschal.domain.support;

import io.seneschal.domain.support.SupportRefusal.UnusableGrantLength;
import java.time.Duration;

/**
 * How long a grant lasts: 1 to 168 hours (SUP-4, SUP-5). There is no way to say a longer one.
 *
 * @param hours of 3600 seconds each, whatever clocks on walls do meanwhile
 */
public record GrantLength(int hours) {

    /** Seven days: what is meant where nobody says how long. */
    public static final GrantLength LONGEST = new GrantLength(168);

    private static final int LONGEST_IN_HOURS = 168;

    /** @throws UnusableGrantLength if it is none or longer than seven days */
    public GrantLength {
        if (hours < 1 || hours > LONGEST_IN_HOURS) {
            throw new UnusableGrantLength(hours, LONGEST_IN_HOURS);
        }
    }

    public Duration toDuration() {
        return Duration.ofHours(hours);
    }
}
