package io.seneschal.domain.product;

import io.seneschal.domain.product.ProductRefusal.UnusableResource;
import io.seneschal.domain.shared.Line;

/**
 * One thing inside a product: {@code mailbox:info@example.org}, {@code folder:/Accounts}.
 *
 * @param kind one of the kinds that lie inside products of its type, such as {@code mailbox}
 * @param name how the product itself knows it, 1 to 255 characters; that of a mailbox in lower case, as addresses that
 *     differ only in case are the same
 */
public record Resource(String kind, String name) {

    /** The kind of mailboxes. */
    public static final String MAILBOX = "mailbox";

    private static final int LONGEST = 255;

    /** @throws UnusableResource if the kind or the name is none */
    public Resource {
        name = kind.equals(MAILBOX) ? Line.folded(Line.tidy(name)) : Line.tidy(name);
        if (!Codes.isCode(kind) || !Line.fits(name, 1, LONGEST)) {
            throw new UnusableResource(kind + ":" + name, LONGEST);
        }
    }

    /**
     * Reads {@code kind:name}.
     *
     * @throws UnusableResource if it isn't that
     */
    public static Resource parse(String text) {
        var colon = text.indexOf(':');
        if (colon < 0) {
            throw new UnusableResource(text, LONGEST);
        }
        return new Resource(text.substring(0, colon), text.substring(colon + 1));
    }

    @Override
    public String toString() {
        return kind + ":" + name;
    }
}
