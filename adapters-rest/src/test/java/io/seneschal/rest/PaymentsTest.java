package io.seneschal.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.seneschal.application.billing.Payments;
import io.seneschal.domain.billing.PaymentId;
import io.seneschal.testing.Rule;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Paying over the wire. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PaymentsTest {

    final ScriptedProvider provider = new ScriptedProvider();
    final World world = new World(World.UNHURRIED, World.payingThrough(provider));
    final World.Person ada = world.signUp("Ada");

    @AfterEach
    void end() {
        world.close();
    }

    /** Answers what it is told to, else yes; and remembers what it was asked for. */
    static final class ScriptedProvider implements Payments {

        final Deque<Answer> next = new ArrayDeque<>();
        final List<Charge> charges = new ArrayList<>();

        @Override
        public Answer charge(Charge charge) {
            charges.add(charge);
            return next.isEmpty() ? new Answer.Succeeded("ch_" + charges.size()) : next.remove();
        }

        @Override
        public Answer outcomeOf(PaymentId key) {
            return next.isEmpty() ? new Answer.Unknown() : next.remove();
        }

        @Override
        public void requireProvider() {}
    }

    @Test
    @Rule({"PAY-2", "PAY-10"})
    void a_payment_method_is_shown_without_its_token() {
        var added = ada.client()
                .post(ada.path("/payment-methods"), method("visa", "tok_secret", "Visa •••• 4242", "CHF"))
                .is(201);

        assertThat(added.text("/display")).isEqualTo("Visa •••• 4242");
        assertThat(added.json().at("/carries_auto_renewal").asBoolean()).isTrue();
        var again = ada.client().get(added.header("Location").orElseThrow()).is(200);
        var list = ada.client().get(ada.path("/payment-methods")).is(200);
        for (var answer : List.of(added, again, list)) {
            assertThat(answer.body()).doesNotContain("tok_secret");
        }
        assertThat(list.json().at("/items").size()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"4242424242424242", "tok_4242-4242-4242-4242", "4222222222222"})
    @Rule("PAY-10")
    void card_data_is_refused_wherever_it_stands_and_not_repeated(String number) {
        var asToken = ada.client()
                .post(ada.path("/payment-methods"), method("visa", number, "Mine", "CHF"))
                .refuses(422, "payment-method.card-data");
        var asDisplay = ada.client()
                .post(ada.path("/payment-methods"), method("visa", "tok_ok", number, "CHF"))
                .refuses(422, "payment-method.card-data");

        assertThat(asToken.body()).doesNotContain("4242", "2222");
        assertThat(asDisplay.body()).doesNotContain("4242", "2222");
    }

    @Test
    @Rule("PAY-2")
    void postfinance_pays_in_francs_only() {
        ada.client()
                .post(ada.path("/payment-methods"), method("postfinance", "tok_ok", "PF", "EUR"))
                .blames("/currency", "payment-method.currency-not-supported");
        ada.client()
                .post(ada.path("/payment-methods"), method("postfinance", "tok_ok", "PF", "CHF"))
                .is(201);
    }

    @Test
    @Rule("PAY-8")
    void the_first_method_settles_the_currency() {
        ada.client()
                .patch(ada.path("/billing-account"), Map.of("currency", "EUR"))
                .is(200);
        ada.client()
                .post(ada.path("/payment-methods"), method("visa", "tok_ok", "Visa", "EUR"))
                .is(201);

        var account = ada.client().get(ada.path("/billing-account")).is(200);
        assertThat(account.text("/currency")).isEqualTo("EUR");
        assertThat(account.json().at("/currency_settled").asBoolean()).isTrue();
        ada.client()
                .post(ada.path("/payment-methods"), method("visa", "tok_ok", "Visa", "CHF"))
                .refuses(409, "billing.currency-mismatch");
        ada.client()
                .patch(ada.path("/billing-account"), Map.of("currency", "CHF"))
                .refuses(409, "billing.currency-settled");
    }

    @ParameterizedTest
    @CsvSource({"0,200", "62,200", "63,422", "-1,422"})
    @Rule("REN-16")
    void people_are_reminded_two_months_ahead_at_most(int days, int status) {
        ada.client()
                .patch(ada.path("/billing-account"), Map.of("reminder_lead_days", days))
                .is(status);
    }

    @Test
    @Rule("PAY-3")
    void several_products_are_paid_at_once_for_several_terms() {
        var shop = world.open(ada, "web-hosting", "Shop");
        var domain = world.open(ada, "domain", "example.org");
        var visa = world.paymentMethod(ada, "visa");

        var paid = ada.client()
                .post(ada.path("/payments"), payment(visa, line(shop, 1), line(domain, 3)))
                .is(201);

        assertThat(paid.text("/state")).isEqualTo("succeeded");
        assertThat(paid.json().at("/lines").size()).isEqualTo(2);
        assertThat(paid.text("/lines/1/due_on")).isEqualTo("2027-03-01");
        assertThat(paid.text("/lines/1/paid_until")).isEqualTo("2030-03-01");
        assertThat(provider.charges).hasSize(1);
        assertThat(provider.charges.getFirst().amount().amount()).isEqualTo(paid.text("/amount/amount"));
        assertThat(ada.client().get(paid.header("Location").orElseThrow()).body())
                .isEqualTo(paid.body());
        assertThat(ada.client()
                        .get(ada.path("/payments?state=succeeded"))
                        .json()
                        .at("/items")
                        .size())
                .isEqualTo(1);
    }

    @Test
    @Rule("REN-9")
    void what_is_being_paid_is_not_paid_again() {
        var shop = world.open(ada, "web-hosting", "Shop");
        var visa = world.paymentMethod(ada, "visa");
        provider.next.add(new Payments.Answer.Unknown());
        var pending = ada.client()
                .post(ada.path("/payments"), payment(visa, line(shop, 1)))
                .is(201);

        assertThat(pending.text("/state")).isEqualTo("pending");
        ada.client()
                .post(ada.path("/payments"), payment(visa, line(shop, 1)))
                .refuses(409, "payment.already-under-way");
        ada.client().delete(ada.path("/payment-methods/" + visa)).refuses(409, "payment-method.payments-under-way");
        assertThat(provider.charges).hasSize(1);
    }

    @Test
    void what_was_declined_can_be_paid_again_and_says_why() {
        var shop = world.open(ada, "web-hosting", "Shop");
        var visa = world.paymentMethod(ada, "visa");
        provider.next.add(new Payments.Answer.Declined("insufficient_funds"));

        var declined = ada.client()
                .post(ada.path("/payments"), payment(visa, line(shop, 1)))
                .is(201);
        var paid = ada.client()
                .post(ada.path("/payments"), payment(visa, line(shop, 1)))
                .is(201);

        assertThat(declined.text("/state")).isEqualTo("failed");
        assertThat(declined.text("/failure")).isEqualTo("insufficient_funds");
        assertThat(paid.text("/state")).isEqualTo("succeeded");
    }

    @Test
    @Rule("PAY-11")
    void a_repeated_request_charges_once_and_is_told_how_it_ended() {
        var shop = world.open(ada, "web-hosting", "Shop");
        var visa = world.paymentMethod(ada, "visa");
        var keyed = ada.client().with("Idempotency-Key", "once");

        var first =
                keyed.post(ada.path("/payments"), payment(visa, line(shop, 1))).is(201);
        var again =
                keyed.post(ada.path("/payments"), payment(visa, line(shop, 1))).is(201);

        assertThat(first.text("/state")).isEqualTo("succeeded");
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.header("ETag")).isEqualTo(first.header("ETag"));
        assertThat(provider.charges).hasSize(1);
    }

    @Test
    @Rule("PAY-7")
    void the_prepaid_balance_pays_what_it_can_and_the_card_the_rest() {
        var shop = world.open(ada, "web-hosting", "Shop");
        var visa = world.paymentMethod(ada, "visa");
        world.deposit(ada, visa, "1.00");

        var wish = new LinkedHashMap<>(payment(visa, line(shop, 1)));
        wish.put("use_prepaid", true);
        var paid = ada.client().post(ada.path("/payments"), wish).is(201);

        assertThat(paid.text("/from_prepaid/amount")).isEqualTo("1.00");
        assertThat(provider.charges.getLast().amount().amount()).isEqualTo(paid.text("/from_method/amount"));
        var account = ada.client().get(ada.path("/prepaid-account"));
        assertThat(account.text("/balance/amount")).isEqualTo("0.00");
        assertThat(ada.client()
                        .get(ada.path("/prepaid-account/entries"))
                        .json()
                        .at("/items")
                        .valueStream()
                        .map(entry -> entry.path("kind").asString()))
                .containsExactly("deposit", "reserve", "take");
    }

    @ParameterizedTest
    @CsvSource({"0.09,422", "0.10,201", "9999.00,201", "9999.01,422"})
    @Rule("PAY-6")
    void deposits_have_bounds(String amount, int status) {
        var visa = world.paymentMethod(ada, "visa");

        var answer = ada.client()
                .post(ada.path("/prepaid-account/deposits"), deposit(visa, amount, "CHF"))
                .is(status);

        assertThat(answer.body()).contains(status == 201 ? "succeeded" : "prepaid.deposit-out-of-range");
    }

    @Test
    @Rule("PAY-6")
    void deposits_in_other_currencies_and_by_other_means_are_refused() {
        var visa = world.paymentMethod(ada, "visa");
        var paypal = world.paymentMethod(ada, "paypal");
        var prepaid = world.paymentMethod(ada, "prepaid");
        var twint = world.paymentMethod(ada, "twint");
        var path = ada.path("/prepaid-account/deposits");

        ada.client().post(path, deposit(visa, "10.00", "USD")).blames("/amount/currency", "value.not-one-of");
        ada.client().post(path, deposit(visa, "10.00", "EUR")).refuses(409, "billing.currency-mismatch");
        ada.client().post(path, deposit(visa, "10.005", "CHF")).blames("/amount/amount", "money.unusable-amount");
        for (var other : List.of(paypal, prepaid, twint)) {
            ada.client().post(path, deposit(other, "10.00", "CHF")).refuses(409, "prepaid.method-not-accepted");
        }
    }

    @Test
    @Rule("PAY-4")
    void a_bank_transfer_is_waited_for() {
        var iban = world.paymentMethod(ada, "iban");

        var answer = ada.client()
                .post(ada.path("/prepaid-account/deposits"), deposit(iban, "10.00", "CHF"))
                .is(201);

        assertThat(answer.text("/state")).isEqualTo("awaiting-transfer");
        assertThat(provider.charges).isEmpty();
        assertThat(ada.client().get(ada.path("/prepaid-account")).text("/balance/amount"))
                .isEqualTo("0.00");
    }

    @Test
    @Rule("ORG-9")
    void money_and_payments_under_way_keep_an_organisation() {
        var visa = world.paymentMethod(ada, "visa");
        world.deposit(ada, visa, "10.00");
        world.deposit(ada, world.paymentMethod(ada, "iban"), "5.00");

        var refused = ada.client().delete(ada.path("")).refuses(409, "organisation.not-empty");

        assertThat(refused.json().at("/because/left/open_invoices").asInt()).isEqualTo(1);
        assertThat(refused.json().at("/because/left/prepaid_balance").asInt()).isEqualTo(1);
    }

    @Test
    void without_a_provider_nothing_begins_that_needs_one() {
        try (var bare = new World()) {
            var ben = bare.signUp("Ben");
            var visa = bare.paymentMethod(ben, "visa");

            ben.client()
                    .post(ben.path("/prepaid-account/deposits"), deposit(visa, "10.00", "CHF"))
                    .refuses(409, "payment.no-provider");
            assertThat(ben.client()
                            .get(ben.path("/payments"))
                            .json()
                            .at("/items")
                            .isEmpty())
                    .isTrue();
        }
    }

    static Map<String, Object> method(String kind, String token, String display, String currency) {
        return Map.of("kind", kind, "provider_token", token, "display", display, "currency", currency);
    }

    static Map<String, Object> line(String product, int terms) {
        return Map.of("product_id", product, "terms", terms);
    }

    static Map<String, Object> payment(String method, Object... lines) {
        return Map.of("lines", List.of(lines), "payment_method_id", method);
    }

    static Map<String, Object> deposit(String method, String amount, String currency) {
        return Map.of("amount", Map.of("amount", amount, "currency", currency), "payment_method_id", method);
    }
}
