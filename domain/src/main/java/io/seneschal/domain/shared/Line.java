package io.seneschal.domain.shared;

import java.text.Normalizer;

/** One line of text as people type it: what makes two spellings the same, and what can't be shown. */
public final class Line {

    private Line() {}

    /** The text in Unicode NFC, without spaces around it and with single spaces inside. */
    public static String tidy(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC).strip().replaceAll("[\\s\\u00a0]+", " ");
    }

    /**
     * Whether a tidied text has the wished number of characters (code points) and can be shown as it is: no control
     * character, no half of a character, nothing that turns the direction of the text around it. Emoji and
     * right-to-left scripts can.
     */
    public static boolean fits(String tidied, int shortest, int longest) {
        var length = tidied.codePointCount(0, tidied.length());
        return length >= shortest && length <= longest && tidied.codePoints().allMatch(Line::canBeShown);
    }

    private static boolean canBeShown(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                false;
            case Character.FORMAT -> !turnsDirection(character);
            default -> true;
        };
    }

    /** Embeddings, overrides and isolates can make a name read as another one. */
    private static boolean turnsDirection(int character) {
        return (character >= 0x202A && character <= 0x202E) || (character >= 0x2066 && character <= 0x2069);
    }
}
