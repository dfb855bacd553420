package io.seneschal.application.renewal;

import io.seneschal.domain.shared.Currency;
import io.seneschal.domain.shared.Money;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** What a simulation came to, day by day and in all. It takes as much room as there are days, however many products. */
public final class Simulation {

    private final SortedMap<LocalDate, Day> days = new TreeMap<>();
    private Day total = Day.NOTHING;

    Simulation() {}

    /**
     * What happened on a day, or in all.
     *
     * @param charged how much, of each currency in which anything was
     */
    public record Day(RunSummary done, Map<Currency, Money> charged) {

        static final Day NOTHING = new Day(RunSummary.NOTHING, Map.of());

        public Day {
            charged = Map.copyOf(charged);
        }

        Day plus(Day other) {
            var sum = new EnumMap<Currency, Money>(Currency.class);
            sum.putAll(charged);
            other.charged.forEach((currency, amount) -> sum.merge(currency, amount, Money::plus));
            return new Day(done.plus(other.done), sum);
        }
    }

    void add(LocalDate on, Day day) {
        days.merge(on, day, Day::plus);
        total = total.plus(day);
    }

    /** The days on which anything happened. */
    public SortedMap<LocalDate, Day> days() {
        return days;
    }

    public Day total() {
        return total;
    }
}
