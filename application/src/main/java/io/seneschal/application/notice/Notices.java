package io.seneschal.application.notice;

import java.time.Instant;
import java.util.Optional;

/**
 * What people are still to be told by mail.
 *
 * <p>Once begun, the store itself notes, in the transaction of each event, who is to be told of it: its {@link Audience}.
 * So nothing that happened is missed, in whatever order several processes store it, and nothing is told that was undone.
 */
public interface Notices {

    /** From now on people are told; of what happened before they are not. To begin again changes nothing. */
    void begin(Instant now);

    /**
     * The notice that has been due for the longest time. It is due again at {@code until}, unless it is settled by then:
     * so a process that dies while it sends leaves it to another one, and while it lives nobody else sends the same.
     */
    Optional<Notice> claim(Instant now, Instant until);

    /** Lets a notice be due again at another time than was said when it was claimed. */
    void postpone(Notice notice, Instant until);

    /** Takes a notice away: the mail was sent, or never will be. */
    void settle(Notice notice);
}
