package io.seneschal.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.seneschal.testing.Rule;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TokenCommands {

    private final OperatorsConsole console = new OperatorsConsole();

    @BeforeEach
    void ada() {
        console.signUp("ada@example.org", "Ada", "Keller");
    }

    @Test
    @Rule("API-2")
    void a_token_is_shown_once_alone_on_stdout() {
        var heard = console.run("token", "create", "--name", "ci", "--user", "ada@example.org");

        assertThat(heard.exit()).isZero();
        assertThat(heard.out()).matches("snt_\\S+\\R");
        assertThat(console.json("token", "list", "--user", "ada@example.org").out())
                .doesNotContain("snt_");
    }

    @Test
    @Rule("API-2")
    void a_token_may_be_limited_in_what_it_opens_and_in_time() {
        var heard = console.json(
                "token",
                "create",
                "--name",
                "ci",
                "--user",
                "ada@example.org",
                "--scopes",
                "read",
                "--expires-in-days",
                "90");

        assertThat(heard.field("token")).startsWith("snt_");
        assertThat(heard.field("scopes/0")).isEqualTo("read");
        assertThat(heard.field("expires_at")).isEqualTo("2026-05-30T12:00:00.000Z");
    }

    @Test
    void a_token_of_the_operator_opens_what_only_operators_may() {
        var heard = console.json("token", "create", "--name", "ci", "--operator");

        assertThat(heard.json().at("/scopes").toString()).contains("operator");
        assertThat(console.run("token", "list", "--operator").out()).contains("operator, read, write");
    }

    @Test
    void a_token_of_a_user_never_does() {
        var heard = console.run(
                "token", "create", "--name", "ci", "--user", "ada@example.org", "--scopes", "read,operator");

        assertThat(heard.exit()).isEqualTo(77);
        assertThat(heard.err()).contains("[token.scopes-too-wide]");
        assertThat(console.run("token", "create", "--name", "ci", "--operator", "--scopes", "all")
                        .exit())
                .isEqualTo(65);
    }

    @Test
    void it_has_to_be_said_whose_token() {
        assertThat(console.run("token", "create", "--name", "ci").exit()).isEqualTo(2);
        assertThat(console.run("token", "create", "--name", "ci", "--operator", "--user", "ada@example.org")
                        .err())
                .contains("one of --user, --operator, --mail-server and --agent");
        assertThat(console.run("token", "create", "--name", "ci", "--user", "nobody@example.org")
                        .exit())
                .isEqualTo(66);
    }

    @Test
    void a_token_is_revoked() {
        var id = console.json("token", "create", "--name", "ci", "--user", "ada@example.org")
                .field("id");

        assertThat(console.run("token", "revoke", id, "--user", "ada@example.org")
                        .exit())
                .isEqualTo(2);
        assertThat(console.run("token", "revoke", id, "--operator", "--yes").exit())
                .isEqualTo(66);
        assertThat(console.run("token", "revoke", id, "--user", "ada@example.org", "--yes")
                        .exit())
                .isZero();
        assertThat(console.json("token", "list", "--user", "ada@example.org")
                        .json()
                        .at("/items"))
                .isEmpty();
    }

    @Test
    @Rule("API-2")
    void a_token_of_a_mail_server_opens_nothing_but_asking_about_passwords() {
        var made = console.json("token", "create", "--name", "dovecot", "--mail-server");

        assertThat(made.field("token")).startsWith("snt_");
        assertThat(made.json().at("/scopes").toString()).isEqualTo("[\"mail_server\"]");
        assertThat(console.run("token", "list", "--mail-servers").out()).contains("dovecot");
        assertThat(console.run("token", "create", "--name", "x", "--mail-server", "--scopes", "operator")
                        .exit())
                .isEqualTo(77);
        assertThat(console.run("token", "revoke", made.field("id"), "--operator", "--yes")
                        .exit())
                .isEqualTo(66);
        assertThat(console.run("token", "revoke", made.field("id"), "--mail-server", "--yes")
                        .exit())
                .isZero();
        assertThat(console.json("token", "list", "--mail-servers").json().at("/items"))
                .isEmpty();
    }

    @Test
    @Rule("SUP-8")
    void a_token_of_a_support_agent_is_theirs_however_their_address_is_spelled() {
        var made = console.json("token", "create", "--name", "desk", "--agent", "Anna@support.example");

        assertThat(made.field("token")).startsWith("snt_");
        assertThat(made.json().at("/scopes").toString()).isEqualTo("[\"agent\"]");
        assertThat(console.run("token", "list", "--agent", "anna@Support.example")
                        .out())
                .contains("desk");
        assertThat(console.run("token", "list", "--agent", "ben@support.example")
                        .out())
                .doesNotContain("desk");
        assertThat(console.run("token", "create", "--name", "x", "--agent", "a@support.example", "--scopes", "read")
                        .exit())
                .isEqualTo(77);
        assertThat(console.run("token", "create", "--name", "x", "--agent", "anna")
                        .exit())
                .isEqualTo(65);
        assertThat(console.run("token", "revoke", made.field("id"), "--agent", "ben@support.example", "--yes")
                        .exit())
                .isEqualTo(66);
        assertThat(console.run("token", "revoke", made.field("id"), "--agent", "anna@support.example", "--yes")
                        .exit())
                .isZero();
        assertThat(console.json("token", "list", "--agent", "anna@support.example")
                        .json()
                        .at("/items"))
                .isEmpty();
    }
}
