package io.seneschal.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Map;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Behind a proxy that takes {@code /seneschal} off the paths it is asked for: what pages and answers point to is asked for there. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PublishedBelowAPathTest {

    static final String OUTSIDE = "https://club.example/seneschal";

    final World world = new World(World.UNHURRIED.reachedAt(URI.create(OUTSIDE + "/")));
    final World.Person ada = world.signUp("Ada");
    final Client browser = world.visitor().with("Accept", "text/html,*/*;q=0.8");

    @AfterEach
    void end() {
        world.close();
    }

    /** As the proxy asks for it. */
    static String inside(String url) {
        assertThat(url).startsWith(OUTSIDE + "/");
        return url.substring(OUTSIDE.length());
    }

    /** Everything that a page, opened there, fetches or leads to. */
    static Stream<String> targets(String page, String url) {
        return Jsoup.parse(page, url).select("[href], [src], [action]").stream()
                .flatMap(element ->
                        Stream.of("abs:href", "abs:src", "abs:action").map(element::attr))
                .filter(target -> !target.isEmpty());
    }

    void leadsToWhatIsThere(String url) {
        var page = browser.get(inside(url));
        assertThat(targets(page.body(), url))
                .isNotEmpty()
                .allSatisfy(target -> assertThat(browser.get(inside(target)).status())
                        .as(target)
                        .isNotEqualTo(404));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/docs", "/errors/organisation.unknown", "/1/invitations/nothing", "/device-setup/nothing"})
    void pages_point_to_what_is_there(String path) {
        leadsToWhatIsThere(OUTSIDE + path);
    }

    @Test
    void so_do_pages_behind_links() {
        var mailbox = ada.path("/mailboxes/" + world.mailbox(ada, "info@example.org"));
        var device = ada.client()
                .post(mailbox + "/device-invitations", World.device("Phone", null))
                .is(201);

        leadsToWhatIsThere(device.text("/url"));
        var shown = browser.with("Content-Type", "application/x-www-form-urlencoded")
                .send("POST", inside(device.text("/url")) + "/redeem", new byte[0])
                .is(201);
        assertThat(Jsoup.parse(shown.body()).select("script").stream().map(Element::attributes))
                .singleElement()
                .satisfies(script -> assertThat(script.get("src")).isEqualTo("/seneschal/pages/copy.js"));
    }

    @Test
    void the_contract_says_where_to_ask() {
        assertThat(world.visitor().get("/openapi.yaml").body())
                .contains("  - url: /seneschal/1\n", "  - url: /seneschal/\n", "servers: [{url: /seneschal/}]")
                .doesNotContain("url: /1", "url: /}");
        assertThat(world.visitor().get("/docs/start.js").body()).contains("url: '/seneschal/openapi.yaml'");
    }

    @Test
    void what_was_made_is_found_where_it_is_said_to_be_also_when_that_is_said_again() {
        var client = ada.client().with("Idempotency-Key", "once");
        var organisation = Map.of("name", "Skiclub", "kind", "company");

        var made = client.post("/1/organisations", organisation).is(201).header("Location");
        var again = client.post("/1/organisations", organisation).is(201).header("Location");

        assertThat(made).hasValueSatisfying(location -> {
            assertThat(location).startsWith("/seneschal/1/organisations/");
            ada.client().get(location.substring("/seneschal".length())).is(200);
        });
        assertThat(again).isEqualTo(made);
    }
}
