package io.seneschal.stories;

import static io.seneschal.stories.Town.OPERATOR;
import static io.seneschal.stories.Town.as;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.seneschal.application.account.SigningUp.SignedUp;
import io.seneschal.application.billing.MakingPayments.Line;
import io.seneschal.application.billing.MakingPayments.NewPayment;
import io.seneschal.application.billing.MatchingTransfers.Match;
import io.seneschal.application.product.OpeningProducts.NewProduct;
import io.seneschal.application.shared.PageRequest;
import io.seneschal.domain.billing.Invoice;
import io.seneschal.domain.billing.InvoiceRefusal.CreditTooHigh;
import io.seneschal.domain.billing.InvoiceRefusal.UnknownInvoice;
import io.seneschal.domain.billing.Payment;
import io.seneschal.domain.billing.PaymentMethod;
import io.seneschal.domain.billing.PaymentMethodId;
import io.seneschal.domain.billing.PaymentMethodKind;
import io.seneschal.domain.billing.ProForma;
import io.seneschal.domain.billing.ProFormaRefusal.ProFormaSettled;
import io.seneschal.domain.billing.TransferVerdict;
import io.seneschal.domain.organisation.PermissionRefusal;
import io.seneschal.domain.organisation.Role;
import io.seneschal.domain.product.Product;
import io.seneschal.domain.product.ProductName;
import io.seneschal.domain.product.Term;
import io.seneschal.domain.shared.CommonRefusal.OperatorNeeded;
import io.seneschal.domain.shared.Currency;
import io.seneschal.domain.shared.Language;
import io.seneschal.domain.shared.Money;
import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.domain.shared.SeenVersion;
import io.seneschal.domain.shared.UserId;
import io.seneschal.testing.Rule;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** From a pro forma invoice over the bank's statement to an invoice, and back. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PayingByTransferTest {

    static final String REASON = "It did not work for a week.";

    final Town town = Town.inMemory();
    final SignedUp founder = town.arrivesWithCompany("Ada", "Alpine Club");
    final UserId ada = founder.user().id();
    final OrganisationId club = founder.organisation().id();
    final PaymentMethodId transfers = town.can
            .keepingPaymentMethods()
            .add(as(ada), club, new PaymentMethod.Wish(PaymentMethodKind.IBAN, null, "Our bank", Currency.CHF))
            .id();
    int movements;

    Product product(String name) {
        return town.can
                .openingProducts()
                .open(
                        OPERATOR,
                        club,
                        new NewProduct(
                                "mail-service", new ProductName(name), LocalDate.of(2026, 12, 31), new Term(12)));
    }

    Payment pays(Product... products) {
        var lines = List.of(products).stream()
                .map(one -> new Line(one.id(), null, 1))
                .toList();
        return town.can.makingPayments().pay(as(ada), club, new NewPayment(lines, transfers, false));
    }

    ProForma proFormaOf(Payment payment) {
        return town.can
                .readingProFormas()
                .of(as(ada), club, List.of(payment.id()))
                .getFirst();
    }

    List<Invoice> invoices() {
        return town.can.readingInvoices().page(as(ada), club, PageRequest.FIRST).items();
    }

    List<TransferVerdict> match(String... lines) {
        return town
                .can
                .matchingTransfers()
                .match(
                        OPERATOR,
                        new ByteArrayInputStream(String.join("\n", lines).getBytes(UTF_8)))
                .stream()
                .map(Match::verdict)
                .toList();
    }

    String come(String amount, ProForma proForma) {
        movements++;
        return "CH5800791123000889012 B" + movements + " CRDT " + amount + " CHF 2026-03-02 " + proForma.reference();
    }

    Money francs(long minor) {
        return new Money(minor, Currency.CHF);
    }

    Money prepaid() {
        return town.can.readingPayments().prepaid(as(ada), club).available();
    }

    @Test
    @Rule({"PAY-3", "PAY-4", "PAY-9"})
    void what_was_asked_for_is_paid_when_it_has_come_and_there_is_an_invoice_then() {
        var payment = pays(product("Mail"), product("More mail"));
        var asked = proFormaOf(payment);

        assertThat(payment.state()).isEqualTo(Payment.State.AWAITING_TRANSFER);
        assertThat(asked.amount()).isEqualTo(francs(2400));
        assertThat(asked.state()).isEqualTo(ProForma.State.OPEN);
        assertThat(asked.recipient().name().text()).isEqualTo("Alpine Club");
        assertThat(invoices()).isEmpty();

        town.clock.pass(Duration.ofDays(1));
        assertThat(match(come("24.00", asked))).containsExactly(TransferVerdict.MATCHED);

        assertThat(town.can.readingPayments().get(as(ada), club, payment.id()).state())
                .isEqualTo(Payment.State.SUCCEEDED);
        assertThat(proFormaOf(payment).state()).isEqualTo(ProForma.State.PAID);
        assertThat(invoices()).singleElement().satisfies(invoice -> {
            assertThat(invoice.number()).hasToString("2026-00001");
            assertThat(invoice.issuedOn()).isEqualTo("2026-03-02");
            assertThat(invoice.total()).isEqualTo(francs(2400));
            assertThat(invoice.payment()).isEqualTo(payment.id());
            assertThat(invoice.lines()).extracting(line -> line.name().text()).containsExactly("Mail", "More mail");
            assertThat(invoice.lines().getFirst().from()).isEqualTo("2026-12-31");
            assertThat(invoice.lines().getFirst().until()).isEqualTo("2027-12-31");
        });
        assertThat(town.trailOf(club)).contains("pro-forma.made", "pro-forma.paid", "invoice.issued");
    }

    @Test
    @Rule("PAY-4")
    void reading_a_statement_again_settles_nothing_twice() {
        var asked = proFormaOf(pays(product("Mail")));
        var line = come("12.00", asked);

        assertThat(match(line, line)).containsExactly(TransferVerdict.MATCHED, TransferVerdict.SEEN_BEFORE);
        assertThat(match(line)).containsExactly(TransferVerdict.SEEN_BEFORE);
        assertThat(match(come("12.00", asked))).containsExactly(TransferVerdict.PAID_BEFORE);
        assertThat(invoices()).hasSize(1);
    }

    @Test
    @Rule("PAY-4")
    void what_differs_is_told_and_settles_nothing() {
        var asked = proFormaOf(pays(product("Mail")));

        assertThat(match(
                        come("11.99", asked),
                        come("12.01", asked),
                        come("12.00", asked).replace(" CHF ", " EUR "),
                        come("12.00", asked).replace("CRDT", "DBIT"),
                        come("12.00", asked).replace(asked.reference().text(), "-"),
                        come("12.00", asked).replace(asked.reference().text(), "RF18539007547034"),
                        come("12.00", asked).replace(asked.reference().text(), "hello")))
                .containsExactly(
                        TransferVerdict.AMOUNT_TOO_SMALL,
                        TransferVerdict.AMOUNT_TOO_LARGE,
                        TransferVerdict.CURRENCY_DIFFERS,
                        TransferVerdict.IGNORED,
                        TransferVerdict.NO_REFERENCE,
                        TransferVerdict.UNKNOWN_REFERENCE,
                        TransferVerdict.UNKNOWN_REFERENCE);
        assertThat(invoices()).isEmpty();
    }

    @Test
    @Rule("PAY-4")
    void a_transfer_that_is_given_up_leaves_the_product_to_be_paid_in_another_way() {
        var mail = product("Mail");
        var asked = proFormaOf(pays(mail));

        var cancelled = town.can.cancellingProFormas().cancel(as(ada), club, asked.id(), SeenVersion.ANY);
        assertThat(cancelled.state()).isEqualTo(ProForma.State.CANCELLED);
        assertThat(town.can
                        .readingPayments()
                        .get(as(ada), club, asked.payment())
                        .state())
                .isEqualTo(Payment.State.FAILED);
        assertThat(match(come("12.00", asked))).containsExactly(TransferVerdict.CANCELLED);
        assertThat(invoices()).isEmpty();

        var again = proFormaOf(pays(mail));
        assertThat(again.reference()).isNotEqualTo(asked.reference());
        match(come("12.00", again));
        assertThatExceptionOfType(ProFormaSettled.class)
                .isThrownBy(() -> town.can.cancellingProFormas().cancel(as(ada), club, again.id(), SeenVersion.ANY));
    }

    @Test
    @Rule("PAY-9")
    void numbers_begin_anew_each_year_and_leave_no_gap() {
        for (var count = 0; count < 3; count++) {
            match(come("12.00", proFormaOf(pays(product("Mail " + count)))));
        }
        // still the old year in UTC, the new one in Zurich
        town.clock.moveTo("2026-12-31T23:30:00Z");
        match(come("12.00", proFormaOf(pays(product("Next year")))));

        assertThat(invoices())
                .extracting(invoice -> invoice.number().toString())
                .containsExactly("2026-00001", "2026-00002", "2026-00003", "2027-00001");
    }

    @Test
    @Rule({"PAY-8", "PAY-9"})
    void what_is_given_back_goes_onto_the_prepaid_account_and_never_exceeds_what_was_paid() {
        match(come("12.00", proFormaOf(pays(product("Mail")))));
        var invoice = invoices().getFirst();

        var part = town.can.creditingInvoices().credit(OPERATOR, club, invoice.id(), francs(500), REASON);
        assertThat(part.number()).hasToString("CN-2026-00001");
        assertThat(part.left()).isEqualTo(francs(700));
        assertThat(prepaid()).isEqualTo(francs(500));

        assertThatExceptionOfType(CreditTooHigh.class)
                .isThrownBy(
                        () -> town.can.creditingInvoices().credit(OPERATOR, club, invoice.id(), francs(701), REASON));
        var rest = town.can.creditingInvoices().credit(OPERATOR, club, invoice.id(), null, REASON);
        assertThat(rest.amount()).isEqualTo(francs(700));
        assertThat(prepaid()).isEqualTo(francs(1200));
        assertThat(town.can
                        .readingInvoices()
                        .creditNotes(as(ada), club, PageRequest.FIRST)
                        .items())
                .containsExactly(part, rest);
        assertThatExceptionOfType(CreditTooHigh.class)
                .isThrownBy(() -> town.can.creditingInvoices().credit(OPERATOR, club, invoice.id(), null, REASON));
        assertThat(invoices()).containsExactly(invoice);
    }

    @Test
    @Rule({"AUT-1", "ORG-7"})
    void papers_are_for_those_who_see_bills_and_credits_for_operators() {
        match(come("12.00", proFormaOf(pays(product("Mail")))));
        var invoice = invoices().getFirst().id();
        var bob = town.takesIn(ada, club, "Bob", Role.COLLABORATOR);
        var stranger = town.arrivesWithCompany("Eve", "Elsewhere");
        var elsewhere = stranger.organisation().id();

        assertThatExceptionOfType(PermissionRefusal.BillingRightMissing.class)
                .isThrownBy(() -> town.can.readingInvoices().get(as(bob), club, invoice));
        assertThatExceptionOfType(OperatorNeeded.class)
                .isThrownBy(() -> town.can.creditingInvoices().credit(as(ada), club, invoice, null, REASON));
        assertThatExceptionOfType(UnknownInvoice.class)
                .isThrownBy(
                        () -> town.can.readingInvoices().get(as(stranger.user().id()), elsewhere, invoice));
        assertThatExceptionOfType(OperatorNeeded.class)
                .isThrownBy(() -> town.can.matchingTransfers().match(as(ada), new ByteArrayInputStream(new byte[0])));
    }

    @Test
    @Rule({"PAY-9", "NOT-2"})
    void papers_are_written_in_the_wished_language() {
        var asked = proFormaOf(pays(product("Mail")));
        match(come("12.00", asked));

        assertThat(new String(
                        town.can
                                .readingInvoices()
                                .paper(as(ada), club, invoices().getFirst().id(), Language.DE),
                        UTF_8))
                .isEqualTo("invoice 2026-00001 de E-Mail-Dienst");
        assertThat(new String(town.can.readingProFormas().paper(as(ada), club, asked.id(), Language.FR), UTF_8))
                .isEqualTo("pro forma " + asked.reference() + " fr Service mail");
    }
}
