package io.seneschal.domain.product;

import io.seneschal.domain.shared.Coded;

/** What people keep in products, as far as support can be let into it: each kind apart from the others (SUP-2). */
public enum ContentType implements Coded {
    /** The mail of mailboxes. */
    MAIL(Resource.MAILBOX),
    /** Files in folders. */
    DRIVE("folder"),
    /** Conversations in channels. */
    CHAT("channel");

    private final String resourceKind;

    ContentType(String resourceKind) {
        this.resourceKind = resourceKind;
    }

    /** The kind of things inside a product that hold it. */
    public String resourceKind() {
        return resourceKind;
    }
}
