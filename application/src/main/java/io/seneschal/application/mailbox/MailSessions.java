package io.seneschal.application.mailbox;

import io.seneschal.domain.mailbox.DeviceId;
import io.seneschal.domain.shared.EmailAddress;

/** The live sessions of the mail servers. */
@FunctionalInterface
public interface MailSessions {

    /** Where nobody said which mail servers there are, there are no sessions to end. */
    MailSessions NONE = (address, device) -> Ending.ENDED;

    /** Ends the sessions of one device on a mailbox, and no other's (DEV-7, DEV-9). That there are none is no failure. */
    Ending end(EmailAddress address, DeviceId device);

    /** What became of it. */
    enum Ending {
        /** No session that was begun before is left. */
        ENDED,
        /** A mail server could not be asked; later it may. */
        UNREACHABLE
    }
}
