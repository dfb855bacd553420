package io.seneschal.application.renewal;

import static io.seneschal.testing.ScriptedPayments.SUCCEEDS;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.seneschal.application.shared.PageRequest;
import io.seneschal.domain.billing.CreditNote;
import io.seneschal.domain.billing.Payment;
import io.seneschal.domain.billing.PaymentMethodKind;
import io.seneschal.domain.billing.TransferVerdict;
import io.seneschal.domain.product.Product.State;
import io.seneschal.domain.renewal.AutoRenewal.Switch;
import io.seneschal.domain.renewal.RenewalEvent.PaidTooLate;
import io.seneschal.domain.renewal.RenewalPlan;
import io.seneschal.domain.shared.Money;
import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.testing.Rule;
import java.io.ByteArrayInputStream;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What payments make of products, on whatever store. */
@DisplayNameGeneration(ReplaceUnderscores.class)
public abstract class PaidProductsContract extends RenewingContract {

    @Test
    @Rule("REN-6")
    void one_goes_on_by_itself_after_it_was_paid_by_card_once() {
        at("2027-01-01T12:00");
        var organisation = organisation();
        var product = rented(organisation, "P1Y", "2027-01-31");
        var card = card(organisation, SUCCEEDS);

        pay(card, product);

        assertThat(kept(organisation, product).renewal().position()).isEqualTo(new Switch.On(card.id()));
        at("2028-01-17T07:00");
        run();
        assertThat(dueOn(organisation, product)).isEqualTo("2029-01-31");
    }

    @ParameterizedTest(name = "paid by {0}: {1}")
    @CsvSource({
        "VISA, true",
        "MASTERCARD, true",
        "CB, true",
        "TWINT, false",
        "PAYPAL, false",
        "POSTFINANCE, false",
        "PREPAID, false"
    })
    @Rule({"REN-6", "REN-7"})
    void an_ordered_one_goes_on_by_itself_just_where_the_order_was_paid_by_card(
            PaymentMethodKind kind, boolean goesOn) {
        at("2027-01-01T12:00");
        var organisation = organisation();
        topUp(organisation, "1.00");
        var method = method(organisation, kind, SUCCEEDS);

        var product = ordered(useCases(), method);

        assertThat(kept(organisation, product).renewal().position())
                .isEqualTo(goesOn ? new Switch.On(method.id()) : new Switch.Off(false));
        assertThat(eventsOf(organisation).contains("renewal.switched-on")).isEqualTo(goesOn);
        runDailyUntil("2027-01-18");
        assertThat(dueOn(organisation, product)).isEqualTo(goesOn ? "2027-03-01" : "2027-02-01");
    }

    @ParameterizedTest(name = "31 days before, {0} are needed: {1}")
    @CsvSource({"30, true", "31, true", "32, false"})
    @Rule("REN-6")
    void an_ordered_one_that_is_due_too_soon_does_not_go_on_by_itself(int needed, boolean goesOn) {
        at("2027-01-01T12:00");
        var organisation = organisation();
        var plan = new RenewalPlan(List.of(14, 7, 3, 1, 0), needed, 10, 40);

        var product = ordered(useCases(stores, provider, plan), card(organisation, SUCCEEDS));

        assertThat(dueOn(organisation, product)).isEqualTo("2027-02-01");
        assertThat(kept(organisation, product).renewal().isOn()).isEqualTo(goesOn);
    }

    @Test
    @Rule({"PAY-8", "PAY-9", "REN-11"})
    void money_that_comes_after_one_has_ended_is_billed_and_goes_onto_the_prepaid_account_at_once() {
        at("2027-01-01T12:00");
        var organisation = organisation();
        var ended = rented(organisation, "P1Y", "2027-01-31");
        var lasting = rented(organisation, "P1M", "2027-12-31");
        var asked = pay(method(organisation, PaymentMethodKind.IBAN, ""), ended, lasting);
        runDailyUntil("2027-03-12");
        assertThat(state(organisation, ended)).isEqualTo(State.TERMINATED);

        assertThat(transferComes(asked)).containsExactly(TransferVerdict.MATCHED);

        assertThat(state(organisation, ended)).isEqualTo(State.TERMINATED);
        assertThat(dueOn(organisation, lasting)).isEqualTo("2028-01-31");
        var invoice =
                stores.invoices().page(organisation, PageRequest.FIRST).items().getFirst();
        assertThat(invoice.total()).isEqualTo(Money.parse("13.00", asked.total().currency()));
        assertThat(creditNotes(organisation)).singleElement().satisfies(note -> {
            assertThat(note.invoice()).isEqualTo(invoice.id());
            assertThat(note.amount())
                    .isEqualTo(Money.parse("12.00", asked.total().currency()));
            assertThat(note.reason()).isEqualTo(PaidTooLate.REASON);
        });
        assertThat(useCases().readingPayments().prepaid(ROOT, organisation).available())
                .isEqualTo(creditNotes(organisation).getFirst().amount());
        assertThat(eventsOf(organisation))
                .containsSubsequence("invoice.issued", "renewal.paid-too-late", "invoice.credited", "prepaid.refunded");
    }

    private List<CreditNote> creditNotes(OrganisationId organisation) {
        return stores.creditNotes().page(organisation, PageRequest.FIRST).items();
    }

    private List<TransferVerdict> transferComes(Payment payment) {
        var asked = stores.proFormas().of(List.of(payment.id())).getFirst();
        var line = "CH5800791123000889012 %s CRDT %s CHF %s %s"
                .formatted(payment.id(), asked.amount().amount(), today(), asked.reference());
        return useCases().matchingTransfers().match(ROOT, new ByteArrayInputStream(line.getBytes(UTF_8))).stream()
                .map(match -> match.verdict())
                .toList();
    }
}
