package io.seneschal.application.billing;

import static io.seneschal.testing.PapersOf.DAY;
import static io.seneschal.testing.PapersOf.francs;
import static io.seneschal.testing.PapersOf.number;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.seneschal.application.StoresContract;
import io.seneschal.application.billing.PaperNumbers.Series;
import io.seneschal.application.shared.PageRequest;
import io.seneschal.domain.billing.CreditNote;
import io.seneschal.domain.billing.CreditNoteId;
import io.seneschal.domain.billing.Invoice;
import io.seneschal.domain.billing.Invoice.Credited;
import io.seneschal.domain.billing.InvoiceId;
import io.seneschal.domain.billing.InvoiceRefusal.UnknownCreditNote;
import io.seneschal.domain.billing.InvoiceRefusal.UnknownInvoice;
import io.seneschal.domain.billing.Issuer;
import io.seneschal.domain.billing.PaperSeries;
import io.seneschal.domain.billing.PaymentId;
import io.seneschal.domain.billing.PaymentMethodKind;
import io.seneschal.domain.billing.Recipient;
import io.seneschal.domain.organisation.Authority;
import io.seneschal.domain.organisation.BillingZone;
import io.seneschal.domain.organisation.OrganisationDetails;
import io.seneschal.domain.organisation.OrganisationKind;
import io.seneschal.domain.organisation.OrganisationName;
import io.seneschal.domain.organisation.PostalAddress;
import io.seneschal.domain.shared.Change;
import io.seneschal.domain.shared.CommonRefusal.StaleChange;
import io.seneschal.domain.shared.Currency;
import io.seneschal.domain.shared.Money;
import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.testing.PapersOf;
import io.seneschal.testing.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Of {@link Invoices}, {@link CreditNotes}, {@link PaperNumbers} and {@link Customers}. */
@DisplayNameGeneration(ReplaceUnderscores.class)
public abstract class InvoicesContract extends StoresContract {

    private OrganisationId club() {
        return organisation(user("ada"));
    }

    private int take(OrganisationId organisation, PaperSeries series, int year, int count) {
        var one = new Series(organisation, series, year);
        return stores.transactions()
                .inOne(OPERATOR, () -> stores.paperNumbers().take(Map.of(one, count)))
                .get(one);
    }

    private Invoice issued(OrganisationId organisation, int sequence, Money total) {
        var invoice = PapersOf.invoice(organisation, newId(), sequence, total);
        inOne(() -> stores.invoices().issue(List.of(Invoice.issue(invoice))));
        return invoice;
    }

    private Change<CreditNote> credit(Invoice invoice, Credited before, int sequence, long minor) {
        return invoice.credit(
                new CreditNoteId(newId()),
                number(PaperSeries.CREDIT_NOTE, sequence),
                before,
                francs(minor),
                "It did not work.",
                DAY,
                clock.instant());
    }

    @Test
    @Rule("PAY-9")
    void numbers_follow_each_other_in_each_series_organisation_and_year() {
        var club = club();
        var other = club();

        assertThat(take(club, PaperSeries.INVOICE, 2026, 3)).isEqualTo(1);
        assertThat(take(club, PaperSeries.INVOICE, 2026, 1)).isEqualTo(4);
        assertThat(take(club, PaperSeries.INVOICE, 2027, 1)).isEqualTo(1);
        assertThat(take(club, PaperSeries.CREDIT_NOTE, 2026, 1)).isEqualTo(1);
        assertThat(take(other, PaperSeries.INVOICE, 2026, 1)).isEqualTo(1);
        assertThat(take(club, PaperSeries.INVOICE, 2026, 1)).isEqualTo(5);
    }

    @Test
    @Rule("PAY-9")
    void numbers_of_several_series_are_taken_at_once() {
        var one = new Series(club(), PaperSeries.INVOICE, 2026);
        var other = new Series(club(), PaperSeries.INVOICE, 2026);

        inOne(() ->
                assertThat(stores.paperNumbers().take(Map.of(one, 2, other, 1))).isEqualTo(Map.of(one, 1, other, 1)));
        inOne(() ->
                assertThat(stores.paperNumbers().take(Map.of(one, 1, other, 1))).isEqualTo(Map.of(one, 3, other, 2)));
    }

    @Test
    @Rule("PAY-9")
    void a_number_that_was_taken_and_given_up_is_taken_by_the_next() {
        var club = club();
        assertThatThrownBy(() -> inOne(() -> {
                    stores.paperNumbers().take(Map.of(new Series(club, PaperSeries.INVOICE, 2026), 1));
                    throw new StaleChange(club);
                }))
                .isInstanceOf(StaleChange.class);

        assertThat(take(club, PaperSeries.INVOICE, 2026, 1)).isEqualTo(1);
    }

    @Test
    @Rule("PAY-9")
    void numbers_taken_at_the_same_instant_are_different_ones() throws Exception {
        var club = club();
        var taken = new ArrayList<Object>();
        for (var round = 0; round < 10; round++) {
            for (var one : atTheSameInstant(
                    () -> take(club, PaperSeries.INVOICE, 2026, 1), () -> take(club, PaperSeries.INVOICE, 2026, 1))) {
                taken.add(one.get());
            }
        }

        assertThat(taken)
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(1, 20).boxed().toList());
    }

    @Test
    @Rule("PAY-9")
    void an_invoice_is_found_as_issued_in_its_own_organisation_only() {
        var club = club();
        var other = club();
        var invoice = issued(club, 1, francs(1000));

        assertThat(stores.invoices().get(club, invoice.id())).isEqualTo(invoice);
        assertThat(stores.invoices().numbered(club, "2026-00001")).contains(invoice);
        assertThat(stores.invoices().of(List.of(invoice.payment(), new PaymentId(newId()))))
                .isEqualTo(Map.of(invoice.payment(), invoice.id()));
        assertThatThrownBy(() -> stores.invoices().get(other, invoice.id())).isInstanceOf(UnknownInvoice.class);
        assertThatThrownBy(() -> stores.invoices().get(club, new InvoiceId(newId())))
                .isInstanceOf(UnknownInvoice.class);
        assertThat(stores.invoices().numbered(other, "2026-00001")).isEmpty();
        assertThat(stores.invoices().numbered(club, "2026-00002")).isEmpty();
        assertThat(stores.invoices().numbered(club, "hello")).isEmpty();
        assertThat(stores.invoices().page(other, PageRequest.FIRST).items()).isEmpty();
        assertThat(eventsOf(club)).endsWith("invoice.issued");
    }

    @Test
    @Rule("PAY-9")
    void an_invoice_keeps_everything_it_says() {
        var club = club();
        var nobody = new Issuer(
                "Nobody GmbH", new PostalAddress(null, null, "79100", "Freiburg", "DE"), List.of(), null, true);
        var plain = PapersOf.invoice(club, newId(), 1, new Money(1000, Currency.EUR));
        var invoice = new Invoice(
                plain.id(),
                club,
                plain.number(),
                DAY,
                plain.payment(),
                nobody,
                new Recipient(new OrganisationName("نادي 😀"), null),
                List.of(
                        PapersOf.line(new Money(400, Currency.EUR)),
                        PapersOf.line(new Money(0, Currency.EUR)),
                        PapersOf.line(new Money(600, Currency.EUR))),
                PaymentMethodKind.PREPAID,
                new Money(1000, Currency.EUR),
                new Money(1000, Currency.EUR),
                clock.instant());
        inOne(() -> stores.invoices().issue(List.of(Invoice.issue(invoice))));

        assertThat(stores.invoices().get(club, invoice.id())).isEqualTo(invoice);
    }

    @Test
    @Rule("PAY-9")
    void a_payment_has_one_invoice_at_most_and_a_number_one_payment() {
        var club = club();
        var invoice = issued(club, 1, francs(1000));
        var sameNumber = PapersOf.invoice(club, newId(), 1, francs(5));
        var samePayment = new Invoice(
                new InvoiceId(newId()),
                club,
                number(PaperSeries.INVOICE, 2),
                DAY,
                invoice.payment(),
                invoice.issuer(),
                invoice.recipient(),
                invoice.lines(),
                invoice.paidBy(),
                invoice.fromPrepaid(),
                invoice.total(),
                invoice.createdAt());
        var good = PapersOf.invoice(club, newId(), 3, francs(5));

        for (var bad : List.of(sameNumber, samePayment)) {
            assertThatThrownBy(() ->
                            inOne(() -> stores.invoices().issue(List.of(Invoice.issue(good), Invoice.issue(bad)))))
                    .isInstanceOf(StaleChange.class);
        }
        assertThat(stores.invoices().page(club, PageRequest.FIRST).items()).containsExactly(invoice);
    }

    @Test
    void invoices_are_listed_in_pages() {
        var club = club();
        var all = IntStream.rangeClosed(1, 5)
                .mapToObj(sequence -> issued(club, sequence, francs(sequence)))
                .toList();

        var first = stores.invoices().page(club, new PageRequest(null, 2));
        assertThat(first.items()).isEqualTo(all.subList(0, 2));
        assertThat(stores.invoices()
                        .page(club, new PageRequest(first.next(), 3))
                        .items())
                .isEqualTo(all.subList(2, 5));
    }

    @Test
    @Rule("PAY-9")
    void an_invoice_outlives_its_organisation() {
        var club = club();
        var invoice = issued(club, 1, francs(1000));
        delete(club);

        assertThat(stores.invoices().get(club, invoice.id())).isEqualTo(invoice);
    }

    @Test
    @Rule("PAY-9")
    void credit_notes_add_up() {
        var club = club();
        var invoice = issued(club, 1, francs(1000));
        assertThat(stores.creditNotes().of(invoice)).isEqualTo(new Credited(0, francs(0)));

        var first = credit(invoice, new Credited(0, francs(0)), 1, 300);
        inOne(() -> stores.creditNotes().issue(first));
        var second = credit(invoice, stores.creditNotes().of(invoice), 2, 700);
        inOne(() -> stores.creditNotes().issue(second));

        assertThat(stores.creditNotes().of(invoice)).isEqualTo(new Credited(2, francs(1000)));
        assertThat(stores.creditNotes().get(club, second.after().id())).isEqualTo(second.after());
        assertThat(stores.creditNotes().page(club, PageRequest.FIRST).items())
                .containsExactly(first.after(), second.after());
        assertThatThrownBy(() -> stores.creditNotes().get(club(), first.after().id()))
                .isInstanceOf(UnknownCreditNote.class);
        assertThat(eventsOf(club)).endsWith("invoice.credited", "invoice.credited");
    }

    @Test
    @Rule("PAY-9")
    void two_credit_notes_that_were_decided_on_the_same_amount_are_not_both_stored() throws Exception {
        var invoice = issued(club(), 1, francs(1000));
        var one = credit(invoice, new Credited(0, francs(0)), 1, 600);
        var other = credit(invoice, new Credited(0, francs(0)), 2, 600);

        var outcomes = atTheSameInstant(
                () -> {
                    inOne(() -> stores.creditNotes().issue(one));
                    return one;
                },
                () -> {
                    inOne(() -> stores.creditNotes().issue(other));
                    return other;
                });

        var refused = 0;
        for (var outcome : outcomes) {
            try {
                outcome.get();
            } catch (ExecutionException refusal) {
                assertThat(refusal).hasCauseInstanceOf(StaleChange.class);
                refused++;
            }
        }
        assertThat(refused).isEqualTo(1);
        assertThat(stores.creditNotes().of(invoice)).isEqualTo(new Credited(1, francs(600)));
    }

    @Test
    @Rule({"PAY-9", "REN-1"})
    void customers_are_called_as_they_are_now() {
        var club = club();
        var other = club();
        var details = new OrganisationDetails(
                new OrganisationName("Club Alpin"),
                OrganisationKind.COMPANY,
                new PostalAddress("Rue", "1", "1200", "Genève", "CH"),
                null,
                new BillingZone("Asia/Tokyo"));
        var founder =
                stores.organisations().get(club).legalResponsibles().iterator().next();
        var authority =
                new Authority.OfMember(stores.memberships().find(club, founder).orElseThrow());
        inOne(() -> stores.organisations().save(stores.organisations().get(club).changeDetails(details, authority)));

        var found = stores.customers().all(List.of(club, other, new OrganisationId(newId())));

        assertThat(found).containsOnlyKeys(club, other);
        assertThat(found.get(club).recipient()).isEqualTo(new Recipient(details.name(), details.address()));
        assertThat(found.get(club).zone()).isEqualTo(new BillingZone("Asia/Tokyo"));
        assertThat(found.get(other).recipient().address()).isNull();
    }
}
