package io.seneschal.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.seneschal.testing.Rule;
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
    class Without_products {

        private final OperatorsConsole console = new OperatorsConsole();

        @Test
        void a_forecast_has_its_headings_all_the_same() {
            var table = console.run("renewal", "forecast", "--until", "2027-02-28");

            assertThat(table.out()).startsWith("PRODUCT ID").hasLineCount(1);
        }
    }
}
