package io.seneschal.domain.support;

import io.seneschal.domain.support.SharedMailRefusal.UnusableMessageReference;
import java.util.regex.Pattern;

/**
 * Which mail of a mailbox: its {@code Message-ID} (RFC 5322), without the angle brackets around it. The mail itself stays on
 * the mail server.
 */
public record MessageReference(String text) {

    /** The longest line of a mail, less what stands around the id. */
    private static final int LONGEST = 980;

    private static final Pattern SHAPE = Pattern.compile("[!-;=?-~]{1,978}@[!-;=?-~]{1,978}");

    /** @throws UnusableMessageReference if it has not the shape of a message id */
    public MessageReference {
        text = text.strip();
        if (text.startsWith("<") && text.endsWith(">")) {
            text = text.substring(1, text.length() - 1);
        }
        if (text.length() > LONGEST || !SHAPE.matcher(text).matches()) {
            throw new UnusableMessageReference();
        }
    }

    @Override
    public String toString() {
        return text;
    }
}
