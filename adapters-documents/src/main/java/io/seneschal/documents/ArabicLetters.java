package io.seneschal.documents;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Arabic letters as they join with their neighbours. Fonts hold the four forms of a letter as characters of their own
 * (Arabic Presentation Forms-B), in the order isolated, final, initial, medial; what each is a form of, Unicode says by its
 * compatibility decomposition.
 */
final class ArabicLetters {

    private static final int FIRST_FORM = 0xFE80;
    private static final int LAST_FORM = 0xFEF4;
    private static final int FIRST_LIGATURE = 0xFEF5;
    private static final int LAST_LIGATURE = 0xFEFC;
    private static final int ISOLATED = 0;
    private static final int FINAL = 1;
    private static final int INITIAL = 2;
    private static final int MEDIAL = 3;
    private static final int TATWEEL = 0x640;

    /** By letter: its forms, two of them where it never joins with what follows. */
    private static final Map<Integer, int[]> FORMS = forms();

    /** Lam and some alef, written as one: their isolated form, behind which stands the final one. */
    private static final Map<String, Integer> LIGATURES = ligatures();

    private ArabicLetters() {}

    /** The text in the order in which it is read, with each letter in the form it has there. */
    static String joined(String text) {
        var letters = text.codePoints().toArray();
        var joined = new StringBuilder(text.length());
        for (var i = 0; i < letters.length; i++) {
            var forms = FORMS.get(letters[i]);
            if (forms == null) {
                joined.appendCodePoint(letters[i]);
                continue;
            }
            var before = joinsNext(neighbour(letters, i, -1));
            var following = i + 1 < letters.length ? letters[i + 1] : 0;
            var ligature = LIGATURES.get(Character.toString(letters[i]) + Character.toString(following));
            if (ligature != null) {
                joined.appendCodePoint(ligature + (before ? FINAL : ISOLATED));
                i++;
            } else {
                joined.appendCodePoint(forms[form(before, neighbour(letters, i, 1), forms)]);
            }
        }
        return joined.toString();
    }

    private static int form(boolean before, int following, int[] forms) {
        var after = forms.length > INITIAL && (FORMS.containsKey(following) || following == TATWEEL);
        if (after) {
            return before ? MEDIAL : INITIAL;
        }
        return before && forms.length > FINAL ? FINAL : ISOLATED;
    }

    private static boolean joinsNext(int letter) {
        var forms = FORMS.get(letter);
        return letter == TATWEEL || (forms != null && forms.length > INITIAL);
    }

    /** The next character that is not a mark above or below another. */
    private static int neighbour(int[] letters, int from, int step) {
        for (var i = from + step; i >= 0 && i < letters.length; i += step) {
            if (Character.getType(letters[i]) != Character.NON_SPACING_MARK) {
                return letters[i];
            }
        }
        return 0;
    }

    private static Map<Integer, int[]> forms() {
        var forms = new HashMap<Integer, int[]>();
        for (var form = FIRST_FORM; form <= LAST_FORM; form++) {
            var present = forms.getOrDefault(letters(form).codePointAt(0), new int[0]);
            var more = Arrays.copyOf(present, present.length + 1);
            more[present.length] = form;
            forms.put(letters(form).codePointAt(0), more);
        }
        return forms;
    }

    private static Map<String, Integer> ligatures() {
        var ligatures = new HashMap<String, Integer>();
        for (var form = FIRST_LIGATURE; form <= LAST_LIGATURE; form += 2) {
            ligatures.put(letters(form), form);
        }
        return ligatures;
    }

    private static String letters(int form) {
        return Normalizer.normalize(Character.toString(form), Normalizer.Form.NFKC);
    }
}
