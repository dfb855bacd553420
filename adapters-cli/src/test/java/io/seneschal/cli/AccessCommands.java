package io.seneschal.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.seneschal.cli.OperatorsConsole.Heard;
import io.seneschal.testing.Rule;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AccessCommands extends ConsoleWithProducts {

    @Nested
    class An_access {

        @Test
        @Rule("AUT-4")
        void is_explained_by_where_it_comes_from_or_why_there_is_none() {
            var none = console.json("product", "explain", ORG, "Drive", "bob@example.org");
            assertThat(none.exit()).isZero();
            assertThat(none.json().at("/allowed").asBoolean()).isFalse();
            assertThat(none.field("problem/code")).isEqualTo("access.not-granted");

            grant("Drive", "--user", "bob@example.org", "--rights", "technical,statistics");
            console.run("team", "create", ORG, "--name", "Board", "--member", "bob@example.org", "--product", "Drive");

            var both = console.json("product", "explain", ORG, "Drive", "bob@example.org");
            assertThat(both.json().at("/allowed").asBoolean()).isTrue();
            assertThat(both.json().at("/sources"))
                    .extracting(source -> source.at("/kind").asString())
                    .containsExactlyInAnyOrder("direct", "team");
            assertThat(both.json().at("/sources"))
                    .allMatch(source -> source.at("/without/allowed").asBoolean());
            assertThat(console.json("product", "explain", ORG, "Drive", "ada@example.org")
                            .field("sources/0/kind"))
                    .isEqualTo("role");
            assertThat(console.run("product", "explain", ORG, "Drive", "bob@example.org")
                            .out()
                            .lines())
                    .anyMatch(line -> line.matches("ALLOWED +yes"))
                    .anyMatch(line -> line.matches("(SOURCES)? +kind=direct, .*without=allowed=yes, .*"))
                    .anyMatch(line -> line.matches("(SOURCES)? +kind=team, .*"));
        }

        @Test
        @Rule("PRD-3")
        void opens_one_thing_inside_a_product() {
            var granted = grant(
                    "Mail",
                    "--user",
                    "bob@example.org",
                    "--resource",
                    "mailbox:info@example.org",
                    "--rights",
                    "read_mail");

            assertThat(granted.exit()).isZero();
            assertThat(granted.field("results/0/resource")).isEqualTo("mailbox:info@example.org");
            assertThat(explained("--resource", "mailbox:info@example.org")).isTrue();
            assertThat(explained("--resource", "mailbox:other@example.org")).isFalse();
            assertThat(grant("Drive", "--user", "bob@example.org", "--resource", "mailbox:info@example.org")
                            .exit())
                    .isEqualTo(65);
        }

        private boolean explained(String... more) {
            var arguments = new ArrayList<>(List.of("product", "explain", ORG, "Mail", "bob@example.org"));
            arguments.addAll(List.of(more));
            return console.json(arguments.toArray(String[]::new))
                    .json()
                    .at("/allowed")
                    .asBoolean();
        }

        @Test
        @Rule("PRD-4")
        void to_every_product_includes_future_ones_and_one_to_named_products_does_not() {
            console.run("product", "grant", ORG, "--every", "--type", "drive", "--user", "bob@example.org");
            create("drive", "Archive", "P1Y");
            create("chat", "Chat", "P1M");

            assertThat(console.run("product", "explain", ORG, "Archive", "bob@example.org")
                            .out())
                    .contains("yes");
            assertThat(console.json("product", "explain", ORG, "Chat", "bob@example.org")
                            .field("problem/code"))
                    .isEqualTo("access.not-granted");
        }

        @Test
        @Rule("PRD-4")
        void to_every_present_product_does_not_include_future_ones() {
            var present = console.json(
                    "product", "grant", ORG, "--present", "--user", "bob@example.org", "--rights", "technical");
            create("drive", "Archive", "P1Y");

            assertThat(present.exit()).isZero();
            assertThat(present.json().at("/results").size()).isEqualTo(2);
            assertThat(present.field("results/0/outcome")).isEqualTo("done");
            assertThat(console.json("product", "explain", ORG, "Drive", "bob@example.org")
                            .json()
                            .at("/allowed")
                            .asBoolean())
                    .isTrue();
            assertThat(console.json("product", "explain", ORG, "Archive", "bob@example.org")
                            .field("problem/code"))
                    .isEqualTo("access.not-granted");
        }

        @Test
        @Rule("PRD-4")
        void to_every_present_product_of_a_type_opens_no_other() {
            console.run("product", "grant", ORG, "--present", "--type", "drive", "--user", "bob@example.org");

            assertThat(console.run("product", "accesses", ORG).out().lines()).hasSize(2);
            assertThat(console.run(
                                    "product",
                                    "grant",
                                    ORG,
                                    "--present",
                                    "--type",
                                    "nothing",
                                    "--user",
                                    "bob@example.org")
                            .exit())
                    .isEqualTo(65);
        }

        @Test
        void to_each_of_several_products_is_granted_or_refused_by_itself() {
            var heard = console.json("product", "grant", ORG, "Drive", "Nothing", "Mail", "--user", "bob@example.org");

            assertThat(heard.exit()).isEqualTo(66);
            assertThat(heard.json().at("/results"))
                    .extracting(result -> result.at("/outcome").asString())
                    .containsExactly("done", "refused", "done");
        }

        @Test
        void ends_at_its_own_end() {
            grant("Drive", "--user", "bob@example.org", "--until", "2026-03-02T12:00:00Z");
            console.clock.pass(Duration.ofDays(1));

            assertThat(console.json("product", "explain", ORG, "Drive", "bob@example.org")
                            .field("problem/code"))
                    .isEqualTo("access.over");
        }

        @Test
        void is_listed_and_revoked_once_it_is_confirmed() {
            grant("Drive", "--user", "bob@example.org");
            grant("Mail", "--user", "bob@example.org");

            assertThat(console.json("product", "accesses", ORG, "--user", "bob@example.org")
                            .json()
                            .at("/items"))
                    .hasSize(2);
            assertThat(console.json("product", "accesses", ORG, "--product", "Mail")
                            .field("items/0/holder/kind"))
                    .isEqualTo("user");

            assertThat(console.run("product", "revoke", ORG, "Drive", "--user", "bob@example.org")
                            .exit())
                    .isEqualTo(2);
            assertThat(console.typing("n\n")
                            .run("product", "revoke", ORG, "Drive", "--user", "bob@example.org")
                            .exit())
                    .isOne();
            assertThat(console.run("product", "revoke", ORG, "Drive", "--user", "bob@example.org", "--yes")
                            .exit())
                    .isZero();
            assertThat(console.run("product", "revoke", ORG, "Drive", "--user", "bob@example.org", "--yes")
                            .exit())
                    .isEqualTo(66);
            assertThat(console.run("product", "accesses", ORG).out().lines()).hasSize(2);
        }

        @Test
        void is_not_granted_on_half_a_wish() {
            assertThat(grant("Drive").exit()).isEqualTo(2);
            assertThat(grant("Drive", "--user", "bob@example.org", "--team", "Board")
                            .exit())
                    .isEqualTo(2);
            assertThat(grant("Drive", "--every", "--user", "bob@example.org").exit())
                    .isEqualTo(2);
            assertThat(grant("Drive", "--present", "--user", "bob@example.org").exit())
                    .isEqualTo(2);
            assertThat(grant("Drive", "--user", "bob@example.org", "--until", "tomorrow")
                            .err())
                    .contains("'tomorrow' is not an instant such as 2026-03-01T12:00:00Z")
                    .doesNotContain("java.");
            assertThat(grant("Drive", "--type", "drive", "--user", "bob@example.org")
                            .exit())
                    .isEqualTo(2);
            assertThat(console.run("product", "grant", ORG, "--user", "bob@example.org")
                            .exit())
                    .isEqualTo(2);
        }
    }

    private Heard grant(String product, String... more) {
        var arguments = new ArrayList<>(List.of("product", "grant", ORG, product));
        arguments.addAll(List.of(more));
        return console.json(arguments.toArray(String[]::new));
    }
}
