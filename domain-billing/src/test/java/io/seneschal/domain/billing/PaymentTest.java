package io.seneschal.domain.billing;

import static io.seneschal.domain.billing.PaymentMethodKind.IBAN;
import static io.seneschal.domain.billing.PaymentMethodKind.PREPAID;
import static io.seneschal.domain.billing.PaymentMethodKind.VISA;
import static io.seneschal.domain.billing.Purse.francs;
import static io.seneschal.testing.House.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.seneschal.domain.billing.Payment.State;
import io.seneschal.domain.billing.PaymentEvent.Contradicted;
import io.seneschal.domain.billing.PaymentLine.Deposit;
import io.seneschal.domain.billing.PaymentLine.Renewal;
import io.seneschal.domain.billing.PaymentRefusal.DueTermTaken;
import io.seneschal.domain.billing.PaymentRefusal.NothingToPay;
import io.seneschal.domain.billing.PaymentRefusal.ProductTwice;
import io.seneschal.domain.billing.PaymentRefusal.TooManyTerms;
import io.seneschal.domain.billing.PrepaidRefusal.DepositOutOfRange;
import io.seneschal.domain.billing.PrepaidRefusal.MethodNotAccepted;
import io.seneschal.domain.product.Product;
import io.seneschal.domain.product.ProductRefusal.ProductTerminated;
import io.seneschal.domain.product.ProductRefusal.TermNotOffered;
import io.seneschal.domain.product.Term;
import io.seneschal.domain.shared.Currency;
import io.seneschal.domain.shared.Money;
import io.seneschal.domain.shared.MoneyRefusal.CurrenciesDiffer;
import io.seneschal.testing.House;
import io.seneschal.testing.Rule;
import io.seneschal.testing.Wares;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PaymentTest {

    static final Product DOMAIN = Wares.open(Purse.CLUB, Wares.DOMAIN);
    static final Product MAIL = Wares.open(Purse.CLUB, Wares.MAIL);

    static Renewal renewal(Product product) {
        return Renewal.of(product, Wares.CATALOGUE.typeOf(product), null, 1, Currency.CHF);
    }

    @Nested
    @DisplayNameGeneration(ReplaceUnderscores.class)
    class What_is_paid {

        @Test
        @Rule("PAY-3")
        void goes_on_for_as_many_terms_as_are_paid_from_its_due_date() {
            var three = Renewal.of(DOMAIN, Wares.DOMAIN, null, 3, Currency.EUR);

            assertThat(three.amount()).isEqualTo(new Money(3 * 1290, Currency.EUR));
            assertThat(three.until().on()).isEqualTo(LocalDate.of(2029, 12, 31));
        }

        @ParameterizedTest
        @CsvSource({"0", "-1", "11"})
        @Rule("PAY-3")
        void is_at_least_one_term_and_at_most_ten_years(int terms) {
            assertThat(Renewal.of(DOMAIN, Wares.DOMAIN, null, 10, Currency.CHF).terms())
                    .isEqualTo(10);
            assertThatThrownBy(() -> Renewal.of(DOMAIN, Wares.DOMAIN, null, terms, Currency.CHF))
                    .isInstanceOf(TooManyTerms.class);
        }

        @Test
        @Rule({"PAY-3", "PRD-2"})
        void is_one_term_where_the_type_offers_no_more() {
            assertThat(renewal(MAIL).terms()).isEqualTo(1);
            assertThatThrownBy(() -> Renewal.of(MAIL, Wares.MAIL, null, 2, Currency.CHF))
                    .isInstanceOf(TooManyTerms.class);
        }

        @Test
        @Rule("PAY-3")
        void has_the_term_that_is_chosen_among_those_offered() {
            assertThat(Renewal.of(MAIL, Wares.MAIL, Wares.MONTH, 1, Currency.CHF)
                            .amount())
                    .isEqualTo(francs(180));
            assertThatThrownBy(() -> Renewal.of(MAIL, Wares.MAIL, new Term(6), 1, Currency.CHF))
                    .isInstanceOf(TermNotOffered.class);
        }

        @Test
        @Rule("REN-11")
        void may_be_blocked_but_not_terminated() {
            var blocked = MAIL.stand(Product.State.BLOCKED, House.operator()).after();
            var terminated =
                    MAIL.stand(Product.State.TERMINATED, House.operator()).after();

            assertThat(renewal(blocked).amount()).isEqualTo(francs(1800));
            assertThatThrownBy(() -> renewal(terminated)).isInstanceOf(ProductTerminated.class);
        }

        @Test
        void is_something_each_product_once_in_the_currency_of_the_method() {
            var visa = Purse.method(VISA);
            var inEuros = Renewal.of(MAIL, Wares.MAIL, null, 1, Currency.EUR);

            assertThatThrownBy(() -> Purse.wish(visa, false)).isInstanceOf(NothingToPay.class);
            assertThatThrownBy(() -> Purse.wish(visa, false, renewal(MAIL), renewal(MAIL)))
                    .isInstanceOf(ProductTwice.class);
            assertThatThrownBy(() -> Purse.wish(visa, false, renewal(DOMAIN), inEuros))
                    .isInstanceOf(CurrenciesDiffer.class);
            assertThatThrownBy(() -> Purse.wish(visa, false, inEuros)).isInstanceOf(CurrenciesDiffer.class);
        }
    }

    @Nested
    @DisplayNameGeneration(ReplaceUnderscores.class)
    class A_deposit {

        @ParameterizedTest
        @CsvSource({"9,false", "10,true", "11,true", "999899,true", "999900,true", "999901,false"})
        @Rule("PAY-6")
        void is_between_ten_centimes_and_9999_francs(long minor, boolean accepted) {
            var visa = Purse.method(VISA);

            if (accepted) {
                assertThat(Deposit.of(francs(minor), visa).amount()).isEqualTo(francs(minor));
            } else {
                assertThatThrownBy(() -> Deposit.of(francs(minor), visa)).isInstanceOf(DepositOutOfRange.class);
            }
        }

        @ParameterizedTest
        @EnumSource
        @Rule("PAY-6")
        void is_made_by_card_postfinance_or_transfer(PaymentMethodKind kind) {
            var method = Purse.method(kind);

            if (kind.topsUp()) {
                assertThat(Deposit.of(francs(100), method).amount()).isEqualTo(francs(100));
            } else {
                assertThatThrownBy(() -> Deposit.of(francs(100), method)).isInstanceOf(MethodNotAccepted.class);
            }
        }
    }

    @Nested
    @DisplayNameGeneration(ReplaceUnderscores.class)
    class Beginning {

        @Test
        @Rule("PAY-7")
        void takes_from_the_prepaid_account_what_is_there_and_the_rest_from_the_method() {
            var part = Purse.begin(VISA, true, francs(500), renewal(MAIL));
            var all = Purse.begin(VISA, true, francs(1800), renewal(MAIL));
            var more = Purse.begin(VISA, true, francs(1801), renewal(MAIL));
            var none = Purse.begin(VISA, true, francs(0), renewal(MAIL));

            assertThat(part.fromPrepaid()).isEqualTo(francs(500));
            assertThat(part.fromMethod()).isEqualTo(francs(1300));
            assertThat(all.fromMethod()).isEqualTo(francs(0));
            assertThat(more.fromPrepaid()).isEqualTo(francs(1800));
            assertThat(none.fromMethod()).isEqualTo(francs(1800));
            assertThat(part.needsProvider()).isTrue();
            assertThat(all.needsProvider()).isFalse();
            assertThat(part.paidBy()).isEqualTo(VISA);
            assertThat(all.paidBy()).isEqualTo(PREPAID);
            assertThat(none.paidBy()).isEqualTo(VISA);
        }

        @Test
        @Rule("PAY-7")
        void takes_nothing_from_it_unless_that_is_wished() {
            assertThat(Purse.begin(VISA, false, francs(5000), renewal(MAIL)).fromPrepaid())
                    .isEqualTo(francs(0));
        }

        @Test
        void takes_all_from_it_where_it_is_the_method() {
            var payment = Purse.begin(PREPAID, false, francs(0), renewal(MAIL));

            assertThat(payment.fromPrepaid()).isEqualTo(francs(1800));
            assertThat(payment.needsProvider()).isFalse();
        }

        @Test
        @Rule("PAY-4")
        void waits_for_a_transfer_where_some_of_it_is_transferred() {
            assertThat(Purse.begin(IBAN, true, francs(500), renewal(MAIL)).state())
                    .isEqualTo(State.AWAITING_TRANSFER);
            assertThat(Purse.begin(IBAN, true, francs(1800), renewal(MAIL)).state())
                    .isEqualTo(State.PENDING);
        }

        @Test
        @Rule("REN-9")
        void is_refused_where_the_term_is_paid_or_being_paid() {
            var other = new PaymentId(UUID.randomUUID());
            var taken = Map.of(renewal(MAIL).due(), other);
            var wish = Purse.wish(Purse.method(VISA), false, renewal(DOMAIN), renewal(MAIL));

            assertThatThrownBy(() -> Payment.begin(wish, taken, francs(0), NOON))
                    .isInstanceOfSatisfying(
                            DueTermTaken.class,
                            refusal -> assertThat(refusal.because())
                                    .containsEntry("payment", other.toString())
                                    .containsEntry("due_on", "2026-12-31"));
        }
    }

    @Nested
    @DisplayNameGeneration(ReplaceUnderscores.class)
    @Rule("PAY-11")
    class An_answer {

        final Payment pending = Purse.begin(VISA, false, francs(0), renewal(MAIL));
        final Payment paid = pending.succeed("ch_1", NOON).after();
        final Payment failed = pending.fail("card_declined", NOON).after();

        @Test
        void settles_it() {
            assertThat(paid.state()).isEqualTo(State.SUCCEEDED);
            assertThat(paid.providerReference()).isEqualTo("ch_1");
            assertThat(failed.state()).isEqualTo(State.FAILED);
            assertThat(failed.failure()).isEqualTo("card_declined");
            assertThat(paid.askAt()).isNull();
            assertThat(failed.settledAt()).isEqualTo(NOON);
        }

        @Test
        void changes_nothing_when_it_comes_again() {
            assertThat(paid.succeed("ch_1", NOON).isNone()).isTrue();
            assertThat(failed.fail("other words", NOON).isNone()).isTrue();
        }

        @Test
        void is_noted_and_undoes_nothing_when_it_says_otherwise_later() {
            var twice = paid.succeed("ch_2", NOON);
            var undone = paid.fail("no", NOON);
            var late = failed.succeed("ch_1", NOON);

            assertThat(twice.after()).isEqualTo(paid);
            assertThat(twice.events())
                    .containsExactly(new Contradicted(Purse.CLUB, paid.id(), State.SUCCEEDED, State.SUCCEEDED, "ch_2"));
            assertThat(undone.after()).isEqualTo(paid);
            assertThat(undone.events())
                    .containsExactly(new Contradicted(Purse.CLUB, paid.id(), State.SUCCEEDED, State.FAILED, null));
            assertThat(late.after()).isEqualTo(failed);
            assertThat(late.events())
                    .containsExactly(new Contradicted(Purse.CLUB, failed.id(), State.FAILED, State.SUCCEEDED, "ch_1"));
        }

        @Test
        void settles_what_waits_for_a_transfer_as_well() {
            var waiting = Purse.begin(IBAN, false, francs(0), renewal(MAIL));

            assertThat(waiting.succeed("transfer", NOON).after().state()).isEqualTo(State.SUCCEEDED);
            assertThat(waiting.fail("cancelled", NOON).after().state()).isEqualTo(State.FAILED);
        }

        @Test
        void of_any_length_is_kept_in_200_characters() {
            assertThat(pending.fail("x".repeat(201), NOON).after().failure()).hasSize(200);
            assertThat(pending.fail("x".repeat(200), NOON).after().failure()).hasSize(200);
        }

        @Test
        void is_asked_for_after_growing_pauses() {
            assertThat(pending.askAt()).isEqualTo(NOON.plus(Payment.HEAD_START));
            var asked = pending;
            for (var seconds : new long[] {10, 20, 40, 80, 160, 320, 640, 1280, 2560, 5120, 5120, 5120}) {
                asked = asked.asked(NOON);
                assertThat(asked.askAt()).isEqualTo(NOON.plus(Duration.ofSeconds(seconds)));
            }
        }
    }
}
