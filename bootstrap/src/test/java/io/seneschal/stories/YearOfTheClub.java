package io.seneschal.stories;

import static io.seneschal.stories.Town.OPERATOR;
import static io.seneschal.stories.Town.as;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.seneschal.application.billing.MakingPayments;
import io.seneschal.application.billing.MakingPayments.NewPayment;
import io.seneschal.application.billing.PayingOrders.Means;
import io.seneschal.application.billing.PlacingOrders.NewOrder;
import io.seneschal.application.renewal.ReadingRenewals.Due;
import io.seneschal.application.shared.PageRequest;
import io.seneschal.domain.billing.Invoice;
import io.seneschal.domain.billing.LedgerAccount;
import io.seneschal.domain.billing.LedgerTransaction.Posting;
import io.seneschal.domain.billing.Order;
import io.seneschal.domain.billing.Payment;
import io.seneschal.domain.billing.PaymentMethodKind;
import io.seneschal.domain.organisation.OrganisationRefusal.NotEmpty;
import io.seneschal.domain.product.Product.State;
import io.seneschal.domain.product.ProductRefusal.ProductBlocked;
import io.seneschal.domain.product.ProductRefusal.ProductTerminated;
import io.seneschal.domain.shared.Language;
import io.seneschal.domain.shared.SeenVersion;
import java.util.List;
import java.util.stream.Stream;

/** A year of the club, step by step. */
final class YearOfTheClub extends RentingClub {

    YearOfTheClub(Market market) {
        super(market);
    }

    void passes() {
        ordersTwoProductsAndPaysThemInAdvance();
        letsThemBeRenewedByThemselves();
        var phones = new PhonesOfAMember(can, ada, club, joins("Zoe", false));
        phones.isConnected("info@club.example", product("Mail"));
        phones.isConnected("old@club.example", old);
        isRemindedAndThenChargedOnce();
        assertThat(phones.reading()).containsExactly("info@club.example", "old@club.example");

        hasACardThatExpires();
        assertThat(phones.reading()).containsExactly("info@club.example", "old@club.example");
        isBlockedTenDaysAfter();
        assertThat(phones.reading()).isEmpty();
        assertThat(phones.objectionTo("info@club.example")).containsInstanceOf(ProductBlocked.class);

        paysWhatIsBlocked();
        assertThat(phones.reading()).containsExactly("info@club.example");
        isRenewedForTheSecondTime();
        losesWhatNobodyPays();
        assertThat(phones.reading()).containsExactly("info@club.example");
        assertThat(phones.objectionTo("old@club.example")).containsInstanceOf(ProductTerminated.class);

        isRenewedForAnotherYear();
        hasPapersForAllOfIt();
        hasALedgerThatAddsUp();
        isNotDeletedWithAllThat();
        canProveWhatHappened();
    }

    private void ordersTwoProductsAndPaysThemInAdvance() {
        assertThat(can.depositingMoney()
                        .deposit(as(bob), club, francs("100.00"), card)
                        .state())
                .isEqualTo(Payment.State.SUCCEEDED);
        var wish = new NewOrder(List.of(line("drive", "Files", 12), line("mail-service", "Mail", 1)), null);

        var bought = can.payingOrders().buy(as(bob), club, wish, new Means(purse, false));

        assertThat(bought.order().state()).isEqualTo(Order.State.PAID);
        assertThat(invoices()).singleElement().satisfies(invoice -> {
            assertThat(invoice.lines()).extracting(line -> line.name().text()).containsExactly("Files", "Mail");
            assertThat(invoice.total()).isEqualTo(francs("66.80"));
            assertThat(invoice.fromPrepaid()).isEqualTo(francs("66.80"));
        });
        assertThat(can.readingPayments().prepaid(as(bob), club).available()).isEqualTo(francs("33.20"));
        assertThat(listed(Due.WITHIN_TWO_MONTHS)).containsExactly("2026-04-01 Mail", "2026-04-30 Old mail");
        assertThat(listed(Due.ALL)).containsExactly("2026-04-01 Mail", "2026-04-30 Old mail", "2027-03-01 Files");
        assertThat(forecast("2027-03-01"))
                .as("what is paid in advance does not go on by itself")
                .containsExactly(
                        "2026-04-01 Mail: renewal.switched-off",
                        "2026-04-30 Old mail: renewal.switched-off",
                        "2027-03-01 Files: renewal.switched-off");
    }

    private void letsThemBeRenewedByThemselves() {
        var both = List.of(product("Files"), product("Mail"));

        assertThat(can.switchingAutoRenewal().on(as(bob), club, both, card))
                .allMatch(outcome -> outcome.refusal() == null);

        assertThat(renewal("Mail").nextAttemptOn()).isEqualTo("2026-03-18");
        assertThat(renewal("Files").nextAttemptOn()).isEqualTo("2027-02-15");
        assertThat(forecast("2026-05-31"))
                .containsExactly(
                        "2026-03-18 Mail: 1.80 CHF",
                        "2026-04-17 Mail: 1.80 CHF",
                        "2026-04-30 Old mail: renewal.switched-off",
                        "2026-05-18 Mail: 1.80 CHF");
    }

    private void isRemindedAndThenChargedOnce() {
        market.morningOf("2026-03-10");
        assertThat(market.mail()).isEmpty();
        market.morningOf("2026-03-17");
        assertThat(market.mail()).containsExactly("Mail de Alpine Club sera renouvelé le 2026-03-18");
        assertThat(market.wallet.charged()).containsExactly(francs("100.00"));

        market.morningOf("2026-03-18");
        market.work();

        assertThat(market.wallet.charged()).containsExactly(francs("100.00"), francs("1.80"));
        assertThat(market.mail()).containsExactly("Mail de Alpine Club a été renouvelé");
        assertThat(renewal("Mail").of().dueOn()).isEqualTo("2026-05-01");
        assertThat(invoices()).hasSize(2).last().satisfies(invoice -> {
            assertThat(invoice.number()).hasToString("2026-00002");
            assertThat(invoice.issuedOn()).isEqualTo("2026-03-18");
            assertThat(invoice.lines().getFirst().from()).isEqualTo("2026-04-01");
            assertThat(invoice.lines().getFirst().until()).isEqualTo("2026-05-01");
            assertThat(invoice.total()).isEqualTo(francs("1.80"));
        });
    }

    private void hasACardThatExpires() {
        market.morningOf("2026-03-31");
        market.wallet.expires(CARD);

        market.morningOf("2026-05-05");

        assertThat(market.wallet.declined()).isEqualTo(5);
        assertThat(market.mail())
                .containsExactly(
                        "Mail de Alpine Club sera renouvelé le 2026-04-17",
                        "Le paiement de Mail de Alpine Club a échoué",
                        "Old mail de Alpine Club arrive à échéance le 2026-04-30",
                        "Le paiement de Mail de Alpine Club a échoué",
                        "Le paiement de Mail de Alpine Club a échoué",
                        "Le paiement de Mail de Alpine Club a échoué",
                        "Le paiement de Mail de Alpine Club a échoué");
        assertThat(listed(Due.WITHIN_TWO_MONTHS))
                .as("what is overdue as well")
                .containsExactly("2026-04-30 Old mail", "2026-05-01 Mail");
        assertThat(forecast("2026-05-31"))
                .containsExactly(
                        "2026-04-30 Old mail: renewal.switched-off", "2026-05-01 Mail: renewal.no-attempt-left");
        assertThat(can.watchingRenewals().all(OPERATOR)).isEmpty();
        assertThat(invoices()).hasSize(2);
    }

    private void isBlockedTenDaysAfter() {
        market.morningOf("2026-05-10");
        assertThat(renewal("Mail").of().product().state()).isEqualTo(State.ACTIVE);

        market.morningOf("2026-05-11");

        assertThat(renewal("Mail").of().product().state()).isEqualTo(State.BLOCKED);
        assertThat(market.mail())
                .containsExactly("Old mail de Alpine Club est bloqué", "Mail de Alpine Club est bloqué");
    }

    private void paysWhatIsBlocked() {
        market.morningOf("2026-05-13");
        var newCard = adds(PaymentMethodKind.VISA, NEW_CARD);
        var mail = List.of(new MakingPayments.Line(product("Mail"), null, 1));

        var paid = can.makingPayments().pay(as(bob), club, new NewPayment(mail, newCard, false));

        assertThat(paid.state()).isEqualTo(Payment.State.SUCCEEDED);
        assertThat(renewal("Mail").of().product().state()).isEqualTo(State.ACTIVE);
        assertThat(renewal("Mail").of().dueOn())
                .as("it counts from the old due date")
                .isEqualTo("2026-06-01");
        can.switchingAutoRenewal().on(as(bob), club, List.of(product("Files"), product("Mail")), newCard);
        can.keepingPaymentMethods().remove(as(bob), club, card, SeenVersion.ANY);
        assertThat(renewal("Mail").nextAttemptOn()).isEqualTo("2026-05-18");
    }

    private void isRenewedForTheSecondTime() {
        market.morningOf("2026-05-18");

        assertThat(market.mail())
                .containsExactly(
                        "Mail de Alpine Club sera renouvelé le 2026-05-18", "Mail de Alpine Club a été renouvelé");
        assertThat(renewal("Mail").of().dueOn()).isEqualTo("2026-07-01");
        assertThat(invoices()).hasSize(4);
    }

    private void losesWhatNobodyPays() {
        market.morningOf("2026-06-08");
        assertThat(listed(Due.ALL)).contains("2026-04-30 Old mail");
        market.mail();

        market.morningOf("2026-06-09");

        assertThat(market.mail()).containsExactly("Old mail de Alpine Club a pris fin");
        assertThat(listed(Due.ALL)).containsExactly("2026-07-01 Mail", "2027-03-01 Files");
        var late = new NewPayment(List.of(new MakingPayments.Line(old, null, 1)), purse, false);
        assertThatExceptionOfType(ProductTerminated.class)
                .isThrownBy(() -> can.makingPayments().pay(as(bob), club, late));
    }

    private void isRenewedForAnotherYear() {
        var foreseen = forecast("2027-03-01");
        var before = market.wallet.charged().size();
        market.morningOf("2027-02-14");
        assertThat(renewal("Files").of().dueOn()).isEqualTo("2027-03-01");
        market.morningOf("2027-03-01");

        assertThat(renewal("Files").of().dueOn()).isEqualTo("2028-03-01");
        assertThat(market.mail()).contains("Files de Alpine Club a été renouvelé");
        assertThat(market.wallet.charged())
                .as("what was foreseen in June")
                .hasSize(before + foreseen.size())
                .contains(francs("65.00"));
        assertThat(listed(Due.WITHIN_TWO_MONTHS)).containsExactly("2027-04-01 Mail");
        assertThat(can.watchingRenewals().all(OPERATOR)).isEmpty();
    }

    private void hasPapersForAllOfIt() {
        var numbers = Stream.concat(
                Stream.iterate(1, number -> number + 1).limit(11).map("2026-%05d"::formatted),
                Stream.iterate(1, number -> number + 1).limit(3).map("2027-%05d"::formatted));
        assertThat(invoices())
                .extracting(invoice -> invoice.number().toString())
                .containsExactlyElementsOf(numbers.toList());
        for (var invoice : List.of(invoices().getFirst(), invoices().getLast())) {
            var paper = can.readingInvoices().paper(as(bob), club, invoice.id(), Language.FR);
            assertThat(new String(paper, 0, 5, US_ASCII)).isEqualTo("%PDF-");
        }
    }

    private void hasALedgerThatAddsUp() {
        var account = can.readingPayments().prepaid(as(bob), club);
        var postings = PageRequest.all(page -> can.readingPayments().entries(as(bob), club, page)).stream()
                .flatMap(transaction -> transaction.postings().stream())
                .toList();
        var billed = sum(invoices().stream().map(Invoice::total));
        var inAdvance = sum(invoices().stream().map(Invoice::fromPrepaid));

        assertThat(sum(postings.stream().map(Posting::amount))).isEqualTo(francs("0.00"));
        assertThat(sum(postings.stream()
                        .filter(posting -> posting.account() == LedgerAccount.AVAILABLE)
                        .map(Posting::amount)))
                .isEqualTo(account.available())
                .isEqualTo(francs("33.20"));
        assertThat(account.reserved()).isEqualTo(francs("0.00"));
        assertThat(sum(market.wallet.charged().stream()))
                .as("all that cards paid was for an invoice, or in advance")
                .isEqualTo(billed.minus(inAdvance).plus(francs("100.00")));
    }

    private void isNotDeletedWithAllThat() {
        assertThatExceptionOfType(NotEmpty.class)
                .isThrownBy(() -> can.changingOrganisations().delete(as(ada), club, SeenVersion.ANY))
                .satisfies(refusal -> assertThat(refusal.because().get("left"))
                        .hasToString("{members=2, prepaid_balance=1, products=2}"));
    }

    private void canProveWhatHappened() {
        var head = can.verifyingAuditTrail().head(OPERATOR).hash();

        assertThat(can.verifyingAuditTrail()
                        .verify(OPERATOR, head, compared -> {})
                        .events())
                .isGreaterThan(100);
    }
}
