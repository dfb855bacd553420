package io.seneschal.application.support;

import io.seneschal.application.notice.Postman;
import io.seneschal.application.notice.SendingNotices;
import io.seneschal.application.notice.SendingNotices.Step;
import io.seneschal.application.support.SupportDigests.Ordered;
import jakarta.inject.Inject;
import java.time.Clock;

/**
 * Tells people by mail what became of their grants, once a day and grant (SUP-9, NOT-1): at least once, from any number of
 * processes.
 */
public final class SupportUseMailer {

    private final SupportDigests digests;
    private final SupportUses uses;
    private final SupportLetters letters;
    private final Postman postman;
    private final Clock clock;

    @Inject
    public SupportUseMailer(
            SupportDigests digests, SupportUses uses, SupportLetters letters, Postman postman, Clock clock) {
        this.digests = digests;
        this.uses = uses;
        this.letters = letters;
        this.postman = postman;
        this.clock = clock;
    }

    /** Sends the mail about the day that is due for the longest time. */
    public Step mailNext() {
        var now = clock.instant();
        return digests.claim(now, now.plus(SendingNotices.CLAIM))
                .map(this::mail)
                .orElse(Step.NOTHING_DUE);
    }

    private Step mail(Ordered ordered) {
        var digest = ordered.digest();
        if (!clock.instant().isBefore(digest.until().plus(SendingNotices.SHELF_LIFE))) {
            return settle(ordered, Step.DROPPED);
        }
        var letter = letters.write(digest, uses.tally(digest));
        if (letter.isEmpty()) {
            return settle(ordered, Step.DROPPED);
        }
        return switch (postman.send(letter.get())) {
            case ACCEPTED -> settle(ordered, Step.SENT);
            case REFUSED -> settle(ordered, Step.DROPPED);
            case POSTPONED -> postpone(ordered, Step.POSTPONED);
            case UNREACHABLE -> postpone(ordered, Step.UNREACHABLE);
        };
    }

    private Step settle(Ordered ordered, Step step) {
        digests.settle(ordered);
        return step;
    }

    private Step postpone(Ordered ordered, Step step) {
        digests.postpone(ordered, clock.instant().plus(SendingNotices.pause(ordered.attempts())));
        return step;
    }
}
