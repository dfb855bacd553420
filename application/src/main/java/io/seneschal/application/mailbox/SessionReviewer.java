package io.seneschal.application.mailbox;

import io.seneschal.application.mailbox.MailSessions.Ending;
import io.seneschal.application.mailbox.SessionReviews.Ordered;
import io.seneschal.domain.mailbox.Credential;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/**
 * Ends the live sessions of devices that would not be let in any more (DEV-9): because an access, a team, a role or a product
 * is no longer what it was at their login. After the transaction, at least once, from any number of processes.
 */
public final class SessionReviewer {

    private final SessionReviews reviews;
    private final Credentials credentials;
    private final MailSessions sessions;
    private final Clock clock;

    @Inject
    public SessionReviewer(SessionReviews reviews, Credentials credentials, MailSessions sessions, Clock clock) {
        this.reviews = reviews;
        this.credentials = credentials;
        this.sessions = sessions;
        this.clock = clock;
    }

    /** How a step ended. */
    public enum Step {
        /** There was nothing to review. */
        NOTHING_DUE,
        /** No session is left that would not be let in. */
        REVIEWED,
        /** A mail server can't be reached; it will be done again. */
        POSTPONED,
        /** It has been tried for long enough. */
        DROPPED
    }

    /** Makes the review that is due for the longest time. */
    public Step reviewNext() {
        var now = clock.instant();
        return reviews.claim(now, now.plus(SessionCutter.CLAIM))
                .map(due -> review(due, now))
                .orElse(Step.NOTHING_DUE);
    }

    private Step review(Ordered ordered, Instant begun) {
        var review = ordered.review();
        var page = credentials.under(review, null);
        while (!page.isEmpty()) {
            if (endWhatIsNotUpheld(page) == Ending.UNREACHABLE) {
                return later(ordered);
            }
            reviews.postpone(ordered, clock.instant().plus(SessionCutter.CLAIM));
            page = credentials.under(review, page.getLast().device());
        }
        return done(ordered, begun);
    }

    /** Whoever was let in a moment before may have a session only a moment after: so everything is looked at once more. */
    private Step done(Ordered ordered, Instant begun) {
        var onceMore = ordered.review().dueAt().plus(SessionCut.AT_THE_DOOR);
        if (begun.isBefore(onceMore)) {
            reviews.postpone(ordered, onceMore);
        } else {
            reviews.settle(ordered);
        }
        return Step.REVIEWED;
    }

    private Ending endWhatIsNotUpheld(List<Credential> page) {
        var now = clock.instant();
        return page.stream()
                        .filter(credential -> !credential.upholdsSessions(now))
                        .anyMatch(this::isOutOfReach)
                ? Ending.UNREACHABLE
                : Ending.ENDED;
    }

    private boolean isOutOfReach(Credential credential) {
        return sessions.end(credential.mailbox().address(), credential.device().id()) == Ending.UNREACHABLE;
    }

    private Step later(Ordered ordered) {
        var now = clock.instant();
        if (now.isBefore(ordered.review().dueAt().plus(SessionCutter.SHELF_LIFE))) {
            reviews.postpone(ordered, now.plus(SessionCutter.pause(ordered.attempts())));
            return Step.POSTPONED;
        }
        reviews.settle(ordered);
        return Step.DROPPED;
    }
}
