package io.seneschal.domain.shared;

import io.seneschal.domain.shared.CommonRefusal.UnusablePersonName;

/**
 * What a person is called: first and last name, 1 to 100 characters each.
 *
 * <p>Any script is welcome. A name can't begin with {@code =}, {@code +}, {@code -} or {@code @}: lists of people end up
 * in spreadsheets, which would take it for a formula.
 */
public record PersonName(String first, String last) {

    private static final int LONGEST = 100;
    private static final String FORMULA_STARTS = "=+-@";

    /** @throws UnusablePersonName if one of the two can't be shown, is missing or is too long */
    public PersonName {
        first = usable(first);
        last = usable(last);
    }

    public String full() {
        return first + " " + last;
    }

    /** One part of a name, tidied. Public so that each part can be refused on its own. */
    public static String usable(String part) {
        var tidied = Line.tidy(part);
        if (!Line.fits(tidied, 1, LONGEST) || FORMULA_STARTS.indexOf(tidied.charAt(0)) >= 0) {
            throw new UnusablePersonName(tidied, LONGEST);
        }
        return tidied;
    }
}
