package io.seneschal.domain.billing;

import static io.seneschal.domain.billing.PaymentMethodKind.CB;
import static io.seneschal.domain.billing.PaymentMethodKind.IBAN;
import static io.seneschal.domain.billing.PaymentMethodKind.MASTERCARD;
import static io.seneschal.domain.billing.PaymentMethodKind.POSTFINANCE;
import static io.seneschal.domain.billing.PaymentMethodKind.PREPAID;
import static io.seneschal.domain.billing.PaymentMethodKind.TWINT;
import static io.seneschal.domain.billing.PaymentMethodKind.VISA;
import static io.seneschal.testing.House.NOON;
import static io.seneschal.testing.House.operator;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.seneschal.domain.billing.PaymentMethodEvent.Added;
import io.seneschal.domain.billing.PaymentMethodEvent.Removed;
import io.seneschal.domain.billing.PaymentMethodRefusal.CurrencyNotSupported;
import io.seneschal.domain.billing.PaymentMethodRefusal.HoldsCardData;
import io.seneschal.domain.billing.PaymentMethodRefusal.PaymentsUnderWay;
import io.seneschal.domain.billing.PaymentMethodRefusal.TokenNeeded;
import io.seneschal.domain.billing.PaymentMethodRefusal.UnusableDisplay;
import io.seneschal.domain.billing.PaymentMethodRefusal.UnusableToken;
import io.seneschal.domain.organisation.PermissionRefusal.RoleTooLow;
import io.seneschal.domain.organisation.Role;
import io.seneschal.domain.shared.Currency;
import io.seneschal.testing.House;
import io.seneschal.testing.Rule;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PaymentMethodTest {

    @Test
    @Rule({"REN-2", "REN-7"})
    void cards_twint_and_the_prepaid_account_carry_automatic_renewals() {
        assertThat(kinds(PaymentMethodKind::carriesAutoRenewal))
                .isEqualTo(EnumSet.of(VISA, MASTERCARD, CB, TWINT, PREPAID));
    }

    @Test
    @Rule({"REN-6", "REN-7"})
    void only_cards_switch_them_on() {
        assertThat(kinds(PaymentMethodKind::switchesAutoRenewalOn)).isEqualTo(EnumSet.of(VISA, MASTERCARD, CB));
    }

    @Test
    @Rule("PAY-6")
    void the_prepaid_account_is_topped_up_by_card_postfinance_in_francs_or_transfer() {
        assertThat(PaymentMethodKind.toppingUp(Currency.CHF))
                .containsExactlyInAnyOrder(VISA, MASTERCARD, CB, POSTFINANCE, IBAN);
        assertThat(PaymentMethodKind.toppingUp(Currency.EUR)).containsExactlyInAnyOrder(VISA, MASTERCARD, CB, IBAN);
    }

    @ParameterizedTest
    @EnumSource
    @Rule("PAY-2")
    void each_pays_in_both_currencies_but_postfinance(PaymentMethodKind kind) {
        var expected = kind == POSTFINANCE ? Set.of(Currency.CHF) : Set.of(Currency.CHF, Currency.EUR);

        assertThat(kind.currencies()).isEqualTo(expected);
    }

    @Test
    @Rule("PAY-2")
    void postfinance_in_euros_is_refused() {
        assertThatThrownBy(() -> Purse.add(POSTFINANCE, "tok_ok", "PF", Currency.EUR))
                .isInstanceOf(CurrencyNotSupported.class);
        assertThat(Purse.add(POSTFINANCE, "tok_ok", "PF", Currency.CHF).kind()).isEqualTo(POSTFINANCE);
    }

    @Test
    void adding_and_removing_tell_neither_token_nor_display() {
        var wish = new PaymentMethod.Wish(VISA, "tok_secret", "Ada’s card", Currency.CHF);
        var id = new PaymentMethodId(UUID.randomUUID());
        var added = PaymentMethod.add(id, Purse.CLUB, wish, operator(), NOON);

        assertThat(added.events()).containsExactly(new Added(Purse.CLUB, id, VISA, Currency.CHF));
        assertThat(added.after().remove(List.of(), operator()).events())
                .containsExactly(new Removed(Purse.CLUB, id, VISA));
        assertThat(added.after()).asString().doesNotContain("tok_secret", "Ada");
        assertThat(wish).asString().doesNotContain("tok_secret", "Ada");
    }

    @Test
    @Rule("AUT-1")
    void only_who_manages_billing_adds_or_removes_one() {
        var ada = House.someone();
        var eve = House.someone();
        var house = House.foundedBy(ada).with(eve, Role.EXTERNAL);
        var wish = new PaymentMethod.Wish(IBAN, null, null, Currency.CHF);
        var id = new PaymentMethodId(UUID.randomUUID());

        var added = PaymentMethod.add(id, house.id(), wish, house.of(ada), NOON).after();
        assertThatThrownBy(() -> PaymentMethod.add(id, house.id(), wish, house.of(eve), NOON))
                .isInstanceOf(RoleTooLow.class);
        assertThatThrownBy(() -> added.remove(List.of(), house.of(eve))).isInstanceOf(RoleTooLow.class);
    }

    @Test
    void one_that_the_provider_must_know_needs_a_token_and_others_keep_none() {
        assertThatThrownBy(() -> Purse.add(VISA, null, "Visa", Currency.CHF)).isInstanceOf(TokenNeeded.class);
        assertThatThrownBy(() -> Purse.add(VISA, "", "Visa", Currency.CHF)).isInstanceOf(TokenNeeded.class);
        assertThat(Purse.add(IBAN, "tok_ok", null, Currency.CHF).providerToken())
                .isNull();
        assertThat(Purse.add(IBAN, null, null, Currency.CHF).display()).isEqualTo("iban");
    }

    @ParameterizedTest
    @ValueSource(strings = {"two words", "tok\u0001", "naïve"})
    void a_token_is_visible_ascii(String token) {
        assertThatThrownBy(() -> Purse.add(VISA, token, "Visa", Currency.CHF)).isInstanceOf(UnusableToken.class);
    }

    @Test
    void tokens_and_displays_have_bounds() {
        assertThat(Purse.add(VISA, "t".repeat(200), "d".repeat(60), Currency.CHF)
                        .display())
                .hasSize(60);
        assertThatThrownBy(() -> Purse.add(VISA, "t".repeat(201), "d", Currency.CHF))
                .isInstanceOf(UnusableToken.class);
        assertThatThrownBy(() -> Purse.add(VISA, "t", "d".repeat(61), Currency.CHF))
                .isInstanceOf(UnusableDisplay.class);
        assertThatThrownBy(() -> Purse.add(VISA, "t", " ", Currency.CHF)).isInstanceOf(UnusableDisplay.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "4222222222222",
                "4242424242424242",
                "6304000000000000000",
                "4242 4242 4242 4242",
                "4242-4242-4242-4242",
                "4242/4242.4242_4242",
                "Visa 4242 4242 4242 4242 12/27",
                "x4242424242424242y",
                "tok_4242424242424242",
                "４２４２４２４２４２４２４２４２",
                "4242\u200b4242\u200b4242\u200b4242"
            })
    @Rule("PAY-10")
    void numbers_of_cards_are_refused_in_either_place(String number) {
        assertThatThrownBy(() -> Purse.add(VISA, number, "Visa", Currency.CHF))
                .isInstanceOf(HoldsCardData.class)
                .message()
                .doesNotContain("4242", "2222", "6304");
        assertThatThrownBy(() -> Purse.add(VISA, "tok_ok", number, Currency.CHF))
                .isInstanceOf(HoldsCardData.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Visa •••• 4242",
                "422222222222",
                "4242424242424241",
                "42424242424242424240000",
                "4242 4242 and 4242 4242",
                "0195f2a0-0000-7000-8000-000000000001"
            })
    @Rule("PAY-10")
    void other_digits_are_not(String text) {
        assertThat(Purse.add(VISA, "tok_ok", text, Currency.CHF).display()).isEqualTo(text);
    }

    @Test
    void one_with_which_something_is_being_paid_stays() {
        var method = Purse.method(VISA);
        var payment = new PaymentId(UUID.randomUUID());

        assertThatThrownBy(() -> method.remove(List.of(payment), operator()))
                .isInstanceOfSatisfying(
                        PaymentsUnderWay.class,
                        refusal ->
                                assertThat(refusal.because()).containsEntry("payments", List.of(payment.toString())));
    }

    private static Set<PaymentMethodKind> kinds(Predicate<PaymentMethodKind> quality) {
        var kinds = EnumSet.noneOf(PaymentMethodKind.class);
        Stream.of(PaymentMethodKind.values()).filter(quality).forEach(kinds::add);
        return kinds;
    }
}
