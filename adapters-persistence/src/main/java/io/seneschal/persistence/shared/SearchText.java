package io.seneschal.persistence.shared;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * How texts are made comparable for searching, alike in every store: databases differ in what they call lower case, so
 * they get the folded text to keep, and the folded text to look for.
 */
public final class SearchText {

    private static final String BETWEEN_PARTS = "\n";
    private static final Pattern WILDCARDS = Pattern.compile("[!%_]");

    /** What no stored text contains, and PostgreSQL or its driver refuse to take. */
    private static final Pattern UNSTORABLE = Pattern.compile("[\\x00\\p{Cs}]");

    private static final String NEVER_STORED = "\u0001";

    private SearchText() {}

    /** The text to keep for things that are found by any of these parts. */
    public static String of(String... parts) {
        return folded(String.join(BETWEEN_PARTS, parts));
    }

    /** Whether a kept text contains what is looked for. */
    public static boolean matches(String kept, String search) {
        return kept.contains(wanted(search));
    }

    /** What is looked for as the pattern of a {@code like} with the escape character {@code !}. */
    public static String pattern(String search) {
        return "%" + WILDCARDS.matcher(wanted(search)).replaceAll("!$0") + "%";
    }

    /** What is looked for as a whole: the kept text of a thing with this one part. */
    public static String whole(String search) {
        return wanted(search);
    }

    private static String wanted(String search) {
        return UNSTORABLE.matcher(folded(search)).replaceAll(NEVER_STORED);
    }

    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .toUpperCase(Locale.ROOT)
                .toLowerCase(Locale.ROOT);
    }
}
