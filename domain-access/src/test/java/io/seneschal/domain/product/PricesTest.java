package io.seneschal.domain.product;

import static io.seneschal.domain.shared.Currency.CHF;
import static io.seneschal.domain.shared.Currency.EUR;
import static io.seneschal.testing.Wares.MONTH;
import static io.seneschal.testing.Wares.YEAR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.seneschal.domain.product.ProductRefusal.NoPrice;
import io.seneschal.domain.shared.Money;
import io.seneschal.testing.Rule;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Rule("PRD-2")
@DisplayNameGeneration(ReplaceUnderscores.class)
class PricesTest {

    private final Prices yearly = Prices.of(YEAR, new Money(1290, CHF), new Money(1235, EUR));

    @Test
    void are_those_of_one_term_in_one_currency() {
        var type = type(yearly, YEAR, MONTH);

        assertThat(type.priceOf(YEAR, CHF)).isEqualTo(new Money(1290, CHF));
        assertThat(type.priceOf(YEAR, EUR)).isEqualTo(new Money(1235, EUR));
        assertThatExceptionOfType(NoPrice.class)
                .isThrownBy(() -> type.priceOf(MONTH, CHF))
                .satisfies(refusal -> assertThat(refusal.because())
                        .isEqualTo(Map.of("type", "domain", "term", "P1M", "currency", "CHF")));
    }

    @Test
    void may_be_missing() {
        assertThatExceptionOfType(NoPrice.class)
                .isThrownBy(() -> type(Prices.NONE, YEAR).priceOf(YEAR, CHF));
    }

    @Test
    void belong_to_terms_that_are_offered() {
        assertThatIllegalArgumentException().isThrownBy(() -> type(yearly, MONTH));
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -1})
    void are_more_than_nothing(long minor) {
        assertThat(Prices.of(YEAR, new Money(1, CHF)).find(YEAR, CHF)).isPresent();
        assertThatIllegalArgumentException().isThrownBy(() -> Prices.of(YEAR, new Money(minor, CHF)));
    }

    private static ProductType type(Prices prices, Term... terms) {
        return new ProductType("domain", "web", Map.of(), List.of(terms), true, true, List.of(), Set.of(), prices);
    }
}
