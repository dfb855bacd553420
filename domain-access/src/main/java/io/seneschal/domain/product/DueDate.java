package io.seneschal.domain.product;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoField;
import java.time.temporal.ValueRange;

/**
 * The calendar day on which a product's paid term ends, in the organisation's billing zone.
 *
 * <p>It remembers the day of the month it began with, so that it does not drift at the ends of short months: a month
 * after 31 January comes 28 or 29 February, and a month after that 31 March (REN-10).
 *
 * @param on the day
 * @param dayOfMonth 1 to 31, the day of the month it falls on wherever the month is long enough
 */
public record DueDate(LocalDate on, int dayOfMonth) {

    private static final ValueRange DAYS_OF_MONTHS = ChronoField.DAY_OF_MONTH.range();

    public DueDate {
        if (!DAYS_OF_MONTHS.isValidValue(dayOfMonth)
                || !in(YearMonth.from(on), dayOfMonth).equals(on)) {
            throw new IllegalArgumentException(on + " is not due on day " + dayOfMonth);
        }
    }

    public static DueDate of(LocalDate on) {
        return new DueDate(on, on.getDayOfMonth());
    }

    /** One term later, counted from this day and not from today. */
    public DueDate after(Term term) {
        return new DueDate(in(YearMonth.from(on).plusMonths(term.months()), dayOfMonth), dayOfMonth);
    }

    private static LocalDate in(YearMonth month, int dayOfMonth) {
        return month.atDay(Math.min(dayOfMonth, month.lengthOfMonth()));
    }

    @Override
    public String toString() {
        return on.toString();
    }
}
