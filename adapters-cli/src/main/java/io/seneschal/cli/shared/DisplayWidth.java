package io.seneschal.cli.shared;

import java.lang.Character.UnicodeBlock;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * How many cells of a terminal a text takes: none for accents that stand on other characters, two for an emoji, however
 * many characters it is made of, and for Chinese, Japanese and Korean ones.
 */
final class DisplayWidth {

    /** What people see as one character. */
    private static final Pattern CLUSTER = Pattern.compile("\\X");

    private static final int AS_EMOJI = 0xFE0F;

    private static final Set<UnicodeBlock> WIDE = Set.of(
            UnicodeBlock.CJK_COMPATIBILITY,
            UnicodeBlock.CJK_COMPATIBILITY_FORMS,
            UnicodeBlock.CJK_RADICALS_SUPPLEMENT,
            UnicodeBlock.CJK_STROKES,
            UnicodeBlock.CJK_SYMBOLS_AND_PUNCTUATION,
            UnicodeBlock.BOPOMOFO,
            UnicodeBlock.BOPOMOFO_EXTENDED,
            UnicodeBlock.ENCLOSED_CJK_LETTERS_AND_MONTHS,
            UnicodeBlock.HANGUL_COMPATIBILITY_JAMO,
            UnicodeBlock.HANGUL_JAMO,
            UnicodeBlock.HANGUL_SYLLABLES,
            UnicodeBlock.HIRAGANA,
            UnicodeBlock.KANGXI_RADICALS,
            UnicodeBlock.KATAKANA,
            UnicodeBlock.KATAKANA_PHONETIC_EXTENSIONS,
            UnicodeBlock.YI_RADICALS,
            UnicodeBlock.YI_SYLLABLES);

    private DisplayWidth() {}

    static int of(String text) {
        if (text.chars().allMatch(c -> c >= ' ' && c < 0x7F)) {
            return text.length();
        }
        var clusters = CLUSTER.matcher(text);
        var width = 0;
        while (clusters.find()) {
            width += ofCluster(clusters.group());
        }
        return width;
    }

    private static int ofCluster(String cluster) {
        var first = cluster.codePointAt(0);
        if (isWide(first) || cluster.indexOf(AS_EMOJI) > 0) {
            return 2;
        }
        return switch (Character.getType(first)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT, Character.CONTROL -> 0;
            default -> 1;
        };
    }

    private static boolean isWide(int character) {
        return Character.isEmojiPresentation(character)
                || Character.isIdeographic(character)
                || WIDE.contains(UnicodeBlock.of(character))
                || (character >= 0xFF01 && character <= 0xFF60)
                || (character >= 0xFFE0 && character <= 0xFFE6);
    }
}
