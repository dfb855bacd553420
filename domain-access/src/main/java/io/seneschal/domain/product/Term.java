package io.seneschal.domain.product;

import io.seneschal.domain.product.ProductRefusal.UnusableTerm;
import java.time.Period;
import java.time.format.DateTimeParseException;

/**
 * For how long a product is rented at a time: whole calendar months, however they are written. {@code P12M} is
 * {@code P1Y}.
 *
 * @param months 1 to 120
 */
public record Term(int months) {

    private static final int LONGEST = 120;
    private static final int MONTHS_OF_A_YEAR = 12;

    /** @throws UnusableTerm if it is shorter than a month or longer than ten years */
    public Term {
        if (months < 1 || months > LONGEST) {
            throw new UnusableTerm("P" + months + "M", LONGEST);
        }
    }

    /**
     * Reads an ISO 8601 period of years and months: {@code P1M}, {@code P1Y}, {@code P1Y6M}.
     *
     * @throws UnusableTerm if it is none, or has days
     */
    public static Term parse(String text) {
        try {
            var period = Period.parse(text);
            if (period.equals(Period.of(period.getYears(), period.getMonths(), 0))) {
                return new Term(Math.toIntExact(period.toTotalMonths()));
            }
        } catch (DateTimeParseException | ArithmeticException unreadable) {
            // answered below, like every other text that is no term
        }
        throw new UnusableTerm(text, LONGEST);
    }

    /** As ISO 8601 writes it, in years where it can be. */
    @Override
    public String toString() {
        return months % MONTHS_OF_A_YEAR == 0 ? "P" + months / MONTHS_OF_A_YEAR + "Y" : "P" + months + "M";
    }
}
