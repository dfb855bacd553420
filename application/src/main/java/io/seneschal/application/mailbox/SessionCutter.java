package io.seneschal.application.mailbox;

import io.seneschal.application.mailbox.SessionCuts.Ordered;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Ends the live sessions of devices (DEV-9): after the transaction, at least once, from any number of processes. */
public final class SessionCutter {

    /** For how long a claimed cut is left to the process that claimed it: longer than making it can take. */
    public static final Duration CLAIM = Duration.ofMinutes(1);

    /** How long an unreachable mail server is asked again. Nothing but its restart ends sessions that are older. */
    public static final Duration SHELF_LIFE = Duration.ofDays(7);

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(5);
    private static final int DOUBLINGS = 6;

    private final SessionCuts cuts;
    private final MailSessions sessions;
    private final Clock clock;

    @Inject
    public SessionCutter(SessionCuts cuts, MailSessions sessions, Clock clock) {
        this.cuts = cuts;
        this.sessions = sessions;
        this.clock = clock;
    }

    /** How a step ended. */
    public enum Step {
        /** There was nothing to cut. */
        NOTHING_DUE,
        /** The device has no session left from before. */
        CUT,
        /** It will be tried again. */
        POSTPONED,
        /** It has been tried for long enough. */
        DROPPED
    }

    /** Makes the cut that is due for the longest time. */
    public Step cutNext() {
        var now = clock.instant();
        return cuts.claim(now, now.plus(CLAIM)).map(cut -> make(cut, now)).orElse(Step.NOTHING_DUE);
    }

    private Step make(Ordered ordered, Instant now) {
        var cut = ordered.cut();
        return switch (sessions.end(cut.address(), cut.device())) {
            case ENDED -> settle(ordered, Step.CUT);
            case UNREACHABLE ->
                now.isBefore(cut.dueAt().plus(SHELF_LIFE)) ? postpone(ordered) : settle(ordered, Step.DROPPED);
        };
    }

    private Step settle(Ordered ordered, Step step) {
        cuts.settle(ordered);
        return step;
    }

    private Step postpone(Ordered ordered) {
        cuts.postpone(ordered, clock.instant().plus(pause(ordered.attempts())));
        return Step.POSTPONED;
    }

    /** Five seconds, then twice as long each time, about five minutes at most. */
    static Duration pause(int attempts) {
        return FIRST_PAUSE.multipliedBy(1L << Math.min(attempts - 1, DOUBLINGS));
    }
}
