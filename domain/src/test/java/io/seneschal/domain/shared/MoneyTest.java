package io.seneschal.domain.shared;

import static io.seneschal.domain.shared.Currency.CHF;
import static io.seneschal.domain.shared.Currency.EUR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.seneschal.domain.shared.CommonRefusal.NotOneOf;
import io.seneschal.domain.shared.MoneyRefusal.CurrenciesDiffer;
import io.seneschal.domain.shared.MoneyRefusal.TooMuchMoney;
import io.seneschal.domain.shared.MoneyRefusal.UnusableAmount;
import io.seneschal.testing.Rule;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Rule("PAY-8")
@DisplayNameGeneration(ReplaceUnderscores.class)
class MoneyTest {

    private static final Money MOST = new Money(Long.MAX_VALUE, CHF);
    private static final Money LEAST = new Money(Long.MIN_VALUE, CHF);
    private static final Money CENTIME = new Money(1, CHF);

    @ParameterizedTest
    @CsvSource({
        "0, 0, 0.00",
        "12, 1200, 12.00",
        "12.5, 1250, 12.50",
        "12.50, 1250, 12.50",
        "0.05, 5, 0.05",
        "-0.05, -5, -0.05",
        "-12.34, -1234, -12.34",
        "007.10, 710, 7.10",
        "999999999999999.99, 99999999999999999, 999999999999999.99"
    })
    void is_hundredths_however_they_are_written(String written, long minor, String shown) {
        var money = Money.parse(written, CHF);

        assertThat(money).isEqualTo(new Money(minor, CHF)).hasToString(shown + " CHF");
        assertThat(Money.parse(money.amount(), CHF)).isEqualTo(money);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "12.",
                ".5",
                "12.345",
                "12.500",
                "1'000",
                "1,5",
                "1e3",
                "+1",
                "--1",
                "CHF 1",
                "NaN",
                "١٢",
                "1000000000000000",
                " 1"
            })
    void is_nothing_else_and_is_never_rounded(String text) {
        assertThatExceptionOfType(UnusableAmount.class).isThrownBy(() -> Money.parse(text, CHF));
    }

    @Test
    void adds_subtracts_and_multiplies_exactly() {
        var price = Money.parse("0.10", EUR);

        assertThat(price.times(3)).isEqualTo(Money.parse("0.30", EUR));
        assertThat(price.plus(price).plus(price)).isEqualTo(price.times(3));
        assertThat(price.minus(price.times(3))).isEqualTo(Money.parse("-0.20", EUR));
        assertThat(price.negated()).isEqualTo(Money.parse("-0.10", EUR));
        assertThat(price.minus(price)).isEqualTo(Money.zero(EUR));
    }

    @Test
    void does_not_run_over() {
        assertThat(MOST.minus(CENTIME).plus(CENTIME)).isEqualTo(MOST);
        assertThatExceptionOfType(TooMuchMoney.class).isThrownBy(() -> MOST.plus(CENTIME));
        assertThatExceptionOfType(TooMuchMoney.class).isThrownBy(() -> LEAST.minus(CENTIME));
        assertThatExceptionOfType(TooMuchMoney.class).isThrownBy(() -> MOST.times(2));
        assertThatExceptionOfType(TooMuchMoney.class).isThrownBy(LEAST::negated);
        assertThat(MOST.amount()).isEqualTo("92233720368547758.07");
        assertThat(LEAST.amount()).isEqualTo("-92233720368547758.08");
    }

    @Test
    void does_not_mix_currencies() {
        var francs = new Money(100, CHF);
        var euros = new Money(100, EUR);

        assertThat(francs).isNotEqualTo(euros);
        assertThatExceptionOfType(CurrenciesDiffer.class).isThrownBy(() -> francs.plus(euros));
        assertThatExceptionOfType(CurrenciesDiffer.class).isThrownBy(() -> francs.minus(euros));
        assertThatExceptionOfType(CurrenciesDiffer.class).isThrownBy(() -> francs.compareTo(euros));
    }

    @ParameterizedTest
    @CsvSource({"-1, -1", "0, 0", "99, 99", "100, 100", "101, 100"})
    void is_capped_at_another_amount(long minor, long capped) {
        assertThat(new Money(minor, CHF).orLess(new Money(100, CHF))).isEqualTo(new Money(capped, CHF));
    }

    @ParameterizedTest
    @CsvSource({"-1, false, true", "0, false, false", "1, true, false"})
    void knows_on_which_side_of_nothing_it_is(long minor, boolean positive, boolean negative) {
        var money = new Money(minor, CHF);

        assertThat(money.isPositive()).isEqualTo(positive);
        assertThat(money.isNegative()).isEqualTo(negative);
        assertThat(money.isZero()).isEqualTo(!positive && !negative);
    }

    @ParameterizedTest
    @ValueSource(strings = {"USD", "chf", "", "Fr."})
    void is_in_francs_or_euros_only(String code) {
        assertThat(Coded.of(Currency.class, "EUR")).isEqualTo(EUR);
        assertThatExceptionOfType(NotOneOf.class).isThrownBy(() -> Coded.of(Currency.class, code));
    }
}
