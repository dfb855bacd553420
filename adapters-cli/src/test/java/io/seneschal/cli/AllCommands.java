package io.seneschal.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.seneschal.application.shared.Sentences;
import io.seneschal.cli.shared.CannotRun;
import io.seneschal.cli.shared.MailWish;
import io.seneschal.cli.shared.MailboxServersWish;
import io.seneschal.cli.shared.ServerWish;
import io.seneschal.cli.shared.ServerWish.LogFormat;
import io.seneschal.domain.shared.Language;
import io.seneschal.testing.Rule;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AllCommands {

    private final OperatorsConsole console = new OperatorsConsole();

    @ParameterizedTest
    @MethodSource("commands")
    void each_has_help_with_an_example_and_the_options_that_all_have(List<String> command) {
        var arguments = Stream.concat(command.stream(), Stream.of("--help")).toArray(String[]::new);

        var heard = console.run(arguments);

        assertThat(heard.exit()).isZero();
        assertThat(heard.err()).isEmpty();
        assertThat(heard.out())
                .contains("Example: seneschal " + String.join(" ", command))
                .contains("--output", "--clock", "--database-url", "--help");
    }

    static Stream<List<String>> commands() {
        return CommandTree.commands();
    }

    @Test
    void there_are_commands_for_every_concept() {
        assertThat(commands().map(command -> String.join(" ", command)))
                .contains("serve", "user create", "token create", "org delete", "member import", "audit list")
                .hasSizeGreaterThan(25);
    }

    @Test
    void nothing_typed_is_a_question_for_usage() {
        for (var heard : List.of(console.run(), console.run("org"), console.run("org", "found"), console.run("frob"))) {
            assertThat(heard.exit()).isEqualTo(2);
            assertThat(heard.out()).isEmpty();
            assertThat(heard.err()).contains("--help");
        }
        assertThat(console.run("user", "list", "--frob").err()).contains("--frob");
        assertThat(console.run("user", "list", "--output", "xml").exit()).isEqualTo(2);
        assertThat(console.run("user", "list", "--clock", "noon").exit()).isEqualTo(2);
    }

    @Test
    void options_come_from_the_environment_unless_they_are_given() {
        console.environment.put("SENESCHAL_DATABASE_URL", "jdbc:h2:mem:environment");
        console.environment.put("SENESCHAL_CLOCK", "2026-03-01T12:00:00Z");
        console.environment.put("SENESCHAL_OUTPUT", "json");

        var heard = console.run("user", "list");
        assertThat(heard.out()).isEqualToNormalizingNewlines("{\"items\":[],\"next\":null}\n");
        assertThat(heard.err()).contains("warning", "2026-03-01T12:00:00Z");
        assertThat(console.setting).isNotNull();
        assertThat(console.setting.databaseUrl()).isEqualTo("jdbc:h2:mem:environment");
        assertThat(console.setting.clock()).isEqualTo(Instant.parse("2026-03-01T12:00:00Z"));

        console.environment.put("SENESCHAL_MAIL_HOST", "mail.example.org");
        console.run(
                "user",
                "list",
                "--database-url",
                "jdbc:h2:mem:given",
                "--key-file",
                "keys",
                "--catalogue",
                "c.yaml",
                "--support-coverage",
                "s.yaml",
                "--billing-settings",
                "b.yaml");
        assertThat(console.setting.mailHost()).isEqualTo("mail.example.org");
        assertThat(console.setting.databaseUrl()).isEqualTo("jdbc:h2:mem:given");
        assertThat(console.setting.keyFile()).isEqualTo(Path.of("keys"));
        assertThat(console.setting.catalogue()).isEqualTo(Path.of("c.yaml"));
        assertThat(console.setting.supportCoverage()).isEqualTo(Path.of("s.yaml"));
        assertThat(console.setting.billingSettings()).isEqualTo(Path.of("b.yaml"));
    }

    @Test
    void what_is_required_may_come_from_the_environment() {
        console.signUp("ada@example.org", "Ada", "Keller");
        console.environment.put("SENESCHAL_NAME", "ci");
        console.environment.put("SENESCHAL_USER", "ada@example.org");

        assertThat(console.run("token", "create").out()).startsWith("snt_");
    }

    @ParameterizedTest
    @Rule("NOT-2")
    @CsvSource(delimiter = '|', textBlock = """
            LC_ALL      | fr_CH.UTF-8 | 'fr'
            LC_MESSAGES | de_CH       | 'de'
            LANG        | it_CH.UTF-8 | 'it'
            LANG        | es          | 'es'
            LANG        | en_GB.UTF-8 | 'en'
            LANG        | rm_CH.UTF-8 | 'en'
            LANG        | C.UTF-8     | 'en'
            """)
    void refusals_are_in_the_language_of_the_shell(String variable, String locale, String language) {
        var sentences = new Sentences();
        console.environment.put(variable, locale);

        var heard = console.run("org", "show", "Nobody");

        var inOurs = Language.ofTag(language).orElseThrow();
        assertThat(heard.err()).contains("[organisation.unknown]").contains(sentences.remedy("check-the-id", inOurs));
    }

    @Test
    void a_defect_shows_nothing_of_the_inside() {
        console.failure = new IllegalStateException("secret inside");

        var heard = console.run("user", "list");

        assertThat(heard.exit()).isEqualTo(70);
        assertThat(heard.out() + heard.err()).doesNotContain("secret inside", "IllegalState", "\tat ");
    }

    @Test
    void circumstances_are_explained() {
        console.failure = new CannotRun("The database at localhost does not answer");

        var heard = console.run("user", "list");

        assertThat(heard.exit()).isEqualTo(75);
        assertThat(heard.err()).contains("does not answer");
    }

    @Test
    void colours_are_for_terminals_and_never_against_a_wish() {
        assertThat(console.piping("").run("user", "list").out()).doesNotContain("\033[");
        assertThat(console.typing("").run("user", "list").out()).contains("\033[");
        console.environment.put("NO_COLOR", "1");
        assertThat(console.typing("").run("user", "list").out()).doesNotContain("\033[");
    }

    @Test
    void the_database_is_looked_at_and_migrated() {
        assertThat(console.json("db", "status").field("state")).isEqualTo("to be migrated");
        assertThat(console.run("db", "migrate").out()).contains("STATE     up to date");
    }

    @Test
    @Rule("DEV-18")
    void the_keys_are_shown_and_changed_and_one_that_is_needed_goes_only_when_that_is_meant() {
        var status = console.json("db", "status");
        assertThat(status.field("keys/0/place")).isEqualTo("older");
        assertThat(status.json().at("/keys/0/secrets").asInt()).isEqualTo(3);

        assertThat(console.json("db", "rotate-pepper").json().at("/keys")).hasSize(2);
        assertThat(console.run("db", "rotate-pepper", "--drop-oldest").exit()).isEqualTo(2);
        var asked = console.typing("n\n").run("db", "rotate-pepper", "--drop-oldest");
        assertThat(asked.exit()).isOne();
        assertThat(asked.err()).contains("fail for good: 3.");
        assertThat(console.json("db", "rotate-pepper", "--drop-oldest", "--yes")
                        .json()
                        .at("/keys"))
                .hasSize(1);
    }

    @Test
    void the_server_is_told_how_to_run() {
        console.run("serve");
        console.run(
                "serve",
                "--host",
                "0.0.0.0",
                "--port",
                "0",
                "--rate-limit",
                "off",
                "--public-url",
                "https://seneschal.example",
                "--trusted-proxies",
                "10.0.0.1,10.0.0.2",
                "--tls-certificate",
                "c.pem",
                "--tls-key",
                "k.pem",
                "--smtp-url",
                "smtps://ada:secret@mail.example",
                "--mail-from",
                "no-reply@seneschal.example",
                "--doveadm",
                "http://10.0.0.5:8081,http://10.0.0.6:8081",
                "--doveadm-key-file",
                "doveadm.key",
                "--mail-upstreams",
                "imap=10.0.0.5:143",
                "--largest-attachment",
                "25",
                "--log-format",
                "json",
                "--demo");

        assertThat(console.served.toString()).doesNotContain("secret");
        assertThat(console.served)
                .containsExactly(
                        new ServerWish(
                                "127.0.0.1",
                                8080,
                                60,
                                null,
                                List.of(),
                                null,
                                null,
                                null,
                                MailboxServersWish.NONE,
                                10,
                                false,
                                LogFormat.TEXT,
                                false),
                        new ServerWish(
                                "0.0.0.0",
                                0,
                                null,
                                URI.create("https://seneschal.example"),
                                List.of("10.0.0.1", "10.0.0.2"),
                                Path.of("c.pem"),
                                Path.of("k.pem"),
                                new MailWish("smtps://ada:secret@mail.example", "no-reply@seneschal.example"),
                                new MailboxServersWish(
                                        List.of(URI.create("http://10.0.0.5:8081"), URI.create("http://10.0.0.6:8081")),
                                        Path.of("doveadm.key"),
                                        "imap=10.0.0.5:143"),
                                25,
                                false,
                                LogFormat.JSON,
                                true));
    }

    @Test
    void a_server_is_not_started_on_half_a_wish() {
        assertThat(console.run("serve", "--tls-key", "k.pem").exit()).isEqualTo(2);
        assertThat(console.run("serve", "--smtp-url", "smtp://localhost").exit())
                .isEqualTo(2);
        assertThat(console.run("serve", "--mail-from", "a@example.org").exit()).isEqualTo(2);
        assertThat(console.run("serve", "--doveadm", "http://127.0.0.1:8081").exit())
                .isEqualTo(2);
        assertThat(console.run("serve", "--port", "65536").exit()).isEqualTo(2);
        assertThat(console.run("serve", "--rate-limit", "0").exit()).isEqualTo(2);
        assertThat(console.run("serve", "--largest-attachment", "0").exit()).isEqualTo(2);
        assertThat(console.run("serve", "--largest-attachment", "101").exit()).isEqualTo(2);
        assertThat(console.served).isEmpty();
    }

    @Test
    void the_version_is_told() {
        assertThat(console.run("--version").out()).contains("seneschal test");
    }
}
