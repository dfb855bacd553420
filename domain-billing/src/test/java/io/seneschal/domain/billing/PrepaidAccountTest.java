package io.seneschal.domain.billing;

import static io.seneschal.domain.billing.PaymentMethodKind.PREPAID;
import static io.seneschal.domain.billing.PaymentMethodKind.VISA;
import static io.seneschal.domain.billing.Purse.CLUB;
import static io.seneschal.domain.billing.Purse.francs;
import static io.seneschal.testing.House.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.seneschal.domain.billing.LedgerTransaction.Kind;
import io.seneschal.domain.billing.PaymentLine.Deposit;
import io.seneschal.domain.billing.PrepaidRefusal.Insufficient;
import io.seneschal.domain.shared.Currency;
import io.seneschal.domain.shared.Money;
import io.seneschal.testing.Rule;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PrepaidAccountTest {

    final PrepaidAccount account = new PrepaidAccount(CLUB, francs(1000), francs(0), 3);
    final Payment part = Purse.begin(VISA, true, francs(1000), PaymentTest.renewal(PaymentTest.MAIL));

    @Test
    @Rule("PAY-7")
    void money_is_reserved_when_a_payment_begins() {
        var reserved = after(account, part);

        assertThat(reserved).isEqualTo(new PrepaidAccount(CLUB, francs(0), francs(1000), 3));
    }

    @Test
    @Rule("PAY-7")
    void it_is_taken_only_when_the_other_part_succeeds() {
        var reserved = after(account, part);

        var taken = after(reserved, part.succeed("ch_1", NOON).after());

        assertThat(taken).isEqualTo(new PrepaidAccount(CLUB, francs(0), francs(0), 3));
    }

    @Test
    @Rule("PAY-7")
    void it_is_released_when_the_other_part_fails() {
        var reserved = after(account, part);

        var released = after(reserved, part.fail("no", NOON).after());

        assertThat(released).isEqualTo(account);
    }

    @Test
    @Rule("PAY-8")
    void not_more_is_reserved_than_is_there() {
        var domain = PaymentTest.renewal(PaymentTest.DOMAIN);
        var all = Purse.begin(PREPAID, false, francs(0), domain);
        var exactly = new PrepaidAccount(CLUB, francs(1290), francs(0), 1);
        var less = new PrepaidAccount(CLUB, francs(1289), francs(500), 1);

        assertThat(after(exactly, all).available()).isEqualTo(francs(0));
        assertThatThrownBy(() -> less.follow(all, Purse.step(), NOON))
                .isInstanceOfSatisfying(
                        Insufficient.class,
                        refusal -> assertThat(refusal.because())
                                .containsEntry("available", "12.89 CHF")
                                .containsEntry("needed", "12.90 CHF"));
    }

    @Test
    @Rule("PAY-6")
    void a_deposit_is_there_once_it_has_succeeded() {
        var begun = Purse.begin(VISA, false, francs(0), new Deposit(francs(50)));
        var empty = PrepaidAccount.empty(CLUB, Currency.CHF);

        assertThat(empty.follow(begun, Purse.step(), NOON)).isEmpty();
        assertThat(empty.follow(begun.fail("no", NOON).after(), Purse.step(), NOON))
                .isEmpty();
        assertThat(after(empty, begun.succeed("ch_1", NOON).after()).available())
                .isEqualTo(francs(50));
    }

    @Test
    void what_the_method_pays_alone_moves_nothing() {
        var byCard = Purse.begin(VISA, false, francs(1000), PaymentTest.renewal(PaymentTest.MAIL));

        assertThat(account.follow(byCard, Purse.step(), NOON)).isEmpty();
        assertThat(account.follow(byCard.succeed("ch_1", NOON).after(), Purse.step(), NOON))
                .isEmpty();
    }

    @Test
    @Rule("PAY-9")
    void a_refund_can_be_spent_again() {
        var refunded = account.refund(Purse.step(), francs(70), part.id(), NOON);

        assertThat(refunded.account().after().available()).isEqualTo(francs(1070));
        assertThat(refunded.transaction().kind()).isEqualTo(Kind.REFUND);
    }

    @ParameterizedTest
    @EnumSource
    @Rule("PAY-8")
    void whatever_moves_leaves_one_account_for_another(Kind kind) {
        var transaction = new LedgerTransaction(Purse.step(), CLUB, kind, francs(12), part.id(), NOON);

        assertThat(kind.from()).isNotEqualTo(kind.to());
        assertThat(transaction.postings().stream()
                        .map(LedgerTransaction.Posting::amount)
                        .reduce(Money::plus))
                .contains(francs(0));
    }

    @Test
    @Rule("PAY-8")
    void less_than_nothing_can_not_be_on_it() {
        assertThatThrownBy(() -> new PrepaidAccount(CLUB, francs(-1), francs(0), 1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new PrepaidAccount(CLUB, francs(0), francs(-1), 1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new LedgerTransaction(Purse.step(), CLUB, Kind.DEPOSIT, francs(0), part.id(), NOON))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static PrepaidAccount after(PrepaidAccount account, Payment payment) {
        return account.follow(payment, Purse.step(), NOON)
                .orElseThrow()
                .account()
                .after();
    }
}
