package io.seneschal.domain.security;

import io.seneschal.domain.security.SecurityRefusal.UnusablePassword;
import io.seneschal.domain.security.SecurityRefusal.UnusablePassword.Reason;
import io.seneschal.domain.shared.EmailAddress;
import io.seneschal.domain.shared.Line;
import java.util.Locale;
import java.util.function.Predicate;

/**
 * A password somebody has just chosen, found good enough (USR-9).
 *
 * <p>A class and not a record, because a record would print it.
 */
public final class NewPassword {

    /** Characters (code points), both ends included. */
    public static final int SHORTEST = 12;

    public static final int LONGEST = 128;

    private final String text;

    private NewPassword(String text) {
        this.text = text;
    }

    /**
     * @param common whether a password, in lower case, is on a list of common ones
     * @throws UnusablePassword if it is too short, too long, common, the login itself, or not text at all
     */
    public static NewPassword choose(String text, EmailAddress login, Predicate<String> common) {
        var length = text.codePointCount(0, text.length());
        if (length < SHORTEST) {
            throw new UnusablePassword(Reason.TOO_SHORT);
        }
        if (length > LONGEST) {
            throw new UnusablePassword(Reason.TOO_LONG);
        }
        if (text.codePoints().anyMatch(c -> Character.getType(c) == Character.SURROGATE)) {
            throw new UnusablePassword(Reason.NOT_TEXT);
        }
        if (Line.folded(Line.tidy(text)).equals(login.folded())) {
            throw new UnusablePassword(Reason.SAME_AS_LOGIN);
        }
        if (common.test(text.toLowerCase(Locale.ROOT))) {
            throw new UnusablePassword(Reason.COMMON);
        }
        return new NewPassword(text);
    }

    /** For the one who hashes it. */
    public String text() {
        return text;
    }

    @Override
    public String toString() {
        return "NewPassword[••••]";
    }
}
