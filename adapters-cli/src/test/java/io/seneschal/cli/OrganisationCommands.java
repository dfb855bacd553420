package io.seneschal.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.seneschal.testing.Rule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class OrganisationCommands {

    private final OperatorsConsole console = new OperatorsConsole();

    @BeforeEach
    void two_users() {
        console.signUp("ada@example.org", "Ada", "Keller");
        console.signUp("bob@example.org", "Bob", "Rossi");
    }

    @Test
    void an_organisation_is_founded_for_whoever_will_answer_for_it() {
        var heard = console.json("org", "create", "--name", "Alpenverein", "--legal-responsible", "ada@example.org");

        assertThat(heard.exit()).isZero();
        assertThat(heard.field("kind")).isEqualTo("company");
        assertThat(console.json("member", "list", "Alpenverein").field("items/0/email"))
                .isEqualTo("ada@example.org");
    }

    @Test
    void a_name_that_begins_like_the_name_of_a_file_is_a_name(@TempDir Path folder) throws IOException {
        var file = Files.writeString(folder.resolve("club"), "what-is-in-the-file");

        console.run("org", "create", "--name", "@" + file, "--legal-responsible", "ada@example.org");

        assertThat(console.json("org", "list", "--search", "@" + file).field("items/0/name"))
                .isEqualTo("@" + file);
    }

    @Test
    void a_kind_that_does_not_exist_is_refused() {
        var heard = console.run(
                "org", "create", "--name", "Alpenverein", "--kind", "club", "--legal-responsible", "ada@example.org");

        assertThat(heard.exit()).isEqualTo(65);
        assertThat(heard.err()).contains("[value.not-one-of]");
    }

    @Test
    void organisations_are_listed_and_shown_by_id_or_name() {
        var heard = console.run("org", "list", "--search", "keller");
        assertThat(heard.out().lines()).hasSize(2);
        assertThat(heard.out()).contains("Ada Keller").contains("individual");

        var byName = console.json("org", "show", "Ada Keller");
        assertThat(console.json("org", "show", byName.field("id")).out()).isEqualTo(byName.out());
        assertThat(console.run("org", "show", "Ada Keller").out()).contains("ADDRESS                   –");
    }

    @Test
    void a_name_that_several_have_is_refused_with_their_ids() {
        console.run("org", "create", "--name", "Twin", "--legal-responsible", "ada@example.org");
        console.run("org", "create", "--name", "Twin", "--legal-responsible", "bob@example.org");

        var heard = console.run("org", "show", "Twin");

        assertThat(heard.exit()).isEqualTo(75);
        assertThat(heard.err())
                .contains("[organisation.ambiguous-name]")
                .contains("Use the id instead of the name.")
                .contains(console.json("org", "list", "--search", "Twin").field("items/0/id"));
    }

    @Test
    void a_name_is_found_among_any_number_of_longer_ones() {
        for (var number = 0; number < 60; number++) {
            console.run("org", "create", "--name", "Choir " + number, "--legal-responsible", "ada@example.org");
        }
        console.run("org", "create", "--name", "Choir", "--legal-responsible", "ada@example.org");

        assertThat(console.json("org", "show", "Choir").field("name")).isEqualTo("Choir");
        assertThat(console.json("org", "show", "choir 7").field("name")).isEqualTo("Choir 7");
    }

    @Test
    void a_name_that_nobody_has_names_no_organisation() {
        var heard = console.run("org", "show", "Nobody");

        assertThat(heard.exit()).isEqualTo(66);
        assertThat(heard.err()).contains("[organisation.unknown]");
    }

    @Test
    void what_destroys_wants_to_be_confirmed_where_nobody_can_be_asked() {
        console.run("org", "create", "--name", "Alpenverein", "--legal-responsible", "ada@example.org");

        var heard = console.piping("y\n").run("org", "delete", "Alpenverein");

        assertThat(heard.exit()).isEqualTo(2);
        assertThat(heard.err()).contains("--yes");
        assertThat(console.run("org", "show", "Alpenverein").exit()).isZero();
    }

    @Test
    void what_destroys_asks_on_a_terminal() {
        console.run("org", "create", "--name", "Alpenverein", "--legal-responsible", "ada@example.org");

        var no = console.typing("\n").run("org", "delete", "Alpenverein");
        assertThat(no.exit()).isOne();
        assertThat(no.err()).contains("Delete the organisation Alpenverein for good? [y/N]");

        assertThat(console.typing("yes\n").run("org", "delete", "Alpenverein").exit())
                .isZero();
        assertThat(console.run("org", "show", "Alpenverein").exit()).isEqualTo(66);
    }

    @Test
    @Rule("ORG-9")
    void an_organisation_with_other_members_is_not_deleted() {
        console.run("org", "create", "--name", "Alpenverein", "--legal-responsible", "ada@example.org");
        appoint("bob@example.org");

        var heard = console.run("org", "delete", "Alpenverein", "--yes");

        assertThat(heard.exit()).isEqualTo(75);
        assertThat(heard.err()).contains("[organisation.not-empty]");
    }

    @Test
    @Rule("ORG-8")
    void an_operator_appoints_a_legal_responsible_and_says_why() {
        console.run("org", "create", "--name", "Alpenverein", "--legal-responsible", "ada@example.org");

        assertThat(appoint("bob@example.org").field("role")).isEqualTo("legal_responsible");

        var heard = console.json("audit", "list", "--organisation", "Alpenverein");
        assertThat(heard.field("items/0/actor/kind")).isEqualTo("operator");
        assertThat(heard.field("items/0/actor/id")).isEqualTo("heidi");
        assertThat(heard.json().at("/items").toString()).contains("Ada can't be reached any more");
    }

    @Test
    @Rule("ORG-8")
    void without_a_reason_nobody_is_appointed() {
        console.run("org", "create", "--name", "Alpenverein", "--legal-responsible", "ada@example.org");

        var none = console.run("org", "appoint-legal-responsible", "Alpenverein", "bob@example.org");
        assertThat(none.exit()).isEqualTo(2);

        var tooShort = console.run(
                "org", "appoint-legal-responsible", "Alpenverein", "bob@example.org", "--reason", "because");
        assertThat(tooShort.exit()).isEqualTo(65);
        assertThat(tooShort.err()).contains("[organisation.reason-missing]");
    }

    @Test
    @Rule("AUD-1")
    void the_whole_trail_is_listed_for_the_operator() {
        var heard = console.run("audit", "list", "--limit", "2");

        assertThat(heard.out().lines().findFirst())
                .hasValueSatisfying(
                        heading -> assertThat(heading).startsWith("AT").contains("ACTOR KIND"));
        assertThat(heard.out().lines()).hasSize(3);
        assertThat(console.run("audit", "list", "--organisation", "Nobody").exit())
                .isEqualTo(66);
    }

    private OperatorsConsole.Heard appoint(String user) {
        return console.json(
                "org", "appoint-legal-responsible", "Alpenverein", user, "--reason", "Ada can't be reached any more");
    }
}
