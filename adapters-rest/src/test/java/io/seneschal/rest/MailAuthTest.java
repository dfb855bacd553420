package io.seneschal.rest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.seneschal.rest.mailbox.MailUpstreams;
import io.seneschal.testing.Rule;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class MailAuthTest {

    static final String VERIFY = "/1/mail-auth/verify";
    static final String ADDRESS = "info@example.org";

    final World world =
            new World(World.UNHURRIED.proxyingMailTo(MailUpstreams.parse("imap=10.0.0.5:143,smtp=[2001:db8::5]:587")));
    final World.Person ada = world.signUp("Ada");
    final String mailbox = ada.path("/mailboxes/" + world.mailbox(ada, ADDRESS));
    final Client.Answer device =
            ada.client().post(mailbox + "/devices", World.device("Phone", null)).is(201);
    final String password = device.text("/password");
    final Client server = world.mailServer();

    @AfterEach
    void end() {
        world.close();
    }

    Client.Answer ask(String address, String secret, String protocol) {
        return server.post(VERIFY, World.attempt(address, secret, protocol)).is(200);
    }

    Client asking(String user, String pass, String protocol) {
        return server.with("Auth-User", user)
                .with("Auth-Pass", pass)
                .with("Auth-Protocol", protocol)
                .with("Client-IP", "203.0.113.7");
    }

    Client proxied(String user, String pass, String protocol) {
        return asking(user, pass, protocol).with("Auth-Method", "plain").with("Auth-Login-Attempt", "1");
    }

    @Test
    @Rule("DEV-16")
    void a_right_password_tells_which_device_it_is_and_any_other_is_denied_alike() {
        var ok = ask(ADDRESS, password, "imap");

        assertThat(ok.text("/result")).isEqualTo("ok");
        assertThat(ok.text("/device_id")).isEqualTo(device.text("/id"));
        assertThat(mailbox).endsWith(ok.text("/mailbox_id"));
        assertThat(ask("INFO@Example.ORG", password.toUpperCase(Locale.ROOT), "smtp")
                        .text("/result"))
                .isEqualTo("ok");
        for (var denied : new Client.Answer[] {
            ask("other@example.org", password, "imap"),
            ask("no address", password, "imap"),
            ask("", password, "imap"),
            ask(ADDRESS, "", "imap"),
            ask(ADDRESS, World.PASSWORD, "imap"),
            ask(ADDRESS, password.substring(0, password.length() - 1) + "2", "imap"),
            ask(ADDRESS, "snd-2222222-2222222-2222222-2222222", "imap")
        }) {
            assertThat(denied.body()).isEqualTo("{\"result\":\"denied\"}");
        }
    }

    @Test
    @Rule("DEV-16")
    void the_same_is_told_to_who_asks_in_headers() {
        var ok = asking("info%40example%2Eorg", password.replace("-", "%2D"), "imap")
                .get(VERIFY)
                .is(200);

        assertThat(ok.json()).isEqualTo(ask(ADDRESS, password, "imap").json());
        assertThat(ok.header("Cache-Control")).contains("no-store");
        for (var denied : new Client.Answer[] {
            asking("other%40example.org", password, "imap").get(VERIFY).is(200),
            asking("", password, "imap").get(VERIFY).is(200),
            asking(ADDRESS, "", "imap").get(VERIFY).is(200),
            asking(ADDRESS, "100%25%20%", "imap").get(VERIFY).is(200),
            asking(ADDRESS, "%FF" + password, "imap").get(VERIFY).is(200),
            asking(ADDRESS, World.PASSWORD.replace(" ", "%20"), "imap")
                    .get(VERIFY)
                    .is(200)
        }) {
            assertThat(denied.body()).isEqualTo("{\"result\":\"denied\"}");
        }
    }

    @Test
    void headers_that_can_not_be_understood_are_no_denial() {
        server.get(VERIFY)
                .blames("/Auth-User", "field.required")
                .blames("/Auth-Pass", "field.required")
                .blames("/Auth-Protocol", "field.required")
                .blames("/Client-IP", "field.required");
        asking(ADDRESS, password, "pop3").get(VERIFY).blames("/Auth-Protocol", "value.not-one-of");
        asking(ADDRESS, password, "pop")
                .with("Client-IP", "unix:")
                .get(VERIFY)
                .blames("/Client-IP", "field.wrong-type");
        world.visitor().get(VERIFY).refuses(401, "token.missing");
        ada.client().get(VERIFY).refuses(403, "token.scope-missing");
    }

    @Test
    @Rule("DEV-15")
    void a_device_shows_when_from_where_and_how_it_was_last_let_in() {
        ask(ADDRESS, password, "pop");

        var used = ada.client().get(device.header("Location").orElseThrow()).is(200);
        assertThat(used.text("/last_used/at")).isEqualTo("2026-03-01T12:00:00.000Z");
        assertThat(used.text("/last_used/protocol")).isEqualTo("pop");
        assertThat(used.text("/last_used/client_ip")).isEqualTo("203.0.113.7");
    }

    @Test
    @Rule("DEV-17")
    void only_mail_servers_ask_and_they_do_nothing_else() {
        var attempt = World.attempt(ADDRESS, password, "imap");
        world.visitor().post(VERIFY, attempt).refuses(401, "token.missing");
        world.visitor()
                .withLogin("ada@example.org", World.PASSWORD)
                .post(VERIFY, attempt)
                .refuses(401, "token.missing");
        var refused = ada.client().post(VERIFY, attempt).refuses(403, "token.scope-missing");
        assertThat(refused.text("/because/needed")).isEqualTo("mail_server");
        world.operator().post(VERIFY, attempt).refuses(403, "token.scope-missing");

        server.get("/1/users/me").refuses(403, "token.scope-missing");
        server.get(mailbox).refuses(403, "token.scope-missing");
        server.get("/1/audit/events").refuses(403, "token.scope-missing");
        server.post("/1/tokens", Map.of("name", "more")).refuses(403, "token.scope-missing");
        server.delete(device.header("Location").orElseThrow()).refuses(403, "token.scope-missing");
        ada.client()
                .post("/1/tokens", Map.of("name", "mx", "scopes", List.of("mail_server")))
                .refuses(403, "token.scopes-too-wide");
    }

    @Test
    void a_question_that_can_not_be_understood_is_no_denial() {
        server.raw("POST", VERIFY, "{".getBytes(UTF_8)).refuses(400, "request.malformed");
        server.post(VERIFY, World.attempt(ADDRESS, password, "ftp")).blames("/protocol", "value.not-one-of");
        server.post(VERIFY, Map.of())
                .blames("/address", "field.required")
                .blames("/password", "field.required")
                .blames("/protocol", "field.required")
                .blames("/client_ip", "field.required");
        var nowhere = World.attempt(ADDRESS, password, "imap");
        nowhere.put("client_ip", "localhost");
        server.post(VERIFY, nowhere).blames("/client_ip", "field.wrong-type");
    }

    @Test
    void mail_servers_ask_as_often_as_their_users_come() {
        try (var hurried = new World(World.UNHURRIED.allowing(OptionalInt.of(3)))) {
            var asking = hurried.mailServer();
            for (var i = 0; i < 10; i++) {
                var answer = asking.post(VERIFY, World.attempt(ADDRESS, password, "imap"))
                        .is(200);
                assertThat(answer.header("RateLimit")).isEmpty();
            }
        }
    }

    @Test
    void nginx_is_told_where_to_connect_whom() {
        var imap = proxied(ADDRESS, password, "imap").get("/mail-auth").is(200);
        var smtp = proxied(ADDRESS, password, "smtp").get("/mail-auth").is(200);

        assertThat(imap.header("Auth-Status")).contains("OK");
        assertThat(imap.header("Auth-Server")).contains("10.0.0.5");
        assertThat(imap.header("Auth-Port")).contains("143");
        assertThat(smtp.header("Auth-Server").orElseThrow()).startsWith("2001:db8:0");
        assertThat(smtp.header("Auth-Port")).contains("587");
    }

    @Test
    void nginx_is_told_what_to_say_to_others() {
        for (var denied : new Client.Answer[] {
            proxied(ADDRESS, "wrong", "imap").get("/mail-auth").is(200),
            proxied(ADDRESS, "100%25%20%", "imap").get("/mail-auth").is(200),
            proxied("", password, "imap").get("/mail-auth").is(200),
            server.with("Auth-Method", "none")
                    .with("Auth-Protocol", "smtp")
                    .with("Client-IP", "203.0.113.7")
                    .get("/mail-auth")
                    .is(200)
        }) {
            assertThat(denied.header("Auth-Status")).contains("Invalid login or password");
            assertThat(denied.header("Auth-Wait")).isPresent();
            assertThat(denied.header("Auth-Server")).isEmpty();
        }
    }

    @Test
    void nginx_encodes_what_it_was_told() {
        var spaced = password.replace("snd-", "snd%2D");

        assertThat(proxied("info%40example.org", "%20" + spaced, "imap")
                        .get("/mail-auth")
                        .header("Auth-Status"))
                .contains("OK");
    }

    @Test
    void what_nginx_asks_wrongly_is_a_failure_and_no_denial() {
        var pop = proxied(ADDRESS, password, "pop3").get("/mail-auth").refuses(404, "route.unknown");
        assertThat(pop.header("Auth-Status")).isEmpty();
        proxied(ADDRESS, password, "xmpp").get("/mail-auth").blames("/Auth-Protocol", "value.not-one-of");
        proxied(ADDRESS, password, "imap")
                .with("Client-IP", "unix:")
                .get("/mail-auth")
                .blames("/Client-IP", "field.wrong-type");
        world.visitor().get("/mail-auth").refuses(401, "token.missing");
        ada.client().get("/mail-auth").refuses(403, "token.scope-missing");
    }

    @Test
    void a_devices_end_is_the_end_of_its_password() {
        var wish = World.device("Visitor’s laptop", null);
        wish.put("expires_at", "2026-03-01T13:00:00Z");
        var brief = ada.client().post(mailbox + "/devices", wish).is(201).text("/password");

        world.clock.pass(Duration.ofHours(1).minusMillis(1));
        assertThat(ask(ADDRESS, brief, "imap").text("/result")).isEqualTo("ok");
        world.clock.pass(Duration.ofMillis(1));
        assertThat(ask(ADDRESS, brief, "imap").text("/result")).isEqualTo("denied");
    }

    @Test
    @Rule("DEV-17")
    void a_devices_password_opens_nothing_else() {
        world.visitor().withToken(password).get("/1/users/me").refuses(401, "token.unknown");
        world.visitor().withToken(password).get(mailbox).refuses(401, "token.unknown");
        for (var login : List.of("info@example.org", "ada@example.org")) {
            world.visitor()
                    .withLogin(login, password)
                    .post("/1/tokens", Map.of("name", "x"))
                    .refuses(401, "login.wrong");
        }
        ada.client()
                .with("X-Password-Confirmation", password)
                .post(mailbox + "/devices", World.device("Laptop", null))
                .refuses(403, "login.confirmation-required");
        world.visitor()
                .withToken(password)
                .post("/1/mail-auth/verify", Map.of())
                .refuses(401, "token.unknown");
    }
}
