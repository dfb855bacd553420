package io.seneschal.domain.mailbox;

import java.util.UUID;

/** Which mailbox. */
public record MailboxId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
