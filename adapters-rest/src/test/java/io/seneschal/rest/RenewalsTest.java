package io.seneschal.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.seneschal.testing.Rule;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Renewals over the wire. It is 1 March 2026, and products are due on 1 March 2027. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RenewalsTest {

    final World world = new World();
    final World.Person ada = world.signUp("Ada");

    @AfterEach
    void end() {
        world.close();
    }

    @Test
    @Rule({"REN-2", "REN-5"})
    void automatic_renewal_is_switched_on_seen_everywhere_and_switched_off() {
        var product = world.open(ada, "web-hosting", "Shop");
        var method = world.paymentMethod(ada, "prepaid");
        var path = ada.path("/products/" + product + "/auto-renewal");

        var on = ada.client().put(path, Map.of("payment_method_id", method)).is(200);

        assertThat(on.text("/product_id")).isEqualTo(product);
        assertThat(on.json().at("/on").asBoolean()).isTrue();
        assertThat(on.text("/payment_method_id")).isEqualTo(method);
        assertThat(on.text("/next_attempt_on")).isEqualTo("2027-02-15");
        for (var seen : List.of(
                ada.client().get(path).is(200).json(),
                ada.client()
                        .get(ada.path("/products/" + product))
                        .is(200)
                        .json()
                        .at("/auto_renewal"),
                ada.client().get(ada.path("/products")).is(200).json().at("/items/0/auto_renewal"),
                ada.client()
                        .get(ada.path("/members/me/products"))
                        .is(200)
                        .json()
                        .at("/items/0/auto_renewal"),
                ada.client().get(ada.path("/renewals?due=all")).is(200).json().at("/items/0/auto_renewal"))) {
            assertThat(seen).isEqualTo(on.json());
        }

        ada.client().delete(path).is(204);
        var off = ada.client().get(path).is(200);
        assertThat(off.json().at("/on").asBoolean()).isFalse();
        assertThat(off.json().at("/payment_method_id").isNull()).isTrue();
        assertThat(ada.client()
                        .get(ada.path("/products/" + product))
                        .json()
                        .at("/auto_renewal")
                        .isNull())
                .isTrue();
    }

    @Test
    @Rule("REN-7")
    void a_method_that_cannot_carry_it_is_refused() {
        var product = world.open(ada, "web-hosting", "Shop");
        var method = world.paymentMethod(ada, "iban");

        ada.client()
                .put(ada.path("/products/" + product + "/auto-renewal"), Map.of("payment_method_id", method))
                .refuses(409, "renewal.method-cannot-renew");
    }

    @ParameterizedTest
    @CsvSource({"2027-02-15T12:00:00Z, 200", "2027-02-16T12:00:00Z, 409"})
    @Rule("REN-3")
    void fourteen_days_have_to_be_left(String now, int status) {
        var product = world.open(ada, "web-hosting", "Shop");
        var method = world.paymentMethod(ada, "prepaid");
        world.clock.moveTo(now);

        var answer = ada.client()
                .put(ada.path("/products/" + product + "/auto-renewal"), Map.of("payment_method_id", method))
                .is(status);

        if (status == 409) {
            assertThat(answer.text("/code")).isEqualTo("renewal.too-close-to-due-date");
            assertThat(answer.json().at("/because/days_left").asInt()).isEqualTo(13);
        }
    }

    @Test
    @Rule("REN-2")
    void many_are_switched_at_once_each_with_its_own_outcome() {
        var product = world.open(ada, "web-hosting", "Shop");
        var method = world.paymentMethod(ada, "prepaid");
        var nobodys = World.nobodysId();

        var some = ada.client()
                .post(
                        ada.path("/renewals/auto-renewal"),
                        Map.of("switch", "on", "product_ids", List.of(nobodys, product), "payment_method_id", method))
                .is(200);
        assertThat(some.text("/results/0/problem/code")).isEqualTo("product.unknown");
        assertThat(some.text("/results/1/outcome")).isEqualTo("done");

        var all = ada.client()
                .post(ada.path("/renewals/auto-renewal"), Map.of("switch", "off", "product_ids", "all"))
                .is(200);
        assertThat(all.json().at("/results").size()).isEqualTo(1);
        assertThat(all.text("/results/0/id")).isEqualTo(product);
    }

    @Test
    void switching_on_needs_a_method_and_says_so() {
        ada.client()
                .post(ada.path("/renewals/auto-renewal"), Map.of("switch", "on", "product_ids", "all"))
                .blames("/payment_method_id", "field.required");
    }

    @ParameterizedTest
    @CsvSource({"2026-12-31T12:00:00Z, 0", "2027-01-01T12:00:00Z, 1", "2027-02-28T12:00:00Z, 1"})
    @Rule("REN-12")
    void the_list_shows_what_is_due_within_two_months(String now, int shown) {
        world.open(ada, "web-hosting", "Shop");
        world.clock.moveTo(now);

        var list = ada.client().get(ada.path("/renewals")).is(200);
        var all = ada.client().get(ada.path("/renewals?due=all")).is(200);

        assertThat(list.json().at("/items").size()).isEqualTo(shown);
        assertThat(all.json().at("/items").size()).isEqualTo(1);
        assertThat(all.json().at("/items/0/offered_terms").size()).isPositive();
        assertThat(all.text("/items/0/price/currency")).isEqualTo("CHF");
    }

    @Test
    @Rule("REN-13")
    void the_forecast_says_what_will_be_charged_and_what_will_not_be_renewed() {
        var off = world.open(ada, "web-hosting", "Off");
        var poor = world.open(ada, "web-hosting", "Poor");
        var method = world.paymentMethod(ada, "prepaid");
        ada.client()
                .put(ada.path("/products/" + poor + "/auto-renewal"), Map.of("payment_method_id", method))
                .is(200);

        var forecast = ada.client()
                .get(ada.path("/renewals/forecast?until=2027-03-01"))
                .is(200)
                .json()
                .at("/items");

        assertThat(forecast.size()).isEqualTo(6);
        assertThat(forecast.at("/0/product_id").asString()).isEqualTo(poor);
        assertThat(forecast.at("/0/on").asString()).isEqualTo("2027-02-15");
        assertThat(forecast.at("/0/attempt").asInt()).isEqualTo(1);
        assertThat(forecast.at("/0/outcome").asString()).isEqualTo("will-not");
        assertThat(forecast.at("/0/problem/code").asString()).isEqualTo("prepaid.insufficient");
        assertThat(forecast.valueStream()
                        .filter(item -> item.at("/product_id").asString().equals(off))
                        .map(item -> item.at("/problem/code").asString()))
                .containsExactly("renewal.switched-off");
        ada.client().get(ada.path("/renewals/forecast?until=2026-02-01")).refuses(422, "renewal.forecast-out-of-range");
    }

    @Test
    @Rule({"AUT-1", "REN-14", "REN-15"})
    void operators_alone_run_watch_and_play_them() {
        var product = world.open(ada, "web-hosting", "Shop");
        var method = world.paymentMethod(ada, "prepaid");
        ada.client()
                .put(ada.path("/products/" + product + "/auto-renewal"), Map.of("payment_method_id", method))
                .is(200);
        world.clock.moveTo("2027-02-20T12:00:00Z");
        var played = Map.<String, Object>of("until", "2027-03-01", "declines_percent", 5);

        assertThat(world.operator().get("/1/renewals/missed").is(200).text("/items/0/product_id"))
                .isEqualTo(product);
        var simulation =
                world.operator().post("/1/renewals/simulations", played).is(200);
        assertThat(simulation.json().at("/total/done/refused").asInt()).isPositive();
        var done = world.operator().post("/1/renewals/runs").is(200);
        assertThat(done.json().at("/refused").asInt()).isEqualTo(1);
        assertThat(world.operator()
                        .get("/1/renewals/missed")
                        .is(200)
                        .json()
                        .at("/items")
                        .size())
                .isZero();

        world.operator()
                .post("/1/renewals/simulations", Map.of("until", "2027-03-01", "declines_percent", 101))
                .blames("/declines_percent", "field.out-of-range");
        ada.client().post("/1/renewals/runs").is(403);
        ada.client().get("/1/renewals/missed").is(403);
        ada.client().post("/1/renewals/simulations", played).is(403);
    }
}
