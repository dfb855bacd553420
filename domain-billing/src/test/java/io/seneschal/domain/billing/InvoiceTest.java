package io.seneschal.domain.billing;

import static io.seneschal.testing.House.NOON;
import static io.seneschal.testing.PapersOf.CREDITOR;
import static io.seneschal.testing.PapersOf.DAY;
import static io.seneschal.testing.PapersOf.francs;
import static io.seneschal.testing.PapersOf.invoice;
import static io.seneschal.testing.PapersOf.number;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.seneschal.domain.billing.Invoice.Credited;
import io.seneschal.domain.billing.InvoiceRefusal.CreditReasonMissing;
import io.seneschal.domain.billing.InvoiceRefusal.CreditTooHigh;
import io.seneschal.domain.billing.ProFormaRefusal.ProFormaSettled;
import io.seneschal.domain.billing.TransferRefusal.NoAccount;
import io.seneschal.domain.product.DueDate;
import io.seneschal.domain.product.ProductName;
import io.seneschal.domain.product.Term;
import io.seneschal.domain.shared.Change;
import io.seneschal.domain.shared.Currency;
import io.seneschal.domain.shared.Money;
import io.seneschal.domain.shared.MoneyRefusal.CurrenciesDiffer;
import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.domain.shared.ProductId;
import io.seneschal.testing.PapersOf;
import io.seneschal.testing.Rule;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class InvoiceTest {

    static final String REASON = "ten chars.";

    final OrganisationId club = new OrganisationId(UUID.randomUUID());
    final Invoice invoice = invoice(club, UUID.randomUUID(), 1, francs(1000));
    final CreditNoteId note = new CreditNoteId(UUID.randomUUID());

    Change<CreditNote> credit(Credited before, Money amount, String reason) {
        return invoice.credit(note, number(PaperSeries.CREDIT_NOTE, 7), before, amount, reason, DAY, NOON);
    }

    @Nested
    class An_invoice {

        @Test
        @Rule("PAY-9")
        void is_on_record_when_it_is_issued() {
            assertThat(Invoice.issue(invoice).events())
                    .containsExactly(new InvoiceEvent.Issued(club, invoice.id(), "2026-00001", invoice.payment()));
        }

        @Test
        @Rule("PAY-8")
        void adds_up_exactly() {
            assertThatIllegalStateException().isThrownBy(() -> with(francs(999)));
            assertThatIllegalStateException().isThrownBy(() -> with(francs(1001)));
        }

        @Test
        @Rule("PAY-9")
        void has_a_number_of_its_own_year_and_series() {
            assertThat(new PaperNumber(PaperSeries.INVOICE, 2026, 123456)).hasToString("2026-123456");
            assertThat(number(PaperSeries.CREDIT_NOTE, 3)).hasToString("CN-2026-00003");
            assertThat(PaperNumber.read(PaperSeries.INVOICE, "2026-123456"))
                    .contains(new PaperNumber(PaperSeries.INVOICE, 2026, 123456));
            assertThat(PaperNumber.read(PaperSeries.CREDIT_NOTE, "CN-2026-00003"))
                    .contains(number(PaperSeries.CREDIT_NOTE, 3));
            for (var none : List.of("CN-2026-00003", "2026-3", "2026-00000", "hello", "", "2026-0000000001")) {
                assertThat(PaperNumber.read(PaperSeries.INVOICE, none)).as(none).isEmpty();
            }
            assertThatIllegalStateException().isThrownBy(() -> with(new PaperNumber(PaperSeries.INVOICE, 2025, 1)));
            assertThatIllegalStateException().isThrownBy(() -> with(number(PaperSeries.CREDIT_NOTE, 1)));
        }

        @Test
        @Rule("PAY-3")
        void has_a_line_for_each_product_and_none_for_deposits() {
            var due = DueDate.of(LocalDate.of(2026, 1, 31));
            var lines = InvoiceLine.of(
                    List.of(
                            new PaymentLine.Renewal(
                                    new ProductId(UUID.randomUUID()),
                                    "mail",
                                    new ProductName("Mail"),
                                    new Term(1),
                                    1,
                                    due,
                                    francs(5)),
                            new PaymentLine.Opening(
                                    new OrderId(UUID.randomUUID()),
                                    new ProductId(UUID.randomUUID()),
                                    "domain",
                                    new ProductName("Domain"),
                                    new Term(12),
                                    3,
                                    francs(7)),
                            new PaymentLine.Deposit(francs(10))),
                    LocalDate.of(2024, 2, 29));

            assertThat(lines)
                    .containsExactly(
                            new InvoiceLine(
                                    "mail",
                                    new ProductName("Mail"),
                                    new Term(1),
                                    1,
                                    LocalDate.of(2026, 1, 31),
                                    LocalDate.of(2026, 2, 28),
                                    francs(5)),
                            new InvoiceLine(
                                    "domain",
                                    new ProductName("Domain"),
                                    new Term(12),
                                    3,
                                    LocalDate.of(2024, 2, 29),
                                    LocalDate.of(2027, 2, 28),
                                    francs(7)));
        }

        private Invoice with(Money total) {
            return new Invoice(
                    invoice.id(),
                    club,
                    invoice.number(),
                    DAY,
                    invoice.payment(),
                    invoice.issuer(),
                    invoice.recipient(),
                    invoice.lines(),
                    invoice.paidBy(),
                    invoice.fromPrepaid(),
                    total,
                    NOON);
        }

        private Invoice with(PaperNumber number) {
            return new Invoice(
                    invoice.id(),
                    club,
                    number,
                    DAY,
                    invoice.payment(),
                    invoice.issuer(),
                    invoice.recipient(),
                    invoice.lines(),
                    invoice.paidBy(),
                    invoice.fromPrepaid(),
                    invoice.total(),
                    NOON);
        }
    }

    @Nested
    @Rule("PAY-9")
    class A_credit_note {

        @Test
        void says_how_much_is_left() {
            var change = credit(new Credited(1, francs(300)), francs(200), REASON);

            assertThat(change.after().left()).isEqualTo(francs(500));
            assertThat(change.after().ordinal()).isEqualTo(2);
            assertThat(change.after().recipient()).isEqualTo(invoice.recipient());
            assertThat(change.events())
                    .containsExactly(new InvoiceEvent.Credited(club, invoice.id(), note, "CN-2026-00007", francs(200)));
        }

        @ParameterizedTest
        @ValueSource(longs = {1, 700})
        void gives_back_what_is_left_at_most(long minor) {
            assertThat(credit(new Credited(1, francs(300)), francs(minor), REASON)
                            .after()
                            .amount())
                    .isEqualTo(francs(minor));
        }

        @ParameterizedTest
        @ValueSource(longs = {-1, 0, 701})
        void gives_back_neither_more_nor_nothing(long minor) {
            assertThatExceptionOfType(CreditTooHigh.class)
                    .isThrownBy(() -> credit(new Credited(1, francs(300)), francs(minor), REASON));
        }

        @Test
        @Rule("PAY-8")
        void is_in_the_currency_of_the_invoice() {
            assertThatExceptionOfType(CurrenciesDiffer.class)
                    .isThrownBy(() -> credit(new Credited(0, francs(0)), new Money(1, Currency.EUR), REASON));
        }

        @Test
        void has_a_reason() {
            var none = new Credited(0, francs(0));

            assertThat(credit(none, francs(1), "x".repeat(10)).after().reason()).hasSize(10);
            assertThat(credit(none, francs(1), "x".repeat(500)).after().reason())
                    .hasSize(500);
            for (var reason : List.of("", "x".repeat(9), "x".repeat(9) + " ", "x".repeat(501))) {
                assertThatExceptionOfType(CreditReasonMissing.class).isThrownBy(() -> credit(none, francs(1), reason));
            }
        }
    }

    @Nested
    @Rule("PAY-4")
    class A_pro_forma_invoice {

        final ProForma proForma = PapersOf.proForma(club, UUID.randomUUID(), francs(1000));

        @Test
        void is_paid_once() {
            var paid = proForma.pay();

            assertThat(paid.after().state()).isEqualTo(ProForma.State.PAID);
            assertThat(paid.events()).containsExactly(new ProFormaEvent.Paid(club, proForma.id(), proForma.payment()));
            assertThat(paid.after().pay().isNone()).isTrue();
        }

        @Test
        void can_be_cancelled_until_it_is_paid() {
            var cancelled = proForma.cancel();

            assertThat(cancelled.after().state()).isEqualTo(ProForma.State.CANCELLED);
            assertThat(cancelled.events())
                    .containsExactly(new ProFormaEvent.Cancelled(club, proForma.id(), proForma.payment()));
            assertThat(cancelled.after().cancel().isNone()).isTrue();
            assertThatExceptionOfType(ProFormaSettled.class)
                    .isThrownBy(() -> proForma.pay().after().cancel());
        }

        @Test
        void is_paid_to_an_account_in_its_currency() {
            var francsOnly = new Creditor(
                    CREDITOR.name(), CREDITOR.address(), Map.of(Currency.CHF, PapersOf.FRANCS), List.of(), null, false);

            assertThat(francsOnly.account(Currency.CHF)).isEqualTo(PapersOf.FRANCS);
            assertThatExceptionOfType(NoAccount.class).isThrownBy(() -> francsOnly.account(Currency.EUR));
        }
    }

    @Nested
    class Tax_within_an_amount {

        @ParameterizedTest
        @CsvSource({
            "810, 10810, 810",
            "810, 0, 0",
            "810, 1, 0",
            "810, 6, 0",
            "810, 7, 1",
            "260, 10260, 260",
            "2000, 3, 1",
            "2000, 2, 0",
            "10000, 1, 1"
        })
        @Rule("PAY-8")
        void is_told_to_the_nearest_minor_unit(int rate, long gross, long tax) {
            assertThat(new Vat("CHE-1", rate).within(francs(gross))).isEqualTo(francs(tax));
        }

        @ParameterizedTest
        @CsvSource({"810, 8.1", "260, 2.6", "2000, 20", "1000, 10", "5, 0.05", "10000, 100", "1, 0.01"})
        void has_a_rate_without_needless_digits(int hundredths, String percent) {
            assertThat(new Vat("CHE-1", hundredths).percent()).isEqualTo(percent);
        }
    }
}
