package io.seneschal.domain.shared;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** One line of text as people type it: what makes two spellings the same, and what can't be shown. */
public final class Line {

    /** Spaces of every script and width, tabulators and line ends. */
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");

    /** Fillers of Hangul syllables and the empty Braille pattern: letters by their type, blank on paper. */
    private static final String BLANK_LETTERS = "\u115F\u1160\u3164\uFFA0\u2800";

    private Line() {}

    /** The text in Unicode NFC, without spaces around it and with single spaces inside. */
    public static String tidy(String text) {
        if (isPlain(text)) {
            return text;
        }
        var composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        return SPACES.matcher(composed).replaceAll(" ").strip();
    }

    /** Whether nothing needs to be tidied, seen at once: most names come from a store where they were tidied before. */
    private static boolean isPlain(String text) {
        var before = ' ';
        for (var at = 0; at < text.length(); at++) {
            var character = text.charAt(at);
            if (character < ' ' || character > '~' || (character == ' ' && before == ' ')) {
                return false;
            }
            before = character;
        }
        return text.isEmpty() || before != ' ';
    }

    /** What tidied texts that differ only in case have in common: {@code ẞ}, {@code ß} and {@code SS} alike. */
    public static String folded(String tidied) {
        return tidied.toLowerCase(Locale.ROOT).toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    }

    /**
     * Whether a tidied text has the wished number of characters (code points) and can be shown as it is: no control
     * character, no half of a character, nothing that turns the direction of the text around it, and not only what
     * can't be seen. Emoji and right-to-left scripts can.
     */
    public static boolean fits(String tidied, int shortest, int longest) {
        var length = tidied.codePointCount(0, tidied.length());
        if (length < shortest || length > longest) {
            return false;
        }
        var seen = tidied.isEmpty();
        for (var at = 0; at < tidied.length(); ) {
            var character = tidied.codePointAt(at);
            if (!canBeShown(character)) {
                return false;
            }
            seen = seen || canBeSeen(character);
            at += Character.charCount(character);
        }
        return seen;
    }

    private static boolean canBeShown(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.SURROGATE -> false;
            case Character.FORMAT -> !turnsDirection(character);
            default -> true;
        };
    }

    /** Joiners and marks need something they belong to. */
    private static boolean canBeSeen(int character) {
        return switch (Character.getType(character)) {
            case Character.FORMAT,
                    Character.SPACE_SEPARATOR,
                    Character.NON_SPACING_MARK,
                    Character.ENCLOSING_MARK,
                    Character.UNASSIGNED -> false;
            default -> BLANK_LETTERS.indexOf(character) < 0;
        };
    }

    /** Embeddings, overrides and isolates can make a name read as another one. */
    private static boolean turnsDirection(int character) {
        return (character >= 0x202A && character <= 0x202E) || (character >= 0x2066 && character <= 0x2069);
    }
}
