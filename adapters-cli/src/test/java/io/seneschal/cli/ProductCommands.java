package io.seneschal.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.seneschal.cli.OperatorsConsole.Heard;
import io.seneschal.testing.Rule;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ProductCommands {

    private static final String ORG = "Alpenverein";

    private final OperatorsConsole console = new OperatorsConsole();

    @BeforeEach
    void an_organisation_with_a_collaborator_and_two_products() {
        console.signUp("ada@example.org", "Ada", "Keller");
        console.signUp("bob@example.org", "Bob", "Rossi");
        console.run("org", "create", "--name", ORG, "--legal-responsible", "ada@example.org");
        console.run("org", "appoint-legal-responsible", ORG, "bob@example.org", "--reason", "Elected in the spring");
        console.run("member", "role", ORG, "bob@example.org", "collaborator");
        create("drive", "Drive", "P1M");
        create("mail-service", "Mail", "P1Y");
    }

    @Nested
    class A_product {

        @Test
        @Rule("PRD-1")
        void is_opened_with_its_type_name_term_and_due_date() {
            var heard = create("domain", "alpenverein.example", "P12M");

            assertThat(heard.exit()).isZero();
            assertThat(heard.field("type")).isEqualTo("domain");
            assertThat(heard.field("family")).isEqualTo("web");
            assertThat(heard.field("state")).isEqualTo("active");
            assertThat(heard.field("term")).isEqualTo("P1Y");
            assertThat(heard.field("due_on")).isEqualTo("2027-03-01");
            assertThat(create("domain", "x", "P1M").err()).contains("[product.term-not-offered]");
            assertThat(create("castle", "x", "P1Y").exit()).isEqualTo(65);
        }

        @Test
        void is_listed_by_type_state_and_name() {
            assertThat(console.run("product", "list", ORG).out().lines()).hasSize(3);
            assertThat(console.json("product", "list", ORG, "--type", "drive", "--state", "active", "--search", "dri")
                            .field("items/0/name"))
                    .isEqualTo("Drive");
            assertThat(console.json("product", "list", ORG, "--state", "blocked")
                            .json()
                            .at("/items"))
                    .isEmpty();
            assertThat(console.run("product", "list", ORG, "--state", "rotten").exit())
                    .isEqualTo(65);
        }

        @Test
        void is_found_by_its_name_or_its_id_and_renamed() {
            var id = console.json("product", "show", ORG, "drive").field("id");

            assertThat(console.json("product", "rename", ORG, id, "Files").field("name"))
                    .isEqualTo("Files");
            assertThat(console.json("product", "show", ORG, "Files").field("id"))
                    .isEqualTo(id);
            assertThat(console.run("product", "show", ORG, "Drive").exit()).isEqualTo(66);
        }

        @Test
        void of_a_name_that_several_have_is_wanted_by_its_id() {
            create("drive", "Drive", "P1M");

            var heard = console.run("product", "show", ORG, "Drive");

            assertThat(heard.exit()).isEqualTo(75);
            assertThat(heard.err()).contains("[product.ambiguous-name]");
        }

        @Test
        void changes_its_due_date_its_term_and_its_state() {
            var changed = console.json(
                    "product", "change", ORG, "Drive", "--due-on", "2028-02-29", "--term", "P1Y", "--state", "blocked");

            assertThat(changed.field("due_on")).isEqualTo("2028-02-29");
            assertThat(changed.field("term")).isEqualTo("P1Y");
            assertThat(changed.field("state")).isEqualTo("blocked");
            assertThat(console.run("product", "change", ORG, "Drive").exit()).isEqualTo(2);
        }

        @Test
        void is_not_terminated_without_being_asked_about() {
            assertThat(console.run("product", "change", ORG, "Drive", "--state", "terminated")
                            .exit())
                    .isEqualTo(2);
            assertThat(console.typing("n\n")
                            .run("product", "change", ORG, "Drive", "--state", "terminated")
                            .exit())
                    .isOne();
            assertThat(console.json("product", "change", ORG, "Drive", "--state", "terminated", "--yes")
                            .field("state"))
                    .isEqualTo("terminated");
            assertThat(console.run("product", "change", ORG, "Drive", "--state", "active")
                            .exit())
                    .isEqualTo(75);
        }

        @Test
        @Rule("PRD-2")
        void is_of_one_of_the_types_of_the_catalogue() {
            var types = console.json("product", "types", ORG).json().at("/items");

            assertThat(types).extracting(type -> type.at("/type").asString()).contains("domain", "drive", "chat");
            assertThat(console.run("product", "types", ORG).out()).contains("FAMILY", "mailbox");
        }
    }

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

    private Heard create(String type, String name, String term) {
        return console.json(
                "product", "create", ORG, "--type", type, "--name", name, "--due-on", "2027-03-01", "--term", term);
    }

    private Heard grant(String product, String... more) {
        var arguments = new ArrayList<>(List.of("product", "grant", ORG, product));
        arguments.addAll(List.of(more));
        return console.json(arguments.toArray(String[]::new));
    }
}
