package io.seneschal.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.seneschal.application.shared.Sentences;
import io.seneschal.domain.shared.Language;
import io.seneschal.testing.Rule;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The page behind the link of a device, as a browser without scripts sees it. */
@Rule({"DEV-12", "DEV-13"})
@DisplayNameGeneration(ReplaceUnderscores.class)
class DeviceSetupPageTest {

    final World world = new World();
    final World.Person ada = world.signUp("Ada");
    final String mailbox = ada.path("/mailboxes/" + world.mailbox(ada, "info@example.org"));
    final Client browser = world.visitor().with("Accept", "text/html,application/xhtml+xml,*/*;q=0.8");

    @AfterEach
    void end() {
        world.close();
    }

    /** Where the link leads, which has no version. */
    String link(String name) {
        var given = ada.client()
                .post(mailbox + "/device-invitations", World.device(name, null))
                .is(201);
        return URI.create(given.text("/url")).getPath();
    }

    /** A page, read as if it had been opened at this path. */
    static Document read(Client.Answer answer, String path) {
        assertThat(answer.header("Content-Type")).contains("text/html; charset=utf-8");
        return Jsoup.parse(answer.body(), "http://localhost" + path);
    }

    static String path(String url) {
        return URI.create(url).getPath();
    }

    @Test
    void opening_the_link_shows_a_button_and_fetches_nothing() {
        var link = link("Ada’s telephone");

        for (var i = 0; i < 3; i++) {
            var answer = browser.get(link).is(200);
            var page = read(answer, link);
            assertThat(page.title()).isEqualTo("Set up a device");
            assertThat(page.text()).contains("Ada’s telephone", "info@example.org", "March 31, 2026");
            assertThat(answer.body()).doesNotContain("snd-");
            assertThat(page.select("form[method=post] button[type=submit]").text())
                    .isEqualTo("Fetch the password");
            assertThat(path(page.select("form").attr("abs:action"))).isEqualTo(link + "/redeem");
            assertThat(page.select("script")).isEmpty();
            assertThat(answer.header("Cache-Control")).contains("no-store");
            assertThat(answer.header("Referrer-Policy")).contains("no-referrer");
            assertThat(answer.header("Content-Security-Policy").orElseThrow())
                    .contains("default-src 'none'", "form-action 'self'", "frame-ancestors 'none'")
                    .doesNotContain("script-src", "unsafe");
        }
    }

    @Test
    @Rule("DEV-4")
    void the_button_shows_the_password_once_with_the_settings() {
        var link = link("Phone");

        var answer = browser.with("Content-Type", "application/x-www-form-urlencoded")
                .post(link + "/redeem")
                .is(201);

        var page = read(answer, link + "/redeem");
        var password = page.select("input[readonly]");
        assertThat(password.attr("value")).startsWith("snd-");
        assertThat(page.select("label[for=" + password.attr("id") + "]").text()).isEqualTo("Password");
        assertThat(page.select("[role=status][aria-live=polite]")).hasSize(1);
        assertThat(page.select("button[hidden][data-copies]").attr("data-copies"))
                .isEqualTo(password.attr("id"));
        assertThat(page.select("caption").text()).contains("info@example.org");
        assertThat(page.select("thead th[scope=col]").eachText())
                .containsExactly("Service", "Server", "Port", "Encryption");
        assertThat(page.select("tbody tr").first().children().eachText())
                .containsExactly("Receiving (IMAP)", "mail.example.org", "993", "TLS");
        assertThat(answer.header("Cache-Control")).contains("no-store");
        assertThat(answer.header("Content-Security-Policy").orElseThrow())
                .contains("script-src 'self'")
                .doesNotContain("unsafe");
        assertThat(world.mailServer()
                        .post("/1/mail-auth/verify", World.attempt("info@example.org", password.attr("value"), "imap"))
                        .text("/result"))
                .isEqualTo("ok");
        world.visitor()
                .get("/1" + path(page.select("a[href$=mobileconfig]").attr("abs:href")))
                .is(200);
        read(browser.post(link + "/redeem").is(410), link);
    }

    @ParameterizedTest
    @EnumSource
    void the_pages_speak_the_readers_language(Language language) {
        var link = link("Phone");
        var reader = browser.with("Accept-Language", language.tag());
        var sentences = new Sentences();

        var before = read(reader.get(link).is(200), link);
        var after = read(reader.post(link + "/redeem").is(201), link);

        for (var page : List.of(before, after)) {
            assertThat(page.select("html").attr("lang")).isEqualTo(language.tag());
            assertThat(page.select("h1")).hasSize(1);
            assertThat(page.text()).doesNotContain("page.device", "{", "?");
        }
        assertThat(before.select("h1").text()).isEqualTo(sentences.title("page.device-setup", language));
        assertThat(after.select("h1").text()).isEqualTo(sentences.title("page.device-password", language));
    }

    @ParameterizedTest
    @EnumSource
    void so_do_those_of_links_that_lead_nowhere_with_days_as_people_write_them(Language language) {
        var reader = browser.with("Accept-Language", language.tag());
        var used = link("Phone");
        reader.post(used + "/redeem").is(201);

        var unknown = read(reader.get("/device-setup/snl_invented").is(404), "/");
        var late = read(reader.get(used).is(410), used);

        for (var page : List.of(unknown, late)) {
            assertThat(page.select("html").attr("lang")).isEqualTo(language.tag());
            assertThat(page.select("main h1")).hasSize(1);
            assertThat(page.select("main p").text()).isNotBlank().doesNotContain("{", "T12:00");
        }
        assertThat(late.select("time[datetime=2026-03-01T12:00:00Z]").text())
                .contains("2026", "UTC")
                .doesNotContain("T12");
    }

    @Test
    void a_link_that_holds_no_more_is_told_on_a_page_with_the_right_status() {
        var redeemed = link("Phone");
        browser.post(redeemed + "/redeem").is(201);
        var cancelled = ada.client()
                .post(mailbox + "/device-invitations", World.device("Phone", null))
                .is(201);
        ada.client().delete(cancelled.header("Location").orElseThrow()).is(204);
        var expired = link("Phone");

        assertThat(read(browser.get(redeemed).is(410), redeemed).title()).isEqualTo("Link used");
        assertThat(read(browser.get(path(cancelled.text("/url"))).is(410), "/").title())
                .isEqualTo("Link cancelled");
        var unknown = browser.get("/device-setup/snl_invented").is(404);
        assertThat(read(unknown, "/").select("h1")).hasSize(1);
        assertThat(unknown.header("Content-Security-Policy").orElseThrow()).contains("form-action 'none'");
        world.clock.pass(Duration.ofDays(30));
        var over = read(browser.get(expired).is(410), expired);
        assertThat(over.title()).isEqualTo("Link expired");
        assertThat(over.select("li").text()).isNotEmpty();
        assertThat(over.select("form")).isEmpty();
    }

    @Test
    void a_name_is_shown_and_never_run() {
        var link = link("<script>alert(1)</script>\" onfocus=\"x");

        assertThat(read(browser.get(link).is(200), link).select("script, [onfocus]"))
                .isEmpty();
        assertThat(read(browser.post(link + "/redeem").is(201), link).select("[onfocus]"))
                .isEmpty();
    }

    @Test
    void what_the_pages_are_made_of_comes_from_here() {
        var page = read(browser.post(link("Phone") + "/redeem").is(201), "/");

        for (var target : page.select("link[href], script[src]")) {
            var url = target.hasAttr("src") ? target.attr("src") : target.attr("href");
            assertThat(world.visitor().get(url).is(200).body()).isNotEmpty();
        }
        world.visitor().get("/pages/nothing.js").refuses(404, "route.unknown");
    }

    @Test
    void programs_are_told_the_same_as_data() {
        world.visitor().get("/device-setup/snl_invented").refuses(404, "device-invitation.unknown");
        world.visitor().get(link("Phone")).is(200);
    }
}
