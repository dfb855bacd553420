package io.seneschal.application.notice;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Telling people by mail what happened (MEM-9, ORG-8, NOT-1): after the transaction, at least once, from any number of
 * processes.
 */
public final class SendingNotices {

    /** For how long a claimed notice is left to the process that claimed it: longer than sending it can take. */
    public static final Duration CLAIM = Duration.ofMinutes(10);

    /** How long a mail that can't be sent is tried again; after that the news are none. */
    public static final Duration SHELF_LIFE = Duration.ofDays(7);

    private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);
    private static final int DOUBLINGS = 6;

    private final Notices notices;
    private final Letters letters;
    private final Postman postman;
    private final Clock clock;

    @Inject
    public SendingNotices(Notices notices, Letters letters, Postman postman, Clock clock) {
        this.notices = notices;
        this.letters = letters;
        this.postman = postman;
        this.clock = clock;
    }

    /** How a step ended. */
    public enum Step {
        /** There was nothing to send. */
        NOTHING_DUE,
        /** A mail was handed over. */
        SENT,
        /** A mail will be tried again. */
        POSTPONED,
        /** A mail will be tried again, as there is nobody to hand it to; there is no use in going on. */
        UNREACHABLE,
        /** A mail will never be sent: nobody is there to get it, or it has been tried for long enough. */
        DROPPED
    }

    /** From now on people are told, if they were not before. */
    public void begin() {
        notices.begin(clock.instant());
    }

    /** Sends the mail that is due for the longest time. */
    public Step sendNext() {
        var now = clock.instant();
        return notices.claim(now, now.plus(CLAIM))
                .map(notice -> send(notice, now))
                .orElse(Step.NOTHING_DUE);
    }

    private Step send(Notice notice, Instant now) {
        if (!now.isBefore(notice.event().at().plus(SHELF_LIFE))) {
            return settle(notice, Step.DROPPED);
        }
        var message = letters.write(notice);
        if (message.isEmpty()) {
            return settle(notice, Step.DROPPED);
        }
        return switch (postman.send(message.get())) {
            case ACCEPTED -> settle(notice, Step.SENT);
            case REFUSED -> settle(notice, Step.DROPPED);
            case POSTPONED -> postpone(notice, Step.POSTPONED);
            case UNREACHABLE -> postpone(notice, Step.UNREACHABLE);
        };
    }

    private Step settle(Notice notice, Step step) {
        notices.settle(notice);
        return step;
    }

    private Step postpone(Notice notice, Step step) {
        notices.postpone(notice, clock.instant().plus(pause(notice.attempts())));
        return step;
    }

    /** A minute, then twice as long each time, an hour at most. */
    public static Duration pause(int attempts) {
        var doubled = FIRST_PAUSE.multipliedBy(1L << Math.min(attempts - 1, DOUBLINGS));
        return doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
    }
}
