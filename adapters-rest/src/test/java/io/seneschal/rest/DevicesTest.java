package io.seneschal.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.seneschal.testing.Rule;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DevicesTest {

    final World world = new World();
    final World.Person ada = world.signUp("Ada");
    final World.Person bruno = world.join(ada, "Bruno", "collaborator");
    final String mailbox = ada.path("/mailboxes/" + world.mailbox(ada, "info@example.org"));
    final Client server = world.mailServer();

    @AfterEach
    void end() {
        world.close();
    }

    Client.Answer connect(String name) {
        return ada.client().post(mailbox + "/devices", World.device(name, null)).is(201);
    }

    static String path(Client.Answer connected) {
        return connected.header("Location").orElseThrow();
    }

    String verdict(Client.Answer connected, String protocol) {
        return server.post(
                        "/1/mail-auth/verify", World.attempt("info@example.org", connected.text("/password"), protocol))
                .is(200)
                .text("/result");
    }

    @Test
    @Rule({"DEV-2", "DEV-3", "DEV-4", "DEV-5", "DEV-13"})
    void a_device_is_connected_and_its_password_shown_once() {
        var connected = connect("Ada’s telephone");

        assertThat(connected.text("/password")).startsWith("snd-");
        assertThat(connected.header("Cache-Control")).contains("no-store");
        assertThat(connected.text("/username")).isEqualTo("info@example.org");
        assertThat(connected.json().at("/settings").propertyNames())
                .isNotEmpty()
                .contains("imap", "smtp");
        assertThat(connected.json().at("/user_id").isNull()).isTrue();
        assertThat(connected.text("/created_by/kind")).isEqualTo("person");
        assertThat(connected.text("/created_by/id")).isEqualTo(ada.id());
        assertThat(connected.text("/created_at")).isEqualTo("2026-03-01T12:00:00.000Z");
        assertThat(connected.json().at("/protocols").valueStream().map(it -> it.asString()))
                .containsExactly("imap", "pop", "smtp", "sieve", "dav");
        assertThat(connected.json().at("/last_used").isNull()).isTrue();
        var looked = ada.client().get(path(connected)).is(200);
        assertThat(looked.body()).doesNotContain("snd-").doesNotContain("password");
        assertThat(ada.client().get(mailbox + "/devices").is(200).json().at("/items/0"))
                .isEqualTo(looked.json());
        assertThat(ada.client().get(mailbox).json().at("/devices_count").asInt())
                .isEqualTo(1);
    }

    @Test
    @Rule("DEV-11")
    void a_secret_is_made_only_after_a_fresh_login() {
        var device = path(connect("Phone"));
        world.clock.pass(Duration.ofMinutes(15).minusMillis(1));
        ada.client().post(device + "/password").is(200);
        world.clock.pass(Duration.ofMillis(1));

        var refused = ada.client()
                .post(mailbox + "/devices", World.device("Laptop", null))
                .refuses(403, "login.confirmation-required");
        assertThat(refused.json().at("/because/within_minutes").asInt()).isEqualTo(15);
        ada.client().post(device + "/password").refuses(403, "login.confirmation-required");
        ada.client()
                .post(mailbox + "/device-invitations", World.device("Laptop", null))
                .refuses(403, "login.confirmation-required");
        var derived = ada.client().post("/1/tokens", Map.of("name", "derived")).text("/token");
        world.visitor().withToken(derived).post(device + "/password").refuses(403, "login.confirmation-required");
        ada.client()
                .with("X-Password-Confirmation", "three red kettles")
                .post(device + "/password")
                .refuses(403, "login.confirmation-required");
        ada.client()
                .with("X-Password-Confirmation", World.PASSWORD)
                .post(device + "/password")
                .is(200);
        ada.client()
                .with("X-Password-Confirmation", "UTF-8''three%20blue%20kettles")
                .post(mailbox + "/devices", World.device("Laptop", null))
                .is(201);
        ada.client()
                .with("X-Password-Confirmation", World.PASSWORD)
                .post(mailbox + "/device-invitations", World.device("Laptop", null))
                .is(201);
        ada.client().patch(device, Map.of("name", "Telephone")).is(200);
        ada.client().delete(device).is(204);
    }

    @Test
    @Rule("DEV-6")
    void a_new_password_for_the_same_device_ends_the_old_one_and_no_other() {
        var phone = connect("Phone");
        var laptop = connect("Laptop");

        var rotated = ada.client().post(path(phone) + "/password").is(200);

        assertThat(rotated.header("Cache-Control")).contains("no-store");
        assertThat(rotated.text("/id")).isEqualTo(phone.text("/id"));
        assertThat(verdict(phone, "imap")).isEqualTo("denied");
        assertThat(verdict(rotated, "imap")).isEqualTo("ok");
        assertThat(verdict(laptop, "imap")).isEqualTo("ok");
    }

    @Test
    void a_password_is_not_shown_again_to_whoever_repeats_the_request() {
        var keyed = ada.client().with("Idempotency-Key", "once");
        keyed.post(mailbox + "/devices", World.device("Phone", null)).is(201);

        keyed.post(mailbox + "/devices", World.device("Phone", null)).refuses(409, "request.already-answered");
        keyed.post(mailbox + "/devices", World.device("Other", null)).refuses(422, "request.key-reused");
        assertThat(ada.client().get(mailbox + "/devices").json().at("/items").size())
                .isEqualTo(1);
    }

    @Test
    @Rule({"DEV-5", "DEV-14"})
    void a_device_is_renamed_limited_and_given_an_end() {
        var connected = connect("Phone");
        var end = "2026-03-02T12:00:00.000Z";

        var limited = ada.client()
                .patch(
                        path(connected),
                        Map.of("name", "Tablet", "icon", "tablet", "protocols", List.of("smtp"), "expires_at", end))
                .is(200);

        assertThat(limited.text("/icon")).isEqualTo("tablet");
        assertThat(limited.text("/expires_at")).isEqualTo(end);
        assertThat(verdict(connected, "imap")).isEqualTo("denied");
        assertThat(verdict(connected, "smtp")).isEqualTo("ok");
        var endless = new HashMap<String, Object>();
        endless.put("expires_at", null);
        assertThat(ada.client()
                        .patch(path(connected), endless)
                        .is(200)
                        .json()
                        .at("/expires_at")
                        .isNull())
                .isTrue();
        assertThat(ada.client().get(path(connected)).json().at("/protocols").size())
                .isEqualTo(1);
        ada.client()
                .with("If-Match", connected.header("ETag").orElseThrow())
                .patch(path(connected), Map.of("name", "Other"))
                .refuses(412, "request.stale");
    }

    @Test
    @Rule("DEV-14")
    void the_settings_of_a_limited_device_are_those_it_can_use() {
        var wish = World.device("Printer", null);
        wish.put("icon", "printer");
        wish.put("protocols", List.of("smtp"));

        var connected = ada.client().post(mailbox + "/devices", wish).is(201);

        assertThat(connected.json().at("/settings").propertyNames()).containsExactly("smtp");
    }

    @Test
    void what_a_device_can_not_be_is_told_at_its_field() {
        ada.client()
                .post(
                        mailbox + "/devices",
                        Map.of("name", "", "icon", "toaster", "protocols", List.of("ftp", 1), "user_id", "x"))
                .blames("/name", "device.unusable-name")
                .blames("/icon", "value.not-one-of")
                .blames("/protocols/0", "value.not-one-of")
                .blames("/protocols/1", "field.wrong-type")
                .blames("/user_id", "field.wrong-type");
        var device = World.device("Phone", null);
        device.put("protocols", List.of());
        ada.client().post(mailbox + "/devices", device).blames("/protocols", "device.no-protocols");
        device.remove("protocols");
        device.put("expires_at", "2026-03-01T12:00:00Z");
        ada.client().post(mailbox + "/devices", device).blames("/expires_at", "device.end-not-ahead");
        ada.client().post(mailbox + "/devices", World.device("Phone", bruno)).refuses(409, "device.user-without-use");
        ada.client().get(mailbox + "/devices/nonsense").refuses(404, "device.unknown");
    }

    @Test
    @Rule("DEV-7")
    void a_disconnected_device_is_gone_and_its_password_fails() {
        var phone = connect("Phone");
        var laptop = connect("Laptop");

        ada.client().with("If-Match", "\"99\"").delete(path(phone)).refuses(412, "request.stale");
        ada.client().delete(path(phone)).is(204);

        ada.client().get(path(phone)).refuses(404, "device.unknown");
        assertThat(verdict(phone, "imap")).isEqualTo("denied");
        assertThat(verdict(laptop, "imap")).isEqualTo("ok");
    }

    @Test
    @Rule("DEV-8")
    void all_devices_are_disconnected_only_with_the_address_as_confirmation() {
        connect("Phone");
        connect("Laptop");
        var all = mailbox + "/devices/disconnect-all";

        ada.client().post(all, Map.of()).blames("/confirm", "field.required");
        ada.client().post(all, Map.of("confirm", true)).blames("/confirm", "field.wrong-type");
        ada.client()
                .post(all, Map.of("confirm", "other@example.org"))
                .blames("/confirm", "mailbox.confirmation-mismatch");
        assertThat(ada.client().get(mailbox).json().at("/devices_count").asInt())
                .isEqualTo(2);
        assertThat(ada.client()
                        .post(all, Map.of("confirm", "info@example.org"))
                        .is(200)
                        .json()
                        .at("/disconnected")
                        .asInt())
                .isEqualTo(2);
        assertThat(ada.client().get(mailbox).json().at("/devices_count").asInt())
                .isZero();
    }

    @Test
    @Rule("DEV-10")
    void members_manage_their_own_devices_where_that_was_opened_to_them() {
        var adas = path(connect("Phone"));
        ada.client().put(mailbox + "/users/" + bruno.id(), Map.of()).is(200);
        bruno.client()
                .post(mailbox + "/devices", World.device("Laptop", bruno))
                .refuses(403, "mailbox.self-service-off");
        ada.client()
                .put(mailbox + "/users/" + bruno.id(), Map.of("self_service", true))
                .is(200);

        var own = bruno.client()
                .post(mailbox + "/devices", World.device("Laptop", bruno))
                .is(201);

        assertThat(bruno.client()
                        .get(mailbox + "/devices")
                        .json()
                        .at("/items")
                        .valueStream()
                        .map(item -> item.path("id").asString()))
                .containsExactly(own.text("/id"));
        bruno.client().get(adas).refuses(403, "device.not-own");
        bruno.client().delete(adas).refuses(403, "device.not-own");
        bruno.client().post(mailbox + "/devices", World.device("Robot", null)).refuses(403, "device.not-own");
        bruno.client()
                .post(mailbox + "/devices/disconnect-all", Map.of("confirm", "info@example.org"))
                .refuses(403, "device.not-own");
        bruno.client().delete(path(own)).is(204);
    }

    @Test
    @Rule({"DEV-10", "MEM-7"})
    void whoever_loses_the_mailbox_or_leaves_loses_their_devices() {
        ada.client().put(mailbox + "/users/" + bruno.id(), Map.of()).is(200);
        var laptop = ada.client()
                .post(mailbox + "/devices", World.device("Laptop", bruno))
                .is(201);
        assertThat(verdict(laptop, "imap")).isEqualTo("ok");

        var plan = ada.client()
                .post(ada.path("/members/" + bruno.id() + "/removal-plan"))
                .is(200);
        assertThat(plan.text("/ends/devices/0")).isEqualTo(laptop.text("/id"));
        ada.client().delete(ada.path("/members/" + bruno.id())).is(204);

        assertThat(verdict(laptop, "imap")).isEqualTo("denied");
        ada.client().get(path(laptop)).refuses(404, "device.unknown");
    }
}
