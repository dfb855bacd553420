package io.seneschal.application.notice;

import io.seneschal.domain.shared.EmailAddress;
import io.seneschal.domain.shared.Language;
import io.seneschal.domain.shared.PersonName;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A mail in plain text.
 *
 * @param id the same whenever it is sent again, by which a mailbox may recognise the second of two
 * @param name of the recipient; {@code null} if it is not known
 * @param at when what it tells of happened
 */
public record Message(
        String id,
        EmailAddress to,
        @Nullable PersonName name,
        Language language,
        String subject,
        String text,
        Instant at) {

    /** Whom it goes to and what it says are nobody else's business. */
    @Override
    public String toString() {
        return "Message[" + id + "]";
    }
}
