package io.seneschal.application.mailbox;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Which devices are still to be looked at, whether their sessions may go on.
 *
 * <p>The store itself notes, in the transaction of each event, what is to be reviewed because of it
 * ({@link SessionReview#after}): so nothing that takes a right away is missed, whoever did it and by whatever door. Where an
 * organisation has no mailboxes, there is nothing to review at once.
 */
public interface SessionReviews {

    /**
     * The review that has been due for the longest time. It is due again at {@code until}, unless it is settled by then: so a
     * process that dies while it looks leaves it to another one.
     */
    Optional<Ordered> claim(Instant now, Instant until);

    /** Lets a review be due again at another time than was said when it was claimed. */
    void postpone(Ordered review, Instant until);

    /** Takes a review away: every device was looked at, or none ever will be. */
    void settle(Ordered review);

    /** @param attempts how often it has begun, this time included */
    record Ordered(UUID id, SessionReview review, int attempts) {}
}
