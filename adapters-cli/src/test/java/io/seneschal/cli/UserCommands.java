package io.seneschal.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.seneschal.testing.Rule;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class UserCommands {

    private static final String[] ADA = {
        "user",
        "create",
        "--email",
        "ada@example.org",
        "--first-name",
        "Ada",
        "--last-name",
        "Keller",
        "--phone",
        "+41791234567",
        "--locale",
        "de-CH"
    };

    private final OperatorsConsole console = new OperatorsConsole();

    @Test
    @Rule("USR-2")
    void whoever_is_signed_up_answers_for_an_organisation_of_their_own() {
        var heard = console.piping("correct horse battery\n").json(with(ADA, "--password-stdin"));

        assertThat(heard.exit()).isZero();
        assertThat(heard.field("user/email")).isEqualTo("ada@example.org");
        assertThat(heard.field("user/created_at")).isEqualTo("2026-03-01T12:00:00.000Z");
        assertThat(heard.field("organisation/name")).isEqualTo("Ada Keller");
        assertThat(heard.json().at("/organisation/legal_responsibles_count").asInt())
                .isOne();
    }

    @Test
    void a_company_gives_its_organisation_the_name() {
        var heard = console.piping("correct horse battery")
                .json(with(ADA, "--password-stdin", "--company-name", "Keller SA"));

        assertThat(heard.field("organisation/name")).isEqualTo("Keller SA");
    }

    @Test
    void a_password_is_typed_twice_and_never_shown() {
        console.passwords.add("correct horse battery");
        console.passwords.add("correct horse battery");

        var heard = console.typing("").run(ADA);

        assertThat(heard.exit()).isZero();
        assertThat(heard.out() + heard.err()).doesNotContain("correct horse");
    }

    @Test
    void passwords_that_differ_are_not_taken() {
        console.passwords.add("correct horse battery");
        console.passwords.add("correct horse buttery");

        assertThat(console.typing("").run(ADA).exit()).isEqualTo(2);
    }

    @Test
    void without_anybody_to_ask_the_password_has_to_come_on_stdin() {
        var heard = console.piping("").run(ADA);

        assertThat(heard.exit()).isEqualTo(2);
        assertThat(heard.err()).contains("--password-stdin");
        assertThat(console.piping("").run(with(ADA, "--password-stdin")).exit()).isEqualTo(2);
    }

    @Test
    @Rule("USR-9")
    void a_weak_password_is_refused_with_its_code_and_what_would_help() {
        var heard = console.piping("short\n").run(with(ADA, "--password-stdin"));

        assertThat(heard.exit()).isEqualTo(65);
        assertThat(heard.out()).isEmpty();
        assertThat(heard.err()).contains("[password.unusable]").contains("  - ");
    }

    @Test
    @Rule("USR-6")
    void a_login_that_is_taken_is_refused() {
        console.signUp("ada@example.org", "Ada", "Keller");

        var heard = console.piping("correct horse battery\n").run(with(ADA, "--password-stdin"));

        assertThat(heard.exit()).isEqualTo(75);
        assertThat(heard.err()).contains("[user.login-taken]");
    }

    @Test
    void users_are_listed_in_aligned_columns_whatever_their_script() {
        console.signUp("ada@example.org", "Ada", "Keller");
        console.signUp("yuki@example.org", "雪", "山田");
        console.signUp("chef@example.org", "Léa 👩‍🍳", "Rochat");
        console.signUp("noa@example.org", "נועה", "לוי");

        var heard = console.run("user", "list");

        assertThat(heard.out()
                        .lines()
                        .map(line -> line.substring(38))
                        .map(line -> line.replaceAll("[\u2068\u2069]", "")))
                .containsExactly(
                        "EMAIL             FIRST NAME  LAST NAME  LOCALE  CREATED AT",
                        "ada@example.org   Ada         Keller     de-CH   2026-03-01T12:00:00.000Z",
                        "yuki@example.org  雪          山田       de-CH   2026-03-01T12:00:00.000Z",
                        "chef@example.org  Léa 👩‍🍳      Rochat     de-CH   2026-03-01T12:00:00.000Z",
                        "noa@example.org   נועה        לוי        de-CH   2026-03-01T12:00:00.000Z");
    }

    @Test
    void a_list_can_be_searched_cut_and_read_on() {
        console.signUp("ada@example.org", "Ada", "Keller");
        console.signUp("bob@example.org", "Bob", "Rossi");
        console.signUp("carla@example.org", "Carla", "Rossi");

        var searched = console.json("user", "list", "--search", "rossi", "--limit", "1");
        assertThat(searched.json().at("/items")).hasSize(1);
        assertThat(searched.field("items/0/first_name")).isEqualTo("Bob");

        var rest = console.json("user", "list", "--search", "rossi", "--after", searched.field("next"));
        assertThat(rest.field("items/0/first_name")).isEqualTo("Carla");
        assertThat(rest.json().at("/next").isNull()).isTrue();
    }

    @Test
    void a_limit_is_at_least_one() {
        assertThat(console.run("user", "list", "--limit", "0").exit()).isEqualTo(2);
    }

    @Test
    void a_long_list_is_read_page_by_page() {
        for (var i = 0; i < 201; i++) {
            console.signUp("user" + i + "@example.org", "Ada", "Keller");
        }

        assertThat(console.json("user", "list").json().at("/items")).hasSize(201);
        assertThat(console.run("user", "list").out().lines()).hasSize(202);
    }

    @Test
    @Rule("USR-6")
    void a_user_is_found_by_login_or_id() {
        console.signUp("ada@example.org", "Ada", "Keller");

        var byLogin = console.json("user", "show", "ADA@example.org");
        var byId = console.json("user", "show", byLogin.field("id"));

        assertThat(byId.out()).isEqualTo(byLogin.out());
        assertThat(console.run("user", "show", "ada@example.org").out()).contains("PHONE       +41791234567");
    }

    @Test
    void an_unknown_user_is_unknown() {
        assertThat(console.run("user", "show", "nobody@example.org").exit()).isEqualTo(66);
        assertThat(console.run("user", "show", "01900000-0000-7000-8000-000000000999")
                        .err())
                .contains("[user.unknown]");
        assertThat(console.run("user", "show", "no address").exit()).isEqualTo(65);
    }

    @Test
    @Rule("USR-10")
    void the_last_legal_responsible_of_an_organisation_cannot_close_the_account() {
        var organisation = console.signUp("ada@example.org", "Ada", "Keller");

        var heard = console.run("user", "close", "ada@example.org", "--yes");

        assertThat(heard.exit()).isEqualTo(75);
        assertThat(heard.err()).contains("[user.last-legal-responsible]").contains(organisation);
    }

    private static String[] with(String[] arguments, String... more) {
        return Stream.of(arguments, more).flatMap(Arrays::stream).toArray(String[]::new);
    }
}
