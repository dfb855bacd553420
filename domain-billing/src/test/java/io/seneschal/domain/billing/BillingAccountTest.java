package io.seneschal.domain.billing;

import static io.seneschal.domain.billing.Purse.CLUB;
import static io.seneschal.domain.shared.Currency.CHF;
import static io.seneschal.domain.shared.Currency.EUR;
import static io.seneschal.testing.House.operator;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.seneschal.domain.billing.BillingAccount.Wish;
import io.seneschal.domain.billing.BillingAccountEvent.CurrencySettled;
import io.seneschal.domain.billing.BillingAccountEvent.SettingsChanged;
import io.seneschal.domain.billing.BillingAccountRefusal.CurrencyIsSettled;
import io.seneschal.domain.billing.BillingAccountRefusal.CurrencyMismatch;
import io.seneschal.domain.billing.BillingAccountRefusal.ReminderLeadOutOfRange;
import io.seneschal.testing.Rule;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class BillingAccountTest {

    final BillingAccount untouched = BillingAccount.untouched(CLUB);

    @Test
    void it_is_francs_at_first() {
        assertThat(untouched.currency()).isEqualTo(CHF);
        assertThat(untouched.settled()).isFalse();
    }

    @Test
    @Rule("PAY-8")
    void the_first_method_settles_the_currency_and_no_other_is_taken_after_it() {
        var settled = untouched.settle(EUR);

        assertThat(settled.events()).containsExactly(new CurrencySettled(CLUB, EUR));
        assertThat(settled.after().settle(EUR).isNone()).isTrue();
        assertThatThrownBy(() -> settled.after().settle(CHF)).isInstanceOf(CurrencyMismatch.class);
    }

    @Test
    @Rule("PAY-8")
    void the_currency_can_be_chosen_until_it_is_settled() {
        var euros = untouched.change(new Wish(EUR, null, null), operator()).after();
        assertThat(euros.currency()).isEqualTo(EUR);

        var settled = euros.settle(EUR).after();
        assertThat(settled.change(new Wish(EUR, null, null), operator()).isNone())
                .isTrue();
        assertThatThrownBy(() -> settled.change(new Wish(CHF, null, null), operator()))
                .isInstanceOf(CurrencyIsSettled.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 61, 62})
    @Rule("REN-16")
    void people_are_reminded_up_to_two_months_before(int days) {
        var changed = untouched.change(new Wish(null, days, null), operator());

        assertThat(changed.after().reminderLeadDays()).isEqualTo(days);
        assertThat(changed.events()).containsExactly(new SettingsChanged(CLUB, CHF, days, true));
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 63})
    @Rule("REN-16")
    void neither_after_the_fact_nor_earlier_than_that(int days) {
        assertThatThrownBy(() -> untouched.change(new Wish(null, days, null), operator()))
                .isInstanceOf(ReminderLeadOutOfRange.class);
    }
}
