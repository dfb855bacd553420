package io.seneschal.application.renewal;

import io.seneschal.domain.shared.OrganisationId;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A share of the organisations. Whoever works on one share never meets who works on another: what they change is of other
 * organisations.
 *
 * @param number from 0
 * @param of how many shares there are, 1 to 16
 */
public record Share(int number, int of) {

    public static final Share ALL = new Share(0, 1);

    private static final int DIGITS = 16;

    public Share {
        if (of < 1 || of > DIGITS || number < 0 || number >= of) {
            throw new IllegalArgumentException("There is no share " + number + " of " + of);
        }
    }

    /** The last digits of the ids of its organisations; ids end at random. */
    public List<String> lastDigits() {
        return IntStream.range(0, DIGITS)
                .filter(digit -> digit % of == number)
                .mapToObj(Integer::toHexString)
                .toList();
    }

    public boolean holds(OrganisationId organisation) {
        return (organisation.value().getLeastSignificantBits() & (DIGITS - 1)) % of == number;
    }
}
