package io.seneschal.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.seneschal.testing.Rule;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ProductCommands extends ConsoleWithProducts {

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
}
