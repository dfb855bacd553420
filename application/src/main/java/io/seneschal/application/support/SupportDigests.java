package io.seneschal.application.support;

import java.time.Instant;
import java.util.Optional;

/** Which days of which grants people are still to be told of. */
public interface SupportDigests {

    /** Notes one, in the running transaction, due when its day is over. To note it again changes nothing. */
    void order(SupportDigest digest);

    /**
     * The one that has been due for the longest time. It is due again at {@code until}, unless it is settled by then: so a
     * process that dies while it tells leaves it to another one.
     */
    Optional<Ordered> claim(Instant now, Instant until);

    /** Lets one be due again at another time than was said when it was claimed. */
    void postpone(Ordered ordered, Instant until);

    /** Takes it away: it was told, or never will be. */
    void settle(Ordered ordered);

    /** @param attempts how often telling it has begun, this time included */
    record Ordered(SupportDigest digest, int attempts) {}
}
