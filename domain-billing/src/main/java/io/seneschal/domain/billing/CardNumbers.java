package io.seneschal.domain.billing;

import java.util.ArrayList;
import java.util.List;

/** Knows numbers of cards when it sees them, however they are spaced out, so that none is ever kept (PAY-10). */
final class CardNumbers {

    private static final int SHORTEST = 13;
    private static final int LONGEST = 19;
    private static final int DECIMAL = 10;
    private static final int LARGEST_DIGIT = 9;

    private CardNumbers() {}

    /**
     * Whether 13 to 19 digits whose check digit is right stand in it, in one group or in several with nothing but spaces
     * and marks between them. About one in ten other numbers of that length is taken for one as well.
     */
    static boolean mayBeIn(String text) {
        var groups = new ArrayList<String>();
        var group = new StringBuilder();
        for (var character : text.codePoints().toArray()) {
            var digit = Character.digit(character, DECIMAL);
            if (digit >= 0) {
                group.append(digit);
                continue;
            }
            if (!group.isEmpty()) {
                groups.add(group.toString());
                group.setLength(0);
            }
            if (Character.isLetter(character)) {
                if (isInOneOf(groups)) {
                    return true;
                }
                groups.clear();
            }
        }
        groups.add(group.toString());
        return isInOneOf(groups);
    }

    /** Whether some groups that follow each other make one. */
    private static boolean isInOneOf(List<String> groups) {
        for (var first = 0; first < groups.size(); first++) {
            var digits = new StringBuilder();
            for (var last = first; last < groups.size() && digits.length() <= LONGEST; last++) {
                digits.append(groups.get(last));
                if (digits.length() >= SHORTEST && digits.length() <= LONGEST && isChecked(digits)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The rule of Luhn (ISO/IEC 7812-1): from the right, every second digit counts twice, and the sum ends in zero. */
    private static boolean isChecked(CharSequence digits) {
        var sum = 0;
        for (var place = 0; place < digits.length(); place++) {
            var digit = digits.charAt(digits.length() - 1 - place) - '0';
            var counted = place % 2 == 0 ? digit : digit * 2;
            sum += counted > LARGEST_DIGIT ? counted - LARGEST_DIGIT : counted;
        }
        return sum % DECIMAL == 0;
    }
}
