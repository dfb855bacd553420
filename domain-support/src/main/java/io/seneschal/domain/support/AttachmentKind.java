package io.seneschal.domain.support;

import io.seneschal.domain.shared.Coded;
import java.util.Set;

/** What customers attach to tickets (SUP-12). */
public enum AttachmentKind implements Coded {
    /** A picture of what is on the screen. */
    SCREENSHOT,
    /** A mail, with its headers or without. */
    MESSAGE_TEXT,
    /** What a program says while it runs. */
    CONSOLE_LOG;

    /** Of which types it may be, as media types without parameters. */
    public Set<String> mediaTypes() {
        return switch (this) {
            case SCREENSHOT -> Set.of("image/png", "image/jpeg", "image/gif");
            case MESSAGE_TEXT -> Set.of("text/plain", "message/rfc822");
            case CONSOLE_LOG -> Set.of("text/plain");
        };
    }
}
