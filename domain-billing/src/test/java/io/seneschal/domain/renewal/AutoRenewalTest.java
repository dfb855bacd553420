package io.seneschal.domain.renewal;

import static io.seneschal.testing.House.NOON;
import static io.seneschal.testing.House.operator;
import static io.seneschal.testing.House.someone;
import static io.seneschal.testing.Wares.DUE;
import static io.seneschal.testing.Wares.MAIL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.seneschal.domain.billing.PaymentId;
import io.seneschal.domain.billing.PaymentMethod;
import io.seneschal.domain.billing.PaymentMethodId;
import io.seneschal.domain.billing.PaymentMethodKind;
import io.seneschal.domain.organisation.PermissionRefusal;
import io.seneschal.domain.organisation.Role;
import io.seneschal.domain.product.Product;
import io.seneschal.domain.renewal.AutoRenewal.Switch;
import io.seneschal.domain.renewal.RenewalEvent.Attempted;
import io.seneschal.domain.renewal.RenewalEvent.Cause;
import io.seneschal.domain.renewal.RenewalEvent.SwitchedOff;
import io.seneschal.domain.renewal.RenewalEvent.SwitchedOn;
import io.seneschal.domain.renewal.RenewalRefusal.MethodCannotRenew;
import io.seneschal.domain.renewal.RenewalRefusal.TooCloseToDueDate;
import io.seneschal.domain.shared.Currency;
import io.seneschal.testing.House;
import io.seneschal.testing.Rule;
import io.seneschal.testing.Wares;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AutoRenewalTest {

    static final LocalDate EARLY = DUE.on().minusDays(100);
    static final RenewalPolicy POLICY = new RenewalPolicy(RenewalPlan.USUAL);

    final House house = House.foundedBy(someone());
    final Product product = Wares.open(house.id(), MAIL);
    final AutoRenewal off = AutoRenewal.untouched(house.id(), product.id());
    final PaymentMethod visa = method(PaymentMethodKind.VISA);

    @Test
    @Rule("REN-2")
    void is_switched_on_with_a_method_and_tells_of_it() {
        var on = off.switchOn(visa, DUE.on(), POLICY, EARLY, operator());

        assertThat(on.after().method()).contains(visa.id());
        assertThat(on.events()).containsExactly(new SwitchedOn(house.id(), product.id(), visa.id(), Cause.WISHED));
    }

    @Test
    @Rule("REN-2")
    void is_on_already_and_nothing_changes() {
        var on = on(visa);

        assertThat(on.switchOn(visa, DUE.on(), POLICY, EARLY, operator()).isNone())
                .isTrue();
    }

    @ParameterizedTest(name = "{0} days left: refused {1}")
    @CsvSource({"15, false", "14, false", "13, true", "0, true", "-1, true"})
    @Rule("REN-3")
    void is_switched_on_with_fourteen_days_left_and_not_with_fewer(int daysLeft, boolean refused) {
        var today = DUE.on().minusDays(daysLeft);

        if (refused) {
            assertThatExceptionOfType(TooCloseToDueDate.class)
                    .isThrownBy(() -> off.switchOn(visa, DUE.on(), POLICY, today, operator()))
                    .satisfies(refusal -> {
                        assertThat(refusal.because())
                                .containsEntry("days_left", (long) daysLeft)
                                .containsEntry("days_needed", 14);
                        assertThat(refusal.remedies()).containsExactly("renew-first-then-switch-on");
                    });
        } else {
            assertThat(off.switchOn(visa, DUE.on(), POLICY, today, operator()).isNone())
                    .isFalse();
        }
    }

    @Test
    @Rule("REN-3")
    void has_its_method_replaced_until_the_last_day() {
        var other = method(PaymentMethodKind.TWINT);

        assertThat(on(visa).switchOn(other, DUE.on(), POLICY, DUE.on(), operator())
                        .after()
                        .method())
                .contains(other.id());
    }

    @ParameterizedTest
    @EnumSource
    @Rule("REN-7")
    void is_carried_by_cards_twint_and_the_prepaid_account_and_by_no_other(PaymentMethodKind kind) {
        var carrying = Set.of("visa", "mastercard", "cb", "twint", "prepaid");
        var method = method(kind);

        if (carrying.contains(kind.code())) {
            assertThat(off.switchOn(method, DUE.on(), POLICY, EARLY, operator())
                            .after()
                            .isOn())
                    .isTrue();
        } else {
            assertThatExceptionOfType(MethodCannotRenew.class)
                    .isThrownBy(() -> off.switchOn(method, DUE.on(), POLICY, EARLY, operator()))
                    .satisfies(refusal -> assertThat(refusal.because())
                            .containsEntry("kinds_that_can", List.of("visa", "mastercard", "cb", "twint", "prepaid")));
        }
    }

    @Test
    @Rule("REN-5")
    void is_switched_off_at_any_time_and_remembers_it() {
        var switched = on(visa).switchOff(operator());

        assertThat(switched.after().position()).isEqualTo(new Switch.Off(true));
        assertThat(switched.events()).containsExactly(new SwitchedOff(house.id(), product.id(), Cause.WISHED));
        assertThat(switched.after().switchOff(operator()).isNone()).isTrue();
    }

    @Test
    void goes_off_with_its_method() {
        var lost = on(visa).loseMethod();

        assertThat(lost.after().position()).isEqualTo(new Switch.Off(false));
        assertThat(lost.events()).containsExactly(new SwitchedOff(house.id(), product.id(), Cause.METHOD_REMOVED));
        assertThat(off.loseMethod().isNone()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(names = {"COLLABORATOR", "EXTERNAL"})
    @Rule("AUT-1")
    void is_switched_by_nobody_without_the_billing_right(Role role) {
        var member = someone();
        var by = house.with(member, role).of(member);

        assertThatExceptionOfType(PermissionRefusal.class)
                .isThrownBy(() -> off.switchOn(visa, DUE.on(), POLICY, EARLY, by));
        assertThatExceptionOfType(PermissionRefusal.class).isThrownBy(() -> on(visa).switchOff(by));
    }

    @ParameterizedTest
    @EnumSource
    @Rule("REN-6")
    void goes_on_by_itself_when_paid_by_card_and_with_nothing_else(PaymentMethodKind kind) {
        var cards = EnumSet.of(PaymentMethodKind.VISA, PaymentMethodKind.MASTERCARD, PaymentMethodKind.CB);

        assertThat(POLICY.keepsPaying(off, true, kind, DUE.on(), EARLY)).isEqualTo(cards.contains(kind));
    }

    @ParameterizedTest(name = "due in {0} days after paying: {1}")
    @CsvSource({"15, true", "14, true", "13, false", "-1, false"})
    @Rule("REN-6")
    void goes_on_by_itself_unless_the_next_due_date_is_too_near(int daysLeft, boolean goesOn) {
        assertThat(POLICY.keepsPaying(
                        off, true, PaymentMethodKind.CB, DUE.on(), DUE.on().minusDays(daysLeft)))
                .isEqualTo(goesOn);
    }

    @ParameterizedTest(name = "switched off {0}, respected {1}: {2}")
    @CsvSource({"true, true, false", "true, false, true", "false, true, true", "false, false, true"})
    @Rule("REN-6")
    void stays_off_where_somebody_switched_it_off_and_that_is_respected(
            boolean wished, boolean respected, boolean goesOn) {
        var renewal = wished ? on(visa).switchOff(operator()).after() : off;

        assertThat(POLICY.keepsPaying(renewal, respected, PaymentMethodKind.VISA, DUE.on(), EARLY))
                .isEqualTo(goesOn);
    }

    @Test
    @Rule("REN-6")
    void keeps_the_method_it_is_on_with() {
        assertThat(POLICY.keepsPaying(
                        on(method(PaymentMethodKind.PREPAID)), true, PaymentMethodKind.VISA, DUE.on(), EARLY))
                .isFalse();
    }

    @Test
    @Rule("REN-9")
    void counts_the_attempts_of_one_due_date() {
        var payment = new PaymentId(UUID.randomUUID());

        var attempted = on(visa).attempt(DUE.on(), 2, payment);

        assertThat(attempted.events()).containsExactly(new Attempted(house.id(), product.id(), DUE.on(), 2, payment));
        assertThat(attempted.after().progress().of(DUE.on()).attempted()).isEqualTo(2);
        assertThat(attempted.after().progress().of(DUE.after(Wares.YEAR).on()).attempted())
                .isZero();
        assertThat(attempted.after().paid().progress().of(DUE.on()).attempted()).isZero();
    }

    private AutoRenewal on(PaymentMethod method) {
        return off.switchOn(method, DUE.on(), POLICY, EARLY, operator()).after();
    }

    private PaymentMethod method(PaymentMethodKind kind) {
        return new PaymentMethod(
                new PaymentMethodId(UUID.randomUUID()),
                house.id(),
                kind,
                kind.needsProvider() ? "tok_ok" : null,
                kind.code(),
                Currency.CHF,
                NOON,
                0);
    }
}
