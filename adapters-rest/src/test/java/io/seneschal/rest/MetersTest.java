package io.seneschal.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.seneschal.application.billing.Payments.Answer;
import io.seneschal.rest.PaymentsTest.ScriptedProvider;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What can be watched. It is 1 March 2026, and products are due on 1 March 2027. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class MetersTest {

    private final ScriptedProvider provider = new ScriptedProvider();
    private final World world = new World(World.UNHURRIED, World.payingThrough(provider));
    private final World.Person ada = world.signUp("Ada");

    @AfterEach
    void end() {
        world.close();
    }

    @Test
    void renewals_and_payments_are_counted_by_how_they_ended_each_ending_from_the_beginning() {
        renewedWith("Shop", "visa");
        renewedWith("Blog", "prepaid");
        world.open(ada, "web-hosting", "Off");
        assertThat(metrics())
                .contains(
                        renewals("charged", 0), renewals("held-up", 0), settled("succeeded", 0), settled("failed", 0));

        run("2027-02-01T12:00:00Z");
        provider.next.add(new Answer.Declined("card-declined"));
        run("2027-02-15T12:00:00Z");
        run("2027-02-22T12:00:00Z");

        assertThat(metrics())
                .contains(
                        renewals("reminded", 3),
                        renewals("charged", 1),
                        renewals("declined", 1),
                        renewals("refused", 2),
                        renewals("unanswered", 0),
                        renewals("blocked", 0),
                        renewals("terminated", 0),
                        settled("succeeded", 1),
                        settled("failed", 1));
    }

    @Test
    void what_is_only_played_is_not_counted() {
        renewedWith("Shop", "visa");

        world.operator()
                .post("/1/renewals/simulations", Map.of("until", "2027-03-01", "declines_percent", 0))
                .is(200);

        assertThat(metrics()).contains(renewals("charged", 0), settled("succeeded", 0));
    }

    private void renewedWith(String name, String kind) {
        var method = world.paymentMethod(ada, kind);
        var product = world.open(ada, "web-hosting", name);
        ada.client()
                .put(ada.path("/products/" + product + "/auto-renewal"), Map.of("payment_method_id", method))
                .is(200);
    }

    private void run(String now) {
        world.clock.moveTo(now);
        world.operator().post("/1/renewals/runs").is(200);
    }

    private String metrics() {
        return world.visitor().get("/metrics").is(200).body();
    }

    private static String renewals(String outcome, int count) {
        return "renewals_total{outcome=\"%s\"} %d.0".formatted(outcome, count);
    }

    private static String settled(String outcome, int count) {
        return "payments_settled_total{outcome=\"%s\"} %d.0".formatted(outcome, count);
    }
}
