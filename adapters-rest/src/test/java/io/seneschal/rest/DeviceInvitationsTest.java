package io.seneschal.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.seneschal.testing.Rule;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DeviceInvitationsTest {

    final World world = new World();
    final World.Person ada = world.signUp("Ada");
    final World.Person bruno = world.join(ada, "Bruno", "collaborator");
    final String mailbox = ada.path("/mailboxes/" + world.mailbox(ada, "info@example.org"));
    final String invitations = mailbox + "/device-invitations";

    @AfterEach
    void end() {
        world.close();
    }

    Client.Answer give(Map<String, Object> device) {
        return ada.client().post(invitations, device).is(201);
    }

    Client.Answer give() {
        return give(World.device("Laptop", null));
    }

    /** What the link leads to, in the version of the API. */
    static String link(Client.Answer given) {
        var url = given.text("/url");
        return "/1" + url.substring(url.indexOf("/device-setup/"));
    }

    static String path(Client.Answer given) {
        return given.header("Location").orElseThrow();
    }

    @Test
    @Rule("DEV-12")
    void a_link_is_given_and_shown_once() {
        var wish = World.device("Laptop", null);
        wish.put("device_expires_at", "2026-06-01T00:00:00Z");

        var given = give(wish);

        assertThat(given.header("Cache-Control")).contains("no-store");
        assertThat(given.text("/url")).contains("/device-setup/snl_");
        assertThat(given.text("/expires_at")).isEqualTo("2026-03-31T12:00:00.000Z");
        assertThat(given.text("/device_expires_at")).isEqualTo("2026-06-01T00:00:00.000Z");
        assertThat(given.text("/status")).isEqualTo("pending");
        assertThat(given.json().at("/email").isNull()).isTrue();
        assertThat(given.body()).doesNotContain("snd-");
        var looked = ada.client().get(path(given)).is(200);
        assertThat(looked.body()).doesNotContain("snl_");
        assertThat(ada.client().get(invitations).is(200).json().at("/items/0")).isEqualTo(looked.json());
        var keyed = ada.client().with("Idempotency-Key", "once");
        keyed.post(invitations, World.device("Phone", null)).is(201);
        keyed.post(invitations, World.device("Phone", null)).refuses(409, "request.already-answered");
    }

    @Test
    @Rule({"DEV-4", "DEV-12", "DEV-13"})
    void whoever_has_the_link_looks_as_often_as_they_like_and_fetches_the_password_once() {
        var given = give();
        var visitor = world.visitor();

        for (var i = 0; i < 3; i++) {
            var looked = visitor.get(link(given)).is(200);
            assertThat(looked.text("/address")).isEqualTo("info@example.org");
            assertThat(looked.text("/name")).isEqualTo("Laptop");
            assertThat(looked.text("/settings/imap/security")).isEqualTo("tls");
            assertThat(looked.body()).doesNotContain("snd-").doesNotContain("\"password\"");
            assertThat(looked.header("Referrer-Policy")).contains("no-referrer");
        }
        var redeemed = visitor.post(link(given) + "/redeem").is(201);

        assertThat(redeemed.text("/password")).startsWith("snd-");
        assertThat(redeemed.header("Cache-Control")).contains("no-store");
        assertThat(redeemed.text("/created_by/id")).isEqualTo(ada.id());
        assertThat(world.mailServer()
                        .post(
                                "/1/mail-auth/verify",
                                World.attempt("info@example.org", redeemed.text("/password"), "imap"))
                        .text("/device_id"))
                .isEqualTo(redeemed.text("/id"));
        visitor.post(link(given) + "/redeem").refuses(410, "device-invitation.redeemed");
        visitor.get(link(given)).refuses(410, "device-invitation.redeemed");
        var now = ada.client().get(path(given)).is(200);
        assertThat(now.text("/status")).isEqualTo("redeemed");
        assertThat(now.text("/device_id")).isEqualTo(redeemed.text("/id"));
        ada.client().get(redeemed.header("Location").orElseThrow()).is(200);
        ada.client().delete(path(given)).refuses(410, "device-invitation.redeemed");
    }

    @Test
    @Rule("DEV-12")
    void a_link_holds_for_thirty_days() {
        var given = give();
        world.clock.pass(Duration.ofDays(30).minusMillis(1));
        world.visitor().get(link(given)).is(200);
        world.clock.pass(Duration.ofMillis(1));

        world.visitor().get(link(given)).refuses(410, "device-invitation.expired");
        world.visitor().post(link(given) + "/redeem").refuses(410, "device-invitation.expired");
        world.visitor().get(link(given) + "/profile.mobileconfig").refuses(410, "device-invitation.expired");
        world.visitor().get("/1/device-setup/snl_invented").refuses(404, "device-invitation.unknown");
    }

    @Test
    @Rule("DEV-12")
    void a_link_is_cancelled() {
        var given = give();

        ada.client().with("If-Match", "\"99\"").delete(path(given)).refuses(412, "request.stale");
        ada.client()
                .with("If-Match", given.header("ETag").orElseThrow())
                .delete(path(given))
                .is(204);

        world.visitor().get(link(given)).refuses(410, "device-invitation.cancelled");
        world.visitor().post(link(given) + "/redeem").refuses(410, "device-invitation.cancelled");
        world.visitor().get(link(given) + "/profile.mobileconfig").refuses(410, "device-invitation.cancelled");
        assertThat(ada.client().get(path(given)).text("/status")).isEqualTo("cancelled");
        ada.client().delete(path(given)).refuses(410, "device-invitation.cancelled");
        ada.client().get(invitations + "/nonsense").refuses(404, "device-invitation.unknown");
    }

    @Test
    @Rule("DEV-12")
    void a_link_is_mailed_to_an_address_or_to_the_users_login() {
        ada.client().put(mailbox + "/users/" + bruno.id(), Map.of()).is(200);
        var toAddress = World.device("Laptop", null);
        toAddress.put("email", "helper@example.net");
        var toLogin = World.device("Laptop", bruno);
        toLogin.put("mail", true);
        var copied = World.device("Laptop", bruno);
        copied.put("mail", false);

        assertThat(give(toAddress).text("/email")).isEqualTo("helper@example.net");
        assertThat(give(toLogin).text("/email")).isEqualTo("bruno@example.org");
        assertThat(give(copied).json().at("/email").isNull()).isTrue();
        var toNobody = World.device("Laptop", null);
        toNobody.remove("user_id");
        toNobody.put("mail", true);
        ada.client().post(invitations, toNobody).blames("/user_id", "field.required");
        toNobody.put("email", "nonsense");
        ada.client().post(invitations, toNobody).blames("/email", "email.unusable");
    }

    @Test
    @Rule({"DEV-12", "MEM-7"})
    void a_link_that_is_mailed_to_a_members_login_leads_to_their_device_which_ends_with_their_membership() {
        var toMember = World.device("Tablet", null);
        toMember.put("email", "BRUNO@example.org");
        ada.client().post(invitations, toMember).refuses(409, "device.user-without-use");
        ada.client().put(mailbox + "/users/" + bruno.id(), Map.of()).is(200);

        var given = give(toMember);
        assertThat(given.text("/user_id")).isEqualTo(bruno.id());
        var tablet = world.visitor().post(link(given) + "/redeem").is(201);
        assertThat(tablet.text("/user_id")).isEqualTo(bruno.id());
        var second = give(toMember);
        ada.client().delete(ada.path("/members/" + bruno.id())).is(204);

        ada.client().get(tablet.header("Location").orElseThrow()).refuses(404, "device.unknown");
        world.visitor().post(link(second) + "/redeem").refuses(410, "device-invitation.cancelled");
    }

    @Test
    void what_a_link_can_not_lead_to_is_told_at_its_field() {
        var wish = World.device("Laptop", null);
        wish.put("protocols", List.of());
        ada.client().post(invitations, wish).blames("/protocols", "device.no-protocols");
        wish.remove("protocols");
        wish.put("device_expires_at", "2026-03-01T12:00:00Z");
        ada.client().post(invitations, wish).blames("/device_expires_at", "device.end-not-ahead");
        ada.client().post(invitations, World.device("Laptop", bruno)).refuses(409, "device.user-without-use");
    }

    @Test
    @Rule("DEV-13")
    void the_profile_for_apple_devices_holds_the_settings_and_no_password() {
        var given = give();

        var profile = world.visitor()
                .with("Accept", "application/x-apple-aspen-config")
                .get(link(given) + "/profile.mobileconfig")
                .is(200);

        assertThat(profile.header("Content-Type")).contains("application/x-apple-aspen-config");
        assertThat(profile.header("Cache-Control")).contains("no-store");
        var plist = Documents.plist(profile.body());
        assertThat(plist)
                .containsEntry("PayloadType", "Configuration")
                .containsEntry("PayloadContent/0/PayloadType", "com.apple.mail.managed")
                .containsEntry("PayloadContent/0/EmailAccountType", "EmailTypeIMAP")
                .containsEntry("PayloadContent/0/EmailAddress", "info@example.org")
                .containsEntry("PayloadContent/0/IncomingMailServerPortNumber", "993")
                .containsEntry("PayloadContent/0/OutgoingMailServerUsername", "info@example.org")
                .containsEntry("PayloadContent/0/OutgoingMailServerUseSSL", "true");
        assertThat(plist).doesNotContainKeys("PayloadContent/0/IncomingPassword", "PayloadContent/0/OutgoingPassword");
        assertThat(plist.get("PayloadContent/0/PayloadUUID")).isNotEqualTo(plist.get("PayloadUUID"));
        world.visitor().post(link(given) + "/redeem").is(201);
        assertThat(world.visitor()
                        .get(link(given) + "/profile.mobileconfig")
                        .is(200)
                        .body())
                .isEqualTo(profile.body());
    }

    @Test
    @Rule({"DEV-13", "DEV-14"})
    void there_is_no_profile_for_what_apple_can_not_set_up() {
        var wish = World.device("Printer", null);
        wish.put("protocols", List.of("smtp"));

        world.visitor().get(link(give(wish)) + "/profile.mobileconfig").refuses(404, "route.unknown");
        wish.put("protocols", List.of("pop", "smtp"));
        assertThat(Documents.plist(world.visitor()
                        .get(link(give(wish)) + "/profile.mobileconfig")
                        .body()))
                .containsEntry("PayloadContent/0/EmailAccountType", "EmailTypePOP");
    }
}
