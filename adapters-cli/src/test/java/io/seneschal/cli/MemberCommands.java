package io.seneschal.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.seneschal.domain.organisation.Invitation;
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
class MemberCommands {

    private static final String ORG = "Alpenverein";

    private final OperatorsConsole console = new OperatorsConsole();

    @BeforeEach
    void an_organisation_with_two_legal_responsibles() {
        console.signUp("ada@example.org", "Ada", "Keller");
        console.signUp("bob@example.org", "Bob", "Rossi");
        console.run("org", "create", "--name", ORG, "--legal-responsible", "ada@example.org");
        console.run("org", "appoint-legal-responsible", ORG, "bob@example.org", "--reason", "Elected in the spring");
    }

    @Test
    void members_are_listed_by_role_and_name() {
        assertThat(console.run("member", "list", ORG).out().lines()).hasSize(3);
        var heard = console.json("member", "list", ORG, "--role", "legal_responsible", "--search", "rossi");
        assertThat(heard.field("items/0/email")).isEqualTo("bob@example.org");
        assertThat(heard.field("items/0/state")).isEqualTo("active");
        assertThat(heard.json().at("/items/0/contact/billing").asBoolean()).isTrue();
        assertThat(console.run("member", "list", ORG, "--role", "king").exit()).isEqualTo(65);
        assertThat(console.run("member", "list", "Nobody").exit()).isEqualTo(66);
        assertThat(console.run("member", "list").exit()).isEqualTo(2);
    }

    @Test
    void a_role_is_changed() {
        var heard = console.json("member", "role", ORG, "bob@example.org", "collaborator");

        assertThat(heard.exit()).isZero();
        assertThat(heard.field("role")).isEqualTo("collaborator");
    }

    @Test
    @Rule("ORG-1")
    void the_last_legal_responsible_is_neither_demoted_nor_suspended_nor_removed() {
        console.run("member", "role", ORG, "bob@example.org", "collaborator");

        for (var heard : new OperatorsConsole.Heard[] {
            console.run("member", "role", ORG, "ada@example.org", "administrator"),
            console.run("member", "suspend", ORG, "ada@example.org"),
            console.run("member", "remove", ORG, "ada@example.org", "--yes")
        }) {
            assertThat(heard.exit()).isEqualTo(75);
            assertThat(heard.err())
                    .contains("[organisation.last-legal-responsible]")
                    .contains("  - ");
        }
        assertThat(console.json("member", "list", ORG).json().at("/items")).hasSize(2);
    }

    @Test
    @Rule("AUT-1")
    void an_operator_does_not_make_legal_responsibles_without_a_reason() {
        console.run("member", "role", ORG, "bob@example.org", "collaborator");

        assertThat(console.run("member", "role", ORG, "bob@example.org", "legal_responsible")
                        .exit())
                .isEqualTo(77);
    }

    @Test
    @Rule("MEM-3")
    void of_several_each_is_removed_or_refused_by_itself() {
        var heard = console.json("member", "remove", ORG, "bob@example.org", "ada@example.org", "--yes");

        assertThat(heard.exit()).isEqualTo(75);
        assertThat(heard.field("results/0/outcome")).isEqualTo("done");
        assertThat(heard.json().at("/results/0").has("problem")).isFalse();
        assertThat(heard.field("results/1/outcome")).isEqualTo("refused");
        assertThat(heard.field("results/1/problem/code")).isEqualTo("organisation.last-legal-responsible");
        assertThat(heard.err()).contains("[organisation.last-legal-responsible]");
    }

    @Test
    @Rule("MEM-3")
    void a_login_that_nobody_has_stops_no_other_removal() {
        var heard = console.json("member", "remove", ORG, "nobody@example.org", "bob@example.org", "--yes");

        assertThat(heard.exit()).isEqualTo(66);
        assertThat(heard.field("results/0/user")).isEqualTo("nobody@example.org");
        assertThat(heard.field("results/0/problem/code")).isEqualTo("user.unknown");
        assertThat(heard.field("results/1/outcome")).isEqualTo("done");
        assertThat(console.json("member", "list", ORG).json().at("/items")).hasSize(1);
    }

    @Test
    void removing_wants_to_be_confirmed() {
        assertThat(console.run("member", "remove", ORG, "bob@example.org").exit())
                .isEqualTo(2);
        assertThat(console.typing("n\n")
                        .run("member", "remove", ORG, "bob@example.org")
                        .exit())
                .isOne();
    }

    @Test
    void a_member_is_suspended_and_reinstated() {
        assertThat(console.json("member", "suspend", ORG, "bob@example.org").field("state"))
                .isEqualTo("suspended");
        assertThat(console.json("member", "reinstate", ORG, "bob@example.org").field("state"))
                .isEqualTo("active");
    }

    @Test
    @Rule("INV-5")
    void an_invitation_shows_its_link_once() {
        var sent = invite("carla@example.org");
        assertThat(sent.exit()).isZero();
        assertThat(sent.field("accept_url")).startsWith("https://seneschal.example/1/invitations/");
        assertThat(sent.field("status")).isEqualTo("pending");

        var listed = console.json("member", "invitations", ORG, "--status", "pending");
        assertThat(listed.field("items/0/email")).isEqualTo("carla@example.org");
        assertThat(listed.out()).doesNotContain("accept_url").doesNotContain("secret");
    }

    @Test
    @Rule("INV-7")
    void an_address_is_not_invited_twice() {
        invite("carla@example.org");

        assertThat(invite("carla@example.org").exit()).isEqualTo(75);
    }

    @Test
    @Rule("INV-3")
    void an_invitation_is_sent_again_and_cancelled() {
        var id = invite("carla@example.org").field("id");
        console.clock.pass(Invitation.LIFE);
        assertThat(console.json("member", "invitations", ORG).field("items/0/status"))
                .isEqualTo("expired");

        assertThat(console.json("member", "resend", ORG, id).field("accept_url"))
                .startsWith("http://127.0.0.1:8080/");
        assertThat(console.run("member", "cancel-invitation", ORG, id).exit()).isEqualTo(2);
        assertThat(console.json("member", "cancel-invitation", ORG, id, "--yes").field("status"))
                .isEqualTo("cancelled");
        assertThat(console.run("member", "resend", ORG, id).exit()).isEqualTo(75);
        assertThat(console.run("member", "resend", ORG, "1").exit()).isEqualTo(2);
    }

    @Test
    @Rule("INV-8")
    void a_file_is_imported_row_by_row(@TempDir Path directory) throws IOException {
        var file = Files.writeString(directory.resolve("members.csv"), """
                email,first_name,last_name,locale,role
                carla@example.org,Carla,Rossi,it-CH,collaborator
                ada@example.org,Ada,Keller,de-CH,administrator
                dora@example.org,Dora,Meier,de-CH,external
                """);

        var heard = console.json("member", "import", ORG, file.toString());

        assertThat(heard.exit()).isEqualTo(75);
        assertThat(heard.field("results/0/outcome")).isEqualTo("done");
        assertThat(heard.field("results/1/line")).isEqualTo("3");
        assertThat(heard.field("results/1/problem/code")).isEqualTo("membership.already-member");
        assertThat(heard.field("results/2/outcome")).isEqualTo("done");
        assertThat(heard.err()).doesNotContain("\r");
    }

    @Test
    void an_import_comes_from_stdin_and_shows_its_progress_to_whoever_sits_there() {
        var heard = console.typing(
                        "email,first_name,last_name,locale,role\ncarla@example.org,Carla,Rossi,it,external\n")
                .run("member", "import", ORG, "-");

        assertThat(heard.exit()).isZero();
        assertThat(heard.err()).contains("\rrows 1");
        assertThat(heard.out()).contains("carla@example.org  done");
    }

    @Test
    void a_file_that_is_not_there_or_no_table_is_not_imported() {
        assertThat(console.run("member", "import", ORG, "/nowhere.csv").exit()).isEqualTo(2);
        var heard = console.piping("name\nCarla\n").run("member", "import", ORG, "-");
        assertThat(heard.exit()).isEqualTo(65);
        assertThat(heard.err()).contains("[file.wrong-columns]");
    }

    private OperatorsConsole.Heard invite(String email) {
        return console.json(
                "member",
                "invite",
                ORG,
                "--email",
                email,
                "--first-name",
                "Carla",
                "--last-name",
                "Rossi",
                "--locale",
                "it-CH",
                "--role",
                "administrator",
                "--public-url",
                "https://seneschal.example");
    }
}
