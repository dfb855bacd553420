package io.seneschal.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.seneschal.testing.Rule;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class MailboxCommands {

    private static final String ORG = "Alpenverein";
    private static final String HUTS = "Huts@alpenverein.example";

    private final OperatorsConsole console = new OperatorsConsole();

    @BeforeEach
    void an_organisation_with_a_mail_service() {
        MailHost.open(console, ORG);
    }

    @Test
    @Rule("DEV-1")
    void a_mailbox_is_created_without_any_password() {
        var heard = console.json("mailbox", "create", ORG, HUTS, "--product", "Mail");

        assertThat(heard.exit()).isZero();
        assertThat(heard.field("address")).isEqualTo(HUTS);
        assertThat(heard.json().at("/devices_count").asInt()).isZero();
        assertThat(heard.json().at("/self_service").asBoolean()).isFalse();
        assertThat(heard.out()).doesNotContain("password");
    }

    @Test
    void one_is_found_by_its_address_in_whatever_case_and_listed() {
        create();

        assertThat(console.json("mailbox", "show", "huts@ALPENVEREIN.example").field("address"))
                .isEqualTo(HUTS);
        assertThat(console.run("mailbox", "list", ORG, "--search", "HUT", "--product", "mail")
                        .out())
                .contains(HUTS);
        assertThat(console.json("mailbox", "list", ORG, "--search", "tours")
                        .json()
                        .at("/items"))
                .isEmpty();
    }

    @Test
    void an_address_leads_to_one_mailbox_only() {
        create();

        var second = console.run("mailbox", "create", ORG, "huts@alpenverein.example", "--product", "Mail");

        assertThat(second.exit()).isEqualTo(75);
        assertThat(second.err()).contains("[mailbox.address-taken]");
        assertThat(console.run("mailbox", "show", "tours@alpenverein.example").exit())
                .isEqualTo(66);
    }

    @Test
    @Rule("DEV-10")
    void self_service_is_switched() {
        create();

        assertThat(console.json("mailbox", "change", HUTS, "--self-service", "on")
                        .json()
                        .at("/self_service")
                        .asBoolean())
                .isTrue();
        assertThat(console.run("mailbox", "change", HUTS).exit()).isEqualTo(2);
    }

    @Test
    @Rule("DEV-10")
    void a_mailbox_is_opened_to_a_member_and_closed_again() {
        create();

        var opened = console.json("mailbox", "open", HUTS, "bob@example.org", "--own-devices");

        assertThat(opened.json().at("/rights").toString()).contains("read_mail", "own_devices");
        assertThat(console.run("mailbox", "users", HUTS).out()).contains(opened.field("user_id"));
        assertThat(console.run("mailbox", "close", HUTS, "bob@example.org").exit())
                .isEqualTo(2);
        assertThat(console.json("mailbox", "close", HUTS, "bob@example.org", "--yes")
                        .field("state"))
                .isEqualTo("closed");
        assertThat(console.json("mailbox", "users", HUTS).json().at("/items")).isEmpty();
    }

    @Test
    void nothing_is_deleted_without_being_asked_about() {
        create();
        console.run("device", "add", HUTS, "--name", "Phone");

        assertThat(console.run("mailbox", "delete", HUTS).exit()).isEqualTo(2);
        var asked = console.typing("n\n").run("mailbox", "delete", HUTS);
        assertThat(asked.exit()).isOne();
        assertThat(asked.err()).contains(HUTS, "Devices that end with", ": 1.");
        assertThat(console.json("mailbox", "delete", HUTS, "--yes").field("state"))
                .isEqualTo("deleted");
        assertThat(console.run("mailbox", "show", HUTS).exit()).isEqualTo(66);
    }

    private void create() {
        assertThat(console.run("mailbox", "create", ORG, HUTS, "--product", "Mail")
                        .exit())
                .isZero();
    }
}
