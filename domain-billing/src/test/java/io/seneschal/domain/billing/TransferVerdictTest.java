package io.seneschal.domain.billing;

import static io.seneschal.testing.PapersOf.DAY;
import static io.seneschal.testing.PapersOf.francs;
import static org.assertj.core.api.Assertions.assertThat;

import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.testing.PapersOf;
import io.seneschal.testing.Rule;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Rule("PAY-4")
@DisplayNameGeneration(ReplaceUnderscores.class)
class TransferVerdictTest {

    final ProForma asked = PapersOf.proForma(new OrganisationId(UUID.randomUUID()), UUID.randomUUID(), francs(1000));

    BankEntry entry(boolean incoming, String amount, String currency, @Nullable String reference) {
        return new BankEntry("CH5800791123000889012", "bank-1", incoming, amount, currency, DAY, reference);
    }

    BankEntry incoming(String amount, String currency) {
        return entry(true, amount, currency, asked.reference().text());
    }

    @ParameterizedTest
    @CsvSource({
        "9.99, CHF, AMOUNT_TOO_SMALL",
        "10, CHF, MATCHED",
        "10.00, CHF, MATCHED",
        "10.01, CHF, AMOUNT_TOO_LARGE",
        "10.00, EUR, CURRENCY_DIFFERS",
        "10.00, USD, CURRENCY_DIFFERS",
        "10.000, KWD, CURRENCY_DIFFERS"
    })
    void money_matches_what_was_asked_for_exactly_or_not_at_all(
            String amount, String currency, TransferVerdict verdict) {
        assertThat(TransferVerdict.on(incoming(amount, currency), Optional.of(asked), false))
                .isEqualTo(verdict);
    }

    @Test
    void money_that_comes_a_second_time_settles_nothing() {
        var paid = Optional.of(asked.pay().after());

        assertThat(TransferVerdict.on(incoming("10.00", "CHF"), paid, false)).isEqualTo(TransferVerdict.PAID_BEFORE);
        assertThat(TransferVerdict.on(incoming("10.00", "CHF"), paid, true)).isEqualTo(TransferVerdict.SEEN_BEFORE);
    }

    @Test
    void money_for_what_was_cancelled_settles_nothing() {
        assertThat(TransferVerdict.on(
                        incoming("10.00", "CHF"), Optional.of(asked.cancel().after()), false))
                .isEqualTo(TransferVerdict.CANCELLED);
    }

    @Test
    void money_that_nobody_asked_for_settles_nothing() {
        assertThat(TransferVerdict.on(incoming("10.00", "CHF"), Optional.empty(), false))
                .isEqualTo(TransferVerdict.UNKNOWN_REFERENCE);
        assertThat(TransferVerdict.on(entry(true, "10.00", "CHF", null), Optional.empty(), false))
                .isEqualTo(TransferVerdict.NO_REFERENCE);
    }

    @Test
    void money_that_goes_out_settles_nothing() {
        assertThat(TransferVerdict.on(
                        entry(false, "10.00", "CHF", asked.reference().text()), Optional.of(asked), false))
                .isEqualTo(TransferVerdict.IGNORED);
    }
}
