package io.seneschal.domain.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.seneschal.domain.product.ProductRefusal.UnusableTerm;
import io.seneschal.testing.Rule;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Rule("PRD-1")
@DisplayNameGeneration(ReplaceUnderscores.class)
class TermTest {

    @ParameterizedTest
    @CsvSource({
        "P1M, 1, P1M",
        "P11M, 11, P11M",
        "P12M, 12, P1Y",
        "P1Y, 12, P1Y",
        "P1Y1M, 13, P13M",
        "P119M, 119, P119M",
        "P9Y12M, 120, P10Y",
        "P10Y, 120, P10Y"
    })
    void is_whole_months_however_they_are_written(String written, int months, String shown) {
        var term = Term.parse(written);

        assertThat(term).isEqualTo(new Term(months)).hasToString(shown);
        assertThat(Term.parse(term.toString())).isEqualTo(term);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "year",
                "12",
                "P",
                "P0M",
                "P-1M",
                "P121M",
                "P10Y1M",
                "P1M1D",
                "P30D",
                "P4W",
                "PT1H",
                "P2147483647Y"
            })
    void is_nothing_else(String text) {
        assertThatExceptionOfType(UnusableTerm.class)
                .isThrownBy(() -> Term.parse(text))
                .satisfies(refusal ->
                        assertThat(refusal.because()).containsKey("term").containsEntry("longest_in_months", 120));
    }

    @ParameterizedTest
    @ValueSource(ints = {Integer.MIN_VALUE, -1, 0, 121, Integer.MAX_VALUE})
    void is_a_month_to_ten_years(int months) {
        assertThatExceptionOfType(UnusableTerm.class).isThrownBy(() -> new Term(months));
    }
}
