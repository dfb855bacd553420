package io.seneschal.domain.support;

import io.seneschal.domain.shared.Line;
import io.seneschal.domain.support.AttachmentRefusal.UnusableAttachmentName;
import java.util.Set;

/**
 * How an attachment is called: a plain file name of 1 to 150 characters in any script.
 *
 * <p>Of a path only the last part is kept, whichever system it is of: where it lay is nobody's business. It decides nothing:
 * what an attachment is, is told from its content.
 */
public record AttachmentName(String text) {

    private static final int LONGEST = 150;
    private static final Set<String> DIRECTORIES = Set.of(".", "..");

    /** @throws UnusableAttachmentName if nothing is left of it, it is too long, or it can't be shown or reads as another one */
    public AttachmentName {
        text = Line.tidy(text.substring(Math.max(text.lastIndexOf('/'), text.lastIndexOf('\\')) + 1));
        if (!Line.fits(text, 1, LONGEST) || DIRECTORIES.contains(text)) {
            throw new UnusableAttachmentName(LONGEST);
        }
    }

    @Override
    public String toString() {
        return text;
    }
}
