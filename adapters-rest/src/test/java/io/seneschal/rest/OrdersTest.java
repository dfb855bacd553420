package io.seneschal.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.seneschal.application.billing.Payments.Answer;
import io.seneschal.domain.shared.Actor;
import io.seneschal.rest.PaymentsTest.ScriptedProvider;
import io.seneschal.testing.Rule;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Ordering over the wire. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class OrdersTest {

    private static final Object DOMAIN = Map.of("type", "domain", "name", "alps.example", "term", "P1Y", "terms", 3);
    private static final Object DRIVE = Map.of("type", "drive");

    private final ScriptedProvider provider = new ScriptedProvider();
    private final World world = new World(World.UNHURRIED, World.payingThrough(provider));
    private final World.Person ada = world.signUp("Ada");

    @AfterEach
    void end() {
        world.close();
    }

    @Test
    @Rule({"PAY-3", "PAY-5"})
    void several_products_and_terms_are_ordered_for_one_sum_and_paid_later() {
        var placed = order(DOMAIN, DRIVE).is(201);

        assertThat(placed.text("/state")).isEqualTo("pending");
        assertThat(placed.json().at("/lines").size()).isEqualTo(2);
        assertThat(placed.json().has("payment")).isFalse();
        assertThat(products()).isEmpty();
        assertThat(ids(ada.client().get(ada.path("/orders?state=pending")))).containsExactly(placed.text("/id"));
        assertThat(ada.client()
                        .get(placed.header("Location").orElseThrow())
                        .is(200)
                        .body())
                .isEqualTo(placed.body());

        var paid = pay(placed, world.paymentMethod(ada, "visa")).is(200);

        assertThat(paid.text("/state")).isEqualTo("paid");
        assertThat(paid.text("/payment/state")).isEqualTo("succeeded");
        assertThat(paid.text("/payment/amount/amount")).isEqualTo(placed.text("/total/amount"));
        assertThat(provider.charges).hasSize(1);
        assertThat(ids(ada.client().get(ada.path("/orders?state=pending")))).isEmpty();
        assertThat(products())
                .extracting(product -> product.at("/id").asString())
                .containsExactlyInAnyOrder(placed.text("/lines/0/product_id"), placed.text("/lines/1/product_id"));
    }

    @Test
    @Rule("PAY-3")
    void what_is_paid_at_once_is_opened_for_its_terms_from_today() {
        var visa = world.paymentMethod(ada, "visa");

        var bought = buy(visa, DOMAIN).is(201);

        assertThat(bought.text("/state")).isEqualTo("paid");
        assertThat(products()).singleElement().satisfies(product -> {
            assertThat(product.at("/name").asString()).isEqualTo("alps.example");
            assertThat(product.at("/state").asString()).isEqualTo("active");
            assertThat(product.at("/due_on").asString()).isEqualTo("2029-03-01");
            assertThat(product.at("/term").asString()).isEqualTo("P1Y");
        });
    }

    @Test
    @Rule("PAY-5")
    void an_order_whose_payment_fails_stays_pending_and_can_be_paid_again() {
        var visa = world.paymentMethod(ada, "visa");
        provider.next.add(new Answer.Declined("card-declined"));

        var bought = buy(visa, DRIVE).is(201);

        assertThat(bought.text("/state")).isEqualTo("pending");
        assertThat(bought.json().at("/payment_id").isNull()).isTrue();
        assertThat(bought.text("/payment/state")).isEqualTo("failed");
        assertThat(bought.text("/payment/failure")).isEqualTo("card-declined");
        assertThat(products()).isEmpty();
        assertThat(pay(bought, visa).is(200).text("/state")).isEqualTo("paid");
        pay(bought, visa).refuses(409, "order.already-paid");
        ada.client().delete(path(bought)).refuses(409, "order.already-paid");
        assertThat(provider.charges).hasSize(2);
    }

    @Test
    @Rule({"PAY-5", "PAY-11"})
    void of_two_payers_one_is_refused_until_it_is_known_how_the_other_ends() {
        var visa = world.paymentMethod(ada, "visa");
        provider.next.add(new Answer.Unknown());
        var waiting = buy(visa, DRIVE).is(201);

        assertThat(waiting.text("/state")).isEqualTo("pending");
        assertThat(waiting.text("/payment/state")).isEqualTo("pending");
        pay(waiting, visa).refuses(409, "order.payment-under-way");
        ada.client().delete(path(waiting)).refuses(409, "order.payment-under-way");
        assertThat(provider.charges).hasSize(1);
        assertThat(metrics()).contains("payments_unresolved 1.0");

        provider.next.add(new Answer.Succeeded("ch_late"));
        world.clock.pass(Duration.ofMinutes(3));
        world.useCases.resolvingPayments().resolveNext(new Actor.Clock());

        assertThat(ada.client().get(path(waiting)).text("/state")).isEqualTo("paid");
        assertThat(products()).hasSize(1);
        assertThat(metrics()).contains("payments_unresolved 0.0");
    }

    @Test
    @Rule("PAY-4")
    void one_that_is_paid_by_bank_transfer_waits_for_the_money() {
        var iban = world.paymentMethod(ada, "iban");

        var waiting = buy(iban, DRIVE).is(201);

        assertThat(waiting.text("/state")).isEqualTo("pending");
        assertThat(waiting.text("/payment/state")).isEqualTo("awaiting-transfer");
        assertThat(products()).isEmpty();
        assertThat(provider.charges).isEmpty();
    }

    @Test
    @Rule("PAY-7")
    void the_prepaid_balance_pays_what_it_can() {
        var visa = world.paymentMethod(ada, "visa");
        world.deposit(ada, visa, "1.00");

        var wish = new HashMap<String, Object>(wish(DRIVE));
        wish.put("payment_method_id", visa);
        wish.put("use_prepaid", true);
        var bought = ada.client().post(ada.path("/orders"), wish).is(201);

        assertThat(bought.text("/state")).isEqualTo("paid");
        assertThat(bought.text("/payment/from_prepaid/amount")).isEqualTo("1.00");
    }

    @Test
    void a_repeated_request_orders_and_charges_once() {
        var visa = world.paymentMethod(ada, "visa");
        var keyed = ada.client().with("Idempotency-Key", "once");

        var wish = new HashMap<String, Object>(wish(DRIVE));
        wish.put("payment_method_id", visa);
        var first = keyed.post(ada.path("/orders"), wish).is(201);
        var again = keyed.post(ada.path("/orders"), wish).is(201);

        assertThat(again.body()).isEqualTo(first.body());
        assertThat(first.text("/state")).isEqualTo("paid");
        assertThat(provider.charges).hasSize(1);
        assertThat(products()).hasSize(1);
    }

    @Test
    void one_that_nobody_pays_can_be_cancelled_and_stays_on_the_list() {
        var placed = order(DRIVE).is(201);

        ada.client().delete(path(placed)).is(204);
        ada.client().delete(path(placed)).is(204);

        assertThat(ids(ada.client().get(ada.path("/orders?state=cancelled")))).containsExactly(placed.text("/id"));
        pay(placed, world.paymentMethod(ada, "visa")).refuses(409, "order.cancelled");
    }

    @Test
    @Rule("PAY-8")
    void who_names_a_currency_settles_it() {
        assertThat(order(DRIVE).is(201).text("/total/currency")).isEqualTo("CHF");
        var wish = new HashMap<String, Object>(wish(DRIVE));
        wish.put("currency", "EUR");
        assertThat(ada.client().post(ada.path("/orders"), wish).is(201).text("/total/currency"))
                .isEqualTo("EUR");
        wish.put("currency", "CHF");
        ada.client().post(ada.path("/orders"), wish).refuses(409, "billing.currency-mismatch");
        assertThat(order(DRIVE).is(201).text("/total/currency")).isEqualTo("EUR");
    }

    @Test
    void what_can_not_be_ordered_is_told_with_its_field() {
        order(Map.of("type", "frob")).blames("/lines", "product.unknown-type");
        order(Map.of("type", "domain", "term", "P1M")).blames("/lines", "product.term-not-offered");
        order(Map.of("type", "drive", "terms", 0)).is(422);
        order().is(422);
        assertThat(ids(ada.client().get(ada.path("/orders")))).isEmpty();
    }

    @Test
    void an_unknown_method_leaves_no_order_behind() {
        buy(World.nobodysId(), DRIVE).refuses(404, "payment-method.unknown");

        assertThat(ids(ada.client().get(ada.path("/orders")))).isEmpty();
    }

    @Test
    @Rule({"PAY-1", "USR-2"})
    void without_an_account_the_user_and_the_organisation_are_made_too() {
        var arrived = world.visitor()
                .post(
                        "/1/orders",
                        Map.of("user", World.newUser("zoe@example.org", "Zoe", Map.of()), "lines", List.of(DRIVE)))
                .is(201);

        assertThat(arrived.text("/user/email")).isEqualTo("zoe@example.org");
        assertThat(arrived.text("/order/state")).isEqualTo("pending");
        assertThat(arrived.header("Location").orElseThrow())
                .isEqualTo("/1/organisations/" + arrived.text("/organisation/id") + "/orders/"
                        + arrived.text("/order/id"));
        assertThat(arrived.json().at("/organisation/legal_responsibles_count").asInt())
                .isOne();
    }

    @Test
    @Rule("PAY-1")
    void a_visitor_whose_order_is_refused_is_no_user_afterwards() {
        var zoe = World.newUser("zoe@example.org", "Zoe", Map.of());
        world.visitor()
                .post("/1/orders", Map.of("user", zoe, "lines", List.of(Map.of("type", "frob"))))
                .blames("/lines", "product.unknown-type");

        world.visitor().post("/1/users", zoe).is(201);
    }

    @Test
    @Rule("USR-9")
    void a_visitor_s_password_is_judged_as_at_sign_up() {
        var weak = new HashMap<>(World.newUser("zoe@example.org", "Zoe", Map.of()));
        weak.put("password", "short");

        world.visitor()
                .post("/1/orders", Map.of("user", weak, "lines", List.of(DRIVE)))
                .blames("/user/password", "password.unusable");
    }

    private String metrics() {
        return world.visitor().get("/metrics").is(200).body();
    }

    private static Map<String, Object> wish(Object... lines) {
        return Map.of("lines", List.of(lines));
    }

    private Client.Answer order(Object... lines) {
        return ada.client().post(ada.path("/orders"), wish(lines));
    }

    private Client.Answer buy(String method, Object... lines) {
        return ada.client().post(ada.path("/orders"), Map.of("lines", List.of(lines), "payment_method_id", method));
    }

    private Client.Answer pay(Client.Answer order, String method) {
        return ada.client().post(path(order) + "/pay", Map.of("payment_method_id", method));
    }

    private String path(Client.Answer order) {
        return ada.path("/orders/" + order.text("/id"));
    }

    private List<String> ids(Client.Answer list) {
        return items(list).map(item -> item.at("/id").asString()).toList();
    }

    private List<JsonNode> products() {
        return items(ada.client().get(ada.path("/products"))).toList();
    }

    private static Stream<JsonNode> items(Client.Answer list) {
        return StreamSupport.stream(list.is(200).json().at("/items").spliterator(), false);
    }
}
