package io.seneschal.application.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import io.seneschal.application.billing.Payments.Answer;
import io.seneschal.application.billing.Payments.Charge;
import io.seneschal.domain.billing.PaymentId;
import io.seneschal.domain.shared.Currency;
import io.seneschal.domain.shared.Money;
import io.seneschal.testing.Rule;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What every payment provider keeps, however it is reached. */
@DisplayNameGeneration(ReplaceUnderscores.class)
public abstract class PaymentsContract {

    private static final Money AMOUNT = Money.parse("12.50", Currency.CHF);

    private final PaymentId key = new PaymentId(UUID.randomUUID());

    protected abstract Payments payments();

    /** Of a payment method with which all goes well. */
    protected abstract String goodToken();

    /** Of one that is declined. */
    protected abstract String declinedToken();

    /** Of one that is charged, but of which the first answer does not arrive. */
    protected abstract String unansweredToken();

    @Test
    void a_provider_is_there() {
        assertThatNoException().isThrownBy(() -> payments().requireProvider());
    }

    @Test
    void a_charge_succeeds_and_has_a_reference() {
        assertThat(charge(goodToken()))
                .isInstanceOfSatisfying(
                        Answer.Succeeded.class,
                        answer -> assertThat(answer.reference()).isNotBlank());
    }

    @Test
    void a_charge_is_declined_with_a_reason() {
        assertThat(charge(declinedToken()))
                .isInstanceOfSatisfying(
                        Answer.Declined.class,
                        answer -> assertThat(answer.reason()).isNotBlank());
    }

    @Test
    @Rule({"PAY-11", "REN-9"})
    void the_same_key_gets_the_same_answer_and_charges_nothing_twice() {
        assertThat(charge(goodToken())).isEqualTo(charge(goodToken())).isEqualTo(outcome());
    }

    @Test
    @Rule("PAY-11")
    void what_was_declined_stays_so_under_its_key() {
        assertThat(charge(declinedToken())).isEqualTo(charge(declinedToken())).isEqualTo(outcome());
    }

    @Test
    @Rule("PAY-11")
    void the_key_of_one_charge_is_none_of_another() {
        charge(goodToken());

        assertThat(payments().charge(new Charge(key, goodToken(), AMOUNT.times(2))))
                .isEqualTo(new Answer.Unknown());
    }

    @Test
    @Rule("PAY-11")
    void asking_tells_that_nothing_ever_came_and_charges_nothing() {
        assertThat(outcome()).isEqualTo(new Answer.NeverReceived());
        assertThat(outcome()).isEqualTo(new Answer.NeverReceived());
        assertThat(charge(goodToken())).isInstanceOf(Answer.Succeeded.class);
    }

    @Test
    @Rule("PAY-11")
    void an_answer_that_never_came_is_had_by_asking() {
        assertThat(charge(unansweredToken())).isEqualTo(new Answer.Unknown());
        assertThat(outcome()).isInstanceOf(Answer.Succeeded.class);
    }

    private Answer charge(String token) {
        return payments().charge(new Charge(key, token, AMOUNT));
    }

    private Answer outcome() {
        return payments().outcomeOf(key);
    }
}
