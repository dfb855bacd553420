package io.seneschal.application.support;

import io.seneschal.domain.shared.UserId;
import io.seneschal.domain.support.SupportGrantId;
import io.seneschal.domain.support.SupportUse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * That somebody is to be told what became of a grant on one day (SUP-9): one mail a day and grant at most.
 *
 * @param grant {@code null} for those who wished to look without one
 * @param day by the clock of Greenwich, as the mail tells it
 */
public record SupportDigest(UserId giver, @Nullable SupportGrantId grant, LocalDate day) {

    /** Longer than any transaction lasts, and than the clocks of two servers are apart. */
    private static final Duration STORED_WITHIN = Duration.ofMinutes(10);

    static SupportDigest of(SupportUse use) {
        return new SupportDigest(
                use.question().giver(),
                use.grant(),
                use.at().atZone(ZoneOffset.UTC).toLocalDate());
    }

    public Instant from() {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    /** The first instant after that day. */
    public Instant until() {
        return day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    /** From when on it can be told whole: what was used in its last moment is stored by then. */
    public Instant dueAt() {
        return until().plus(STORED_WITHIN);
    }
}
