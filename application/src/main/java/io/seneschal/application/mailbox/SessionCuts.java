package io.seneschal.application.mailbox;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Which live sessions are still to be ended. */
public interface SessionCuts {

    /** Notes one, in the running transaction: so none is missed, and none is made for what was undone. */
    void order(SessionCut cut);

    /**
     * The cut that has been due for the longest time. It is due again at {@code until}, unless it is settled by then: so a
     * process that dies while it cuts leaves it to another one.
     */
    Optional<Ordered> claim(Instant now, Instant until);

    /** Lets a cut be due again at another time than was said when it was claimed. */
    void postpone(Ordered cut, Instant until);

    /** Takes a cut away: the sessions are ended, or never will be. */
    void settle(Ordered cut);

    /** @param attempts how often it has begun, this time included */
    record Ordered(UUID id, SessionCut cut, int attempts) {}
}
