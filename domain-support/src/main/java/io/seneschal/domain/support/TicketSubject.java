package io.seneschal.domain.support;

import io.seneschal.domain.shared.Line;
import io.seneschal.domain.support.TicketRefusal.UnusableSubject;

/** What a ticket is about, in one line: 1 to 200 characters in any script. */
public record TicketSubject(String text) {

    private static final int LONGEST = 200;

    /** @throws UnusableSubject if it is empty, too long, or can't be shown */
    public TicketSubject {
        text = Line.tidy(text);
        if (!Line.fits(text, 1, LONGEST)) {
            throw new UnusableSubject(LONGEST);
        }
    }

    @Override
    public String toString() {
        return text;
    }
}
