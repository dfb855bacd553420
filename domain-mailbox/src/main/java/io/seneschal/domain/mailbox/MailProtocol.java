package io.seneschal.domain.mailbox;

import io.seneschal.domain.access.Right;
import io.seneschal.domain.shared.Coded;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** In what language a device talks to the mail service; a password can be limited to some of them (DEV-14). */
public enum MailProtocol implements Coded {
    /** Reading, with the mail staying on the server. */
    IMAP(Right.READ_MAIL),
    /** Reading, with the mail moving to the device. */
    POP(Right.READ_MAIL),
    /** Sending. */
    SMTP(Right.SEND_MAIL),
    /** Filters and answers during absences. */
    SIEVE(Right.MAILBOX_SETTINGS),
    /** The calendars and contacts beside the mail. */
    DAV(Right.READ_MAIL);

    /** What a device may talk where nobody says otherwise. */
    public static final Set<MailProtocol> ALL = Collections.unmodifiableSet(EnumSet.allOf(MailProtocol.class));

    private final Right needs;

    MailProtocol(Right needs) {
        this.needs = needs;
    }

    /** What the device's user must be allowed to do with the mailbox, so that their device may talk it. */
    public Right needs() {
        return needs;
    }
}
