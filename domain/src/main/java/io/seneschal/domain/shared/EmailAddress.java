package io.seneschal.domain.shared;

import io.seneschal.domain.shared.CommonRefusal.UnusableEmailAddress;
import java.util.regex.Pattern;

/**
 * An e-mail address, kept as typed.
 *
 * <p>Two spellings that differ only in case or in their Unicode composition are the same address (USR-6):
 * {@link #folded()} is what they share.
 */
public record EmailAddress(String text) {

    /** The longest address that fits a mail envelope (RFC 5321: a path of 256 octets with its two brackets). */
    private static final int LONGEST = 254;

    private static final String LOCAL_PART = "[^@\\s\\p{Cntrl}\\p{Cf}\"(),:;<>\\[\\]\\\\]{1,64}";

    /** A part of a domain between dots: letters and digits of any script, hyphens inside only. */
    private static final String LABEL = "[\\p{L}\\p{N}](?:[\\p{L}\\p{M}\\p{N}-]{0,61}[\\p{L}\\p{M}\\p{N}])?";

    private static final Pattern SHAPE = Pattern.compile(LOCAL_PART + "@(?:" + LABEL + "\\.)+" + LABEL);

    /** @throws UnusableEmailAddress if it has not the shape of an address */
    public EmailAddress {
        text = Line.tidy(text);
        if (!Line.fits(text, 3, LONGEST) || !SHAPE.matcher(text).matches()) {
            throw new UnusableEmailAddress(text);
        }
    }

    /** The form in which addresses are compared and found. */
    public String folded() {
        return Line.folded(text);
    }

    public boolean isSameAs(EmailAddress other) {
        return folded().equals(other.folded());
    }

    @Override
    public String toString() {
        return text;
    }
}
