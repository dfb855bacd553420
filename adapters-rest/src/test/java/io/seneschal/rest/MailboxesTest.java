package io.seneschal.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.seneschal.testing.Rule;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class MailboxesTest {

    final World world = new World();
    final World.Person ada = world.signUp("Ada");
    final World.Person bruno = world.join(ada, "Bruno", "collaborator");
    final String mail = world.open(ada, "mail-service", "Mail");

    @AfterEach
    void end() {
        world.close();
    }

    Client.Answer create(String address) {
        return ada.client()
                .post(ada.path("/mailboxes"), Map.of("address", address, "product_id", mail))
                .is(201);
    }

    static String path(Client.Answer created) {
        return created.header("Location").orElseThrow();
    }

    List<String> addresses(World.Person person, String query) {
        return person.client()
                .get(ada.path("/mailboxes" + query))
                .is(200)
                .json()
                .at("/items")
                .valueStream()
                .map(item -> item.path("address").asString())
                .toList();
    }

    @Test
    @Rule("DEV-1")
    void a_new_mailbox_has_no_device_and_no_password() {
        var created = create("Info@Example.org");

        assertThat(created.text("/address")).isEqualTo("Info@Example.org");
        assertThat(created.text("/product_id")).isEqualTo(mail);
        assertThat(created.json().at("/devices_count").asInt()).isZero();
        assertThat(created.json().at("/self_service").asBoolean()).isFalse();
        assertThat(created.body()).doesNotContain("password");
        assertThat(ada.client().get(path(created)).is(200).json()).isEqualTo(created.json());
        assertThat(ada.client()
                        .get(path(created) + "/devices")
                        .is(200)
                        .json()
                        .at("/items")
                        .size())
                .isZero();
    }

    @Test
    void an_address_leads_to_one_mailbox() {
        create("info@example.org");
        var zoe = world.signUp("Zoe");

        ada.client()
                .post(ada.path("/mailboxes"), Map.of("address", "INFO@example.org", "product_id", mail))
                .refuses(409, "mailbox.address-taken");
        zoe.client()
                .post(
                        zoe.path("/mailboxes"),
                        Map.of("address", "info@example.org", "product_id", world.open(zoe, "mail-service", "Mail")))
                .refuses(409, "mailbox.address-taken");
    }

    @Test
    void what_can_not_be_a_mailbox_is_told_at_its_field() {
        ada.client()
                .post(ada.path("/mailboxes"), Map.of("address", "info", "product_id", 1, "password", "x"))
                .blames("/address", "email.unusable")
                .blames("/product_id", "field.wrong-type")
                .blames("/password", "field.unknown");
        ada.client()
                .post(
                        ada.path("/mailboxes"),
                        Map.of("address", "a@example.org", "product_id", world.open(ada, "web-hosting", "Shop")))
                .blames("/product_id", "product.unknown-resource-kind");
        ada.client()
                .post(ada.path("/mailboxes"), Map.of("address", "a@example.org", "product_id", World.nobodysId()))
                .refuses(404, "product.unknown");
    }

    @Test
    void mailboxes_are_listed_in_pages_narrowed_by_product_and_by_part_of_the_address() {
        create("anna@example.org");
        create("info@example.org");
        world.mailbox(ada, "info@example.net");

        assertThat(addresses(ada, "")).containsExactly("anna@example.org", "info@example.org", "info@example.net");
        assertThat(addresses(ada, "?search=INFO")).containsExactly("info@example.org", "info@example.net");
        assertThat(addresses(ada, "?search=info&product_id=" + mail)).containsExactly("info@example.org");
        var first = ada.client().get(ada.path("/mailboxes?limit=2")).is(200);
        assertThat(addresses(ada, "?cursor=" + first.text("/next"))).containsExactly("info@example.net");
        ada.client().get(ada.path("/mailboxes?product_id=x")).blames("/product_id", "field.wrong-type");
    }

    @Test
    @Rule({"DEV-10", "PRD-3"})
    void a_mailbox_is_opened_to_a_member_and_closed_again() {
        var mailbox = path(create("info@example.org"));
        create("other@example.org");
        bruno.client().get(mailbox).refuses(403, "access.not-granted");

        var opened = ada.client()
                .put(mailbox + "/users/" + bruno.id(), Map.of("self_service", true))
                .is(200);

        assertThat(opened.text("/user_id")).isEqualTo(bruno.id());
        assertThat(opened.json().at("/self_service").asBoolean()).isTrue();
        assertThat(opened.json().at("/rights").valueStream().map(right -> right.asString()))
                .containsExactly("read_mail", "send_mail", "mailbox_settings", "own_devices");
        assertThat(ada.client().get(mailbox + "/users").is(200).json().at("/items/0"))
                .isEqualTo(opened.json());
        bruno.client().get(mailbox).is(200);
        assertThat(addresses(bruno, "")).containsExactly("info@example.org");
        ada.client()
                .with("If-Match", "\"99\"")
                .delete(mailbox + "/users/" + bruno.id())
                .refuses(412, "request.stale");
        ada.client().delete(mailbox + "/users/" + bruno.id()).is(204);
        ada.client().delete(mailbox + "/users/" + bruno.id()).refuses(404, "access.unknown");
        bruno.client().get(mailbox).refuses(403, "access.not-granted");
        assertThat(addresses(bruno, "")).isEmpty();
    }

    @Test
    void whoever_saw_another_version_changes_nothing() {
        var created = create("info@example.org");
        var mailbox = path(created);

        var changed = ada.client()
                .with("If-Match", created.header("ETag").orElseThrow())
                .patch(mailbox, Map.of("self_service", true))
                .is(200);

        assertThat(changed.json().at("/self_service").asBoolean()).isTrue();
        var left = ada.client().patch(mailbox, Map.of()).is(200);
        assertThat(left.json().at("/self_service").asBoolean()).isTrue();
        assertThat(left.header("ETag")).isEqualTo(changed.header("ETag"));
        ada.client()
                .with("If-Match", created.header("ETag").orElseThrow())
                .patch(mailbox, Map.of("self_service", false))
                .refuses(412, "request.stale");
        ada.client()
                .with("If-Match", created.header("ETag").orElseThrow())
                .delete(mailbox)
                .refuses(412, "request.stale");
        ada.client()
                .with("If-None-Match", changed.header("ETag").orElseThrow())
                .get(mailbox)
                .is(304);
        ada.client().delete(mailbox).is(204);
        ada.client().get(mailbox).refuses(404, "mailbox.unknown");
    }
}
