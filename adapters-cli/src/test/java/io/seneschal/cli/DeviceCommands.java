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
class DeviceCommands {

    private static final String HUTS = "huts@alpenverein.example";

    private final OperatorsConsole console = new OperatorsConsole();

    @BeforeEach
    void a_mailbox_that_a_collaborator_may_use() {
        MailHost.open(console, "Alpenverein");
        console.run("mailbox", "create", "Alpenverein", HUTS, "--product", "Mail");
        console.run("mailbox", "open", HUTS, "bob@example.org");
    }

    @Nested
    class A_device {

        @Test
        @Rule({"DEV-3", "DEV-4", "DEV-13"})
        void gets_a_password_that_is_shown_once_alone_on_stdout_with_what_else_is_entered() {
            var heard = console.run("device", "add", HUTS, "--name", "Phone");

            assertThat(heard.exit()).isZero();
            assertThat(heard.out()).matches("snd-\\S+\\R");
            assertThat(heard.err()).contains("imap", ":993, tls", "account", HUTS);
            assertThat(console.json("device", "list", HUTS).out()
                            + console.json("device", "show", HUTS, "Phone").out())
                    .contains("Phone")
                    .doesNotContain("snd-", "password");
        }

        @Test
        @Rule({"DEV-5", "DEV-14"})
        void has_a_name_an_icon_an_owner_protocols_and_an_end() {
            var heard = add(
                    "Printer",
                    "--icon",
                    "printer",
                    "--user",
                    "bob@example.org",
                    "--protocols",
                    "imap",
                    "--until",
                    "2026-06-01T00:00:00Z");

            assertThat(heard.field("icon")).isEqualTo("printer");
            assertThat(heard.json().at("/protocols").toString()).isEqualTo("[\"imap\"]");
            assertThat(heard.field("expires_at")).isEqualTo("2026-06-01T00:00:00.000Z");
            assertThat(heard.field("created_by/kind")).isEqualTo("operator");
            assertThat(heard.field("settings/imap/port")).isEqualTo("993");
            assertThat(heard.field("user_id"))
                    .isEqualTo(console.json("user", "show", "bob@example.org").field("id"));
        }

        @Test
        void may_be_whatever_the_lists_say_and_nothing_else() {
            assertThat(console.run("device", "add", HUTS, "--name", "x", "--icon", "toaster")
                            .exit())
                    .isEqualTo(65);
            assertThat(console.run("device", "add", HUTS, "--name", "x", "--protocols", "gopher")
                            .exit())
                    .isEqualTo(65);
            assertThat(console.run("device", "add", HUTS).exit()).isEqualTo(2);
        }

        @Test
        void of_a_name_that_several_have_is_wanted_by_its_id() {
            var id = add("Phone").field("id");
            add("phone");

            var heard = console.run("device", "show", HUTS, "PHONE");

            assertThat(heard.exit()).isEqualTo(75);
            assertThat(heard.err()).contains("[device.ambiguous-name]", id);
            assertThat(console.json("device", "show", HUTS, id).field("name")).isEqualTo("Phone");
            assertThat(console.run("device", "show", HUTS, "Tablet").exit()).isEqualTo(66);
        }

        @Test
        @Rule("DEV-14")
        void is_renamed_and_limited() {
            var password = add("Phone").field("password");

            assertThat(console.json("device", "rename", HUTS, "Phone", "Old phone", "--icon", "phone")
                            .field("icon"))
                    .isEqualTo("phone");
            var changed = console.json(
                    "device", "change", HUTS, "Old phone", "--protocols", "smtp", "--until", "2026-04-01T00:00:00Z");
            assertThat(changed.field("expires_at")).isEqualTo("2026-04-01T00:00:00.000Z");
            assertThat(verify(password, "imap").exit()).isEqualTo(77);
            assertThat(console.json("device", "change", HUTS, "Old phone", "--no-end")
                            .json()
                            .at("/expires_at")
                            .isNull())
                    .isTrue();
            assertThat(console.run("device", "change", HUTS, "Old phone").exit())
                    .isEqualTo(2);
        }

        @Test
        @Rule("DEV-6")
        void gets_another_password_and_the_old_one_fails_at_once() {
            var old = add("Phone").field("password");
            assertThat(console.run("device", "rotate", HUTS, "Phone").exit()).isEqualTo(2);

            var fresh = console.run("device", "rotate", HUTS, "Phone", "--yes");

            assertThat(fresh.out()).matches("snd-\\S+\\R");
            assertThat(verify(old, "imap").exit()).isEqualTo(77);
            assertThat(verify(fresh.out().strip(), "imap").exit()).isZero();
        }

        @Test
        @Rule({"DEV-2", "DEV-7"})
        void is_disconnected_and_no_other_notices() {
            var phone = add("Phone").field("password");
            var tablet = add("Tablet").field("password");
            assertThat(console.run("device", "disconnect", HUTS, "Phone").exit())
                    .isEqualTo(2);

            assertThat(console.json("device", "disconnect", HUTS, "Phone", "--yes")
                            .field("state"))
                    .isEqualTo("disconnected");

            assertThat(verify(phone, "imap").exit()).isEqualTo(77);
            assertThat(verify(tablet, "imap").exit()).isZero();
        }

        @Test
        @Rule("DEV-8")
        void and_all_others_are_disconnected_only_when_that_is_meant() {
            add("Phone");
            add("Tablet");

            assertThat(console.run("device", "disconnect-all", HUTS).exit()).isEqualTo(2);
            assertThat(console.typing("n\n")
                            .run("device", "disconnect-all", HUTS)
                            .exit())
                    .isOne();
            assertThat(console.json("device", "disconnect-all", HUTS, "--yes")
                            .json()
                            .at("/disconnected")
                            .asInt())
                    .isEqualTo(2);
            assertThat(console.json("device", "list", HUTS).json().at("/items")).isEmpty();
        }
    }

    @Nested
    class A_password {

        @Test
        @Rule("DEV-15")
        void is_right_or_denied_and_a_right_one_counts_as_a_use() {
            var password = add("Phone", "--protocols", "imap").field("password");

            assertThat(verify(password, "imap").field("result")).isEqualTo("ok");
            assertThat(console.json("device", "show", HUTS, "Phone").field("last_used/protocol"))
                    .isEqualTo("imap");
            for (var denied : List.of(verify(password, "smtp"), verify("snd-nothing", "imap"))) {
                assertThat(denied.exit()).isEqualTo(77);
                assertThat(denied.out()).isEqualToNormalizingNewlines("{\"result\":\"denied\"}\n");
            }
        }

        @Test
        void is_typed_where_nobody_sees_it_or_piped_in() {
            var password = add("Phone").field("password");
            console.passwords.add(password);

            assertThat(console.run("device", "verify", HUTS, "--protocol", "imap")
                            .exit())
                    .isZero();
            assertThat(console.run("device", "verify", HUTS, "--protocol", "imap")
                            .exit())
                    .isEqualTo(2);
            assertThat(console.piping("")
                            .run("device", "verify", HUTS, "--protocol", "imap", "--password-stdin")
                            .exit())
                    .isEqualTo(2);
        }
    }

    @Nested
    class A_link {

        @Test
        @Rule("DEV-12")
        void is_shown_once_listed_and_cancelled() {
            var given = console.json(
                    "device",
                    "invite",
                    HUTS,
                    "--name",
                    "Bob's phone",
                    "--user",
                    "bob@example.org",
                    "--mail-to",
                    "bob@example.org",
                    "--public-url",
                    "https://seneschal.example");

            assertThat(given.field("url")).startsWith("https://seneschal.example/device-setup/snl_");
            assertThat(given.field("expires_at")).isEqualTo("2026-03-31T12:00:00.000Z");
            var listed = console.json("device", "invitations", HUTS);
            assertThat(listed.field("items/0/status")).isEqualTo("pending");
            assertThat(listed.out()).doesNotContain("snl_");
            assertThat(console.run("device", "cancel-invitation", HUTS, given.field("id"))
                            .exit())
                    .isEqualTo(2);
            assertThat(console.json("device", "cancel-invitation", HUTS, given.field("id"), "--yes")
                            .field("status"))
                    .isEqualTo("cancelled");
            assertThat(console.run("device", "cancel-invitation", HUTS, given.field("id"), "--yes")
                            .exit())
                    .isEqualTo(75);
        }

        @Test
        void leads_to_where_the_server_is_also_below_a_path_of_a_larger_site() {
            var given = console.json(
                    "device", "invite", HUTS, "--name", "Phone", "--public-url", "https://club.example/accounts");

            assertThat(given.field("url")).startsWith("https://club.example/accounts/device-setup/snl_");
        }

        @Test
        @Rule("DEV-12")
        void is_over_after_thirty_days() {
            console.run("device", "invite", HUTS, "--name", "Bob's phone");
            console.clock.pass(Duration.ofDays(30));

            assertThat(console.json("device", "invitations", HUTS).field("items/0/status"))
                    .isEqualTo("expired");
        }
    }

    private Heard add(String name, String... options) {
        var arguments = new ArrayList<>(List.of("device", "add", HUTS, "--name", name));
        arguments.addAll(List.of(options));
        var heard = console.json(arguments.toArray(String[]::new));
        assertThat(heard.exit()).isZero();
        return heard;
    }

    private Heard verify(String password, String protocol) {
        return console.piping(password + "\n")
                .json("device", "verify", HUTS, "--protocol", protocol, "--password-stdin");
    }
}
