package io.seneschal.domain.product;

import static io.seneschal.testing.Wares.MONTH;
import static io.seneschal.testing.Wares.YEAR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.seneschal.testing.Rule;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Rule("REN-10")
@DisplayNameGeneration(ReplaceUnderscores.class)
class DueDateTest {

    @Test
    void from_31_january_it_is_the_last_day_of_every_month_for_two_years() {
        var months = days("2027-01-31", MONTH, 25);

        assertThat(months)
                .allSatisfy(day -> assertThat(day).isEqualTo(YearMonth.from(day).atEndOfMonth()))
                .startsWith(day("2027-01-31"), day("2027-02-28"), day("2027-03-31"), day("2027-04-30"))
                .contains(day("2028-02-29"))
                .endsWith(day("2029-01-31"));
        assertThat(months).hasSize(25).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(ints = {28, 29, 30})
    void it_keeps_its_day_wherever_the_month_has_it(int dayOfMonth) {
        var months = days("2027-01-" + dayOfMonth, MONTH, 25);

        assertThat(months)
                .allSatisfy(day -> assertThat(day.getDayOfMonth())
                        .isEqualTo(
                                day.getMonth() == Month.FEBRUARY
                                        ? Math.min(dayOfMonth, day.lengthOfMonth())
                                        : dayOfMonth));
    }

    @Test
    void from_29_february_it_is_28_february_until_the_next_leap_year() {
        assertThat(days("2096-02-29", YEAR, 9))
                .containsExactly(
                        day("2096-02-29"),
                        day("2097-02-28"),
                        day("2098-02-28"),
                        day("2099-02-28"),
                        day("2100-02-28"),
                        day("2101-02-28"),
                        day("2102-02-28"),
                        day("2103-02-28"),
                        day("2104-02-29"));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-31, P1M, 2026-02-28",
        "2024-01-31, P1M, 2024-02-29",
        "2026-08-31, P6M, 2027-02-28",
        "2026-12-31, P2M, 2027-02-28",
        "2026-12-01, P1M, 2027-01-01",
        "2026-02-28, P1M, 2026-03-28",
        "2024-02-29, P10Y, 2034-02-28",
        "2023-03-31, P11M, 2024-02-29",
    })
    void it_moves_by_the_term_from_the_old_day(LocalDate from, String term, LocalDate to) {
        assertThat(DueDate.of(from).after(Term.parse(term)).on()).isEqualTo(to);
    }

    @Test
    void half_the_year_twice_is_the_year() {
        var half = new Term(6);
        var first = DueDate.of(day("2026-08-31"));

        assertThat(first.after(half).after(half)).isEqualTo(first.after(YEAR));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-02-27, 31",
        "2026-02-28, 27",
        "2026-03-30, 31",
        "2026-03-31, 30",
        "2026-03-31, 0",
        "2026-03-31, 32"
    })
    void a_day_that_does_not_come_from_its_day_of_the_month_is_none(LocalDate on, int dayOfMonth) {
        assertThatIllegalArgumentException().isThrownBy(() -> new DueDate(on, dayOfMonth));
    }

    private static List<LocalDate> days(String first, Term term, int count) {
        return Stream.iterate(DueDate.of(day(first)), due -> due.after(term))
                .limit(count)
                .map(DueDate::on)
                .toList();
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
