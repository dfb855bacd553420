package io.seneschal.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.seneschal.cli.OperatorsConsole.Heard;
import io.seneschal.testing.Rule;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Two products are due on 1 March 2027. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RenewalCommands {

    @Nested
    class A_forecast extends ConsoleWithProducts {

        @Test
        @Rule("REN-13")
        void of_all_organisations_is_that_of_each() {
            var all = console.json("renewal", "forecast", "--until", "2027-03-01");

            assertThat(all.json().at("/items")).hasSize(2);
            assertThat(all.field("items/0/problem/code")).isEqualTo("renewal.switched-off");
            assertThat(all.json().at("/next").isNull()).isTrue();
            assertThat(console.json("renewal", "forecast", ORG, "--until", "2027-03-01")
                            .out())
                    .isEqualTo(all.out());
            assertThat(console.run("renewal", "forecast", "--until", "2027-03-01")
                            .out()
                            .lines())
                    .hasSize(3);
        }

        @Test
        @Rule("REN-13")
        void has_nothing_but_headings_for_the_day_before() {
            var table = console.run("renewal", "forecast", "--until", "2027-02-28");

            assertThat(table.exit()).isZero();
            assertThat(table.out()).startsWith("PRODUCT ID").hasLineCount(1);
            assertThat(console.json("renewal", "forecast", "--until", "2027-02-28")
                            .json()
                            .at("/items"))
                    .isEmpty();
        }

        /** It is still 28 February where days begin last. */
        @Test
        @Rule("REN-13")
        void reaches_from_today_for_ten_years() {
            assertThat(console.run("renewal", "forecast", "--until", "2026-02-28")
                            .exit())
                    .isZero();
            assertThat(console.run("renewal", "forecast", "--until", "2036-02-28")
                            .exit())
                    .isZero();
            assertThat(console.run("renewal", "forecast", "--until", "2036-02-29")
                            .err())
                    .contains("[renewal.forecast-out-of-range]");
            assertThat(console.run("renewal", "forecast", "--until", "2026-02-27")
                            .err())
                    .contains("[renewal.forecast-out-of-range]");
        }
    }

    @Nested
    class Auto_renewal extends Renting {

        @Test
        @Rule({"REN-2", "REN-3"})
        void is_switched_on_and_off_and_listed_with_the_next_attempt() {
            assertThat(on("Drive").exit()).isZero();

            var listed = console.json("renewal", "list", ORG, "--all");
            assertThat(listed.field("items/0/name")).isEqualTo("Drive");
            assertThat(listed.field("items/0/auto_renewal")).isEqualTo("true");
            assertThat(listed.field("items/0/payment_method_id")).isEqualTo(purse());
            assertThat(listed.field("items/0/next_attempt_on")).isEqualTo("2027-02-15");
            assertThat(listed.field("items/1/auto_renewal")).isEqualTo("false");

            assertThat(console.run("renewal", "off", ORG, "Drive").exit()).isZero();
            assertThat(console.json("renewal", "list", ORG, "--all").field("items/0/auto_renewal"))
                    .isEqualTo("false");
        }

        @Test
        @Rule("REN-5")
        void is_switched_for_all_at_once_and_a_refusal_for_one_stops_none_of_the_others() {
            var several = on("Drive", "Nail", "Mail");

            assertThat(several.exit()).isEqualTo(66);
            assertThat(several.err()).contains("[product.unknown]");
            assertThat(switchedOn()).containsExactly("true", "true");
            assertThat(console.run("renewal", "off", ORG, "--all").exit()).isZero();
            assertThat(switchedOn()).containsExactly("false", "false");
        }

        @Test
        void wants_products_or_all_and_not_both() {
            assertThat(console.run("renewal", "off", ORG).exit()).isEqualTo(2);
            assertThat(console.run("renewal", "off", ORG, "Drive", "--all").err())
                    .contains("Name products, or say --all");
            assertThat(console.run("renewal", "on", ORG, "Drive").err()).contains("--method");
        }

        @Test
        @Rule({"REN-3", "REN-7"})
        void is_refused_with_a_transfer_and_when_less_than_a_fortnight_is_left() {
            assertThat(console.run("renewal", "on", ORG, "Drive", "--method", method("iban"))
                            .err())
                    .contains("[renewal.method-cannot-renew]");

            console.clock.moveTo("2027-02-15T12:00:00Z");
            assertThat(on("Drive").exit()).isZero();
            console.clock.moveTo("2027-02-16T12:00:00Z");
            assertThat(on("Mail").err()).contains("[renewal.too-close-to-due-date]");
        }

        @Test
        @Rule("REN-12")
        void shows_what_is_due_within_two_months_unless_all_is_wanted() {
            console.clock.moveTo("2026-12-31T12:00:00Z");
            assertThat(console.json("renewal", "list", ORG).json().at("/items")).isEmpty();

            console.clock.moveTo("2027-01-01T12:00:00Z");
            assertThat(console.json("renewal", "list", ORG).json().at("/items")).hasSize(2);
            var page = console.json("renewal", "list", ORG, "--limit", "1");
            assertThat(page.json().at("/items")).hasSize(1);
            assertThat(console.json("renewal", "list", ORG, "--limit", "1", "--after", page.field("next"))
                            .field("items/0/name"))
                    .isEqualTo("Mail");
        }
    }

    @Nested
    class A_run extends Renting {

        @Test
        @Rule({"REN-4", "REN-9"})
        void tries_what_is_due_and_nothing_twice() {
            on("Drive");
            console.clock.moveTo("2027-02-15T12:00:00Z");

            var first = console.json("renewal", "run");

            assertThat(first.exit()).isZero();
            assertThat(first.field("refused")).isEqualTo("1");
            assertThat(console.json("renewal", "run").field("refused")).isEqualTo("0");
        }

        @Test
        void says_what_it_could_not_attempt_without_a_provider() {
            console.run("renewal", "on", ORG, "Drive", "--method", method("visa"));
            console.clock.moveTo("2027-02-15T12:00:00Z");

            var run = console.json("renewal", "run");

            assertThat(run.exit()).isEqualTo(75);
            assertThat(run.field("held_up")).isEqualTo("1");
            assertThat(run.err()).contains("[payment.no-provider]");
        }

        @Test
        @Rule("REN-15")
        void that_did_not_happen_is_missed_from_the_next_day_on_until_one_does() {
            on("Drive");
            console.clock.moveTo("2027-02-15T12:00:00Z");
            assertThat(console.json("renewal", "missed").json().at("/items")).isEmpty();

            console.clock.moveTo("2027-02-16T12:00:00Z");
            var missed = console.json("renewal", "missed");
            assertThat(missed.json().at("/items")).hasSize(1);
            assertThat(missed.field("items/0/planned_on")).isEqualTo("2027-02-15");
            assertThat(missed.field("items/0/attempt")).isEqualTo("1");

            console.run("renewal", "run");
            assertThat(console.json("renewal", "missed").json().at("/items")).isEmpty();
        }
    }

    @Nested
    class A_simulation extends Renting {

        @Test
        @Rule("REN-14")
        void plays_the_days_and_leaves_everything_as_it_was() {
            console.run("renewal", "on", ORG, "--all", "--method", method("visa"));
            var before = console.json("renewal", "list", ORG, "--all").out();

            var played = console.json("renewal", "simulate", "--until", "2027-03-01");

            assertThat(played.exit()).isZero();
            assertThat(played.field("total/charged")).isEqualTo("2");
            assertThat(played.field("total/declined")).isEqualTo("0");
            assertThat(played.json().at("/days")).isNotEmpty();
            assertThat(console.run("renewal", "simulate", "--until", "2027-03-01")
                            .out())
                    .contains("CHARGED")
                    .contains("2027-02-15");
            assertThat(console.json("renewal", "list", ORG, "--all").out()).isEqualTo(before);
        }

        @Test
        @Rule("REN-14")
        void declines_as_many_as_it_is_told() {
            console.run("renewal", "on", ORG, "--all", "--method", method("visa"));

            var played = console.json("renewal", "simulate", "--until", "2027-02-15", "--declines", "100%");

            assertThat(played.field("total/charged")).isEqualTo("0");
            assertThat(played.field("total/declined")).isEqualTo("2");
        }

        @Test
        void refuses_what_is_no_share_and_a_day_that_is_over() {
            for (var share : new String[] {"101%", "-1%", "1.234%", "many"}) {
                assertThat(console.run("renewal", "simulate", "--until", "2027-03-01", "--declines", share)
                                .exit())
                        .as(share)
                        .isEqualTo(2);
            }
            assertThat(console.run("renewal", "simulate", "--until", "2026-02-27")
                            .exit())
                    .isEqualTo(65);
        }
    }

    @Nested
    class Without_products {

        private final OperatorsConsole console = new OperatorsConsole();

        @Test
        void a_forecast_has_its_headings_all_the_same() {
            var table = console.run("renewal", "forecast", "--until", "2027-02-28");

            assertThat(table.out()).startsWith("PRODUCT ID").hasLineCount(1);
        }
    }

    /** Both products cost more than is on the prepaid account, where there is nothing. */
    abstract static class Renting extends ConsoleWithProducts {

        private @Nullable String purse;

        final String purse() {
            if (purse == null) {
                purse = method("prepaid");
            }
            return purse;
        }

        final String method(String kind) {
            return console.json(
                            "payment",
                            "add-method",
                            ORG,
                            "--kind",
                            kind,
                            "--provider-token",
                            "tok_ok",
                            "--currency",
                            "CHF")
                    .field("id");
        }

        final Heard on(String... products) {
            var command = new ArrayList<>(List.of("renewal", "on", ORG));
            command.addAll(List.of(products));
            command.addAll(List.of("--method", purse()));
            return console.run(command.toArray(String[]::new));
        }

        final List<String> switchedOn() {
            return console.json("renewal", "list", ORG, "--all")
                    .json()
                    .at("/items")
                    .valueStream()
                    .map(item -> item.path("auto_renewal").asString())
                    .toList();
        }
    }
}
