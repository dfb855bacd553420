package io.seneschal.domain.product;

import java.util.regex.Pattern;

/** The words by which a catalogue knows families, types and kinds of resources. */
public final class Codes {

    private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9-]{0,63}");

    private Codes() {}

    /** Whether it is one: a lower-case letter, then 63 lower-case letters, digits and hyphens at most. */
    public static boolean isCode(String text) {
        return CODE.matcher(text).matches();
    }

    static String require(String text) {
        if (!isCode(text)) {
            throw new IllegalArgumentException("'" + text + "' is no code: lower-case letters, digits and hyphens");
        }
        return text;
    }
}
