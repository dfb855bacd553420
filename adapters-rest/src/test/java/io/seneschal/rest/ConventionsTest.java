package io.seneschal.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.seneschal.testing.Rule;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ConventionsTest {

    final World world = new World();
    final World.Person ada = world.signUp("Ada");

    @AfterEach
    void end() {
        world.close();
    }

    @Test
    @Rule("API-1")
    void without_a_version_the_newest_answers_and_says_so() {
        assertThat(ada.client().get("/users/me").is(200).header("API-Version")).contains("1");
        assertThat(ada.client().get("/1/users/me").is(200).header("API-Version"))
                .contains("1");
        ada.client().get("/2/users/me").refuses(404, "version.unknown");
        ada.client().get("/01/users/me").refuses(404, "version.unknown");
        ada.client().get("/1/health/live").refuses(404, "route.unknown");
        assertThat(world.visitor().get("/health/live").is(200).header("API-Version"))
                .isEmpty();
    }

    @Test
    void what_is_not_there_is_unknown_and_what_cannot_be_done_says_what_can() {
        world.visitor().get("/1/nothing").refuses(404, "route.unknown");
        world.visitor().get("/").refuses(404, "route.unknown");
        world.visitor().get("//1/users/me").refuses(404, "route.unknown");
        ada.client()
                .post("/1/organisations/", Map.of("name", "Slash SA", "kind", "company"))
                .is(201);
        ada.client().get("/1/users/me//").refuses(404, "route.unknown");
        var refused = ada.client().delete("/1/users").refuses(405, "method.not-allowed");
        assertThat(refused.header("Allow")).contains("OPTIONS, POST");
        assertThat(ada.client()
                        .send("OPTIONS", "/1/users/me", new byte[0])
                        .is(204)
                        .header("Allow"))
                .contains("DELETE, GET, HEAD, OPTIONS, PATCH");
        ada.client().send("BREW", "/1/users/me", new byte[0]).refuses(405, "method.not-allowed");
        var head = ada.client().send("HEAD", "/1/users/me", new byte[0]).is(200);
        assertThat(head.body()).isEmpty();
        assertThat(head.header("ETag")).isPresent();
    }

    @Test
    void who_has_seen_a_thing_as_it_looks_is_told_so_without_it() {
        var seen = ada.client().get(ada.path("")).is(200);
        var tag = seen.header("ETag").orElseThrow();

        for (var known : List.of(tag, "W/" + tag, "\"7-aa\" , " + tag, "*")) {
            var again =
                    ada.client().with("If-None-Match", known).get(ada.path("")).is(304);
            assertThat(again.body()).isEmpty();
            assertThat(again.header("ETag")).contains(tag);
        }
        ada.client().with("If-None-Match", "\"0\", garbage").get(ada.path("")).is(200);
        ada.client()
                .with("If-None-Match", tag)
                .get("/1/organisations/" + UUID.randomUUID())
                .is(404);
    }

    @Test
    void a_thing_that_looks_different_is_shown_though_its_version_is_the_same() {
        var me = ada.path("/members/me");
        var tag = ada.client().get(me).is(200).header("ETag").orElseThrow();

        ada.client().patch("/1/users/me", Map.of("first_name", "Augusta")).is(200);

        var again = ada.client().with("If-None-Match", tag).get(me).is(200);
        assertThat(again.text("/first_name")).isEqualTo("Augusta");
        ada.client()
                .with("If-Match", tag)
                .patch(me, Map.of("contact", Map.of("product", false)))
                .is(200);
    }

    @Test
    void only_json_is_given_out() {
        ada.client().with("Accept", "image/png").get("/1/users/me").refuses(406, "request.not-acceptable");
        ada.client().with("Accept", "application/json;q=0").get("/1/users/me").refuses(406, "request.not-acceptable");
        ada.client()
                .with("Accept", "text/html, application/*;q=0.1")
                .get("/1/users/me")
                .is(200);
        ada.client().with("Accept", "application/json").get("/1/users/me").is(200);
        ada.client().with("Accept", "garbage").get("/1/users/me").refuses(406, "request.not-acceptable");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    fr-CH, fr;q=0.9, en;q=0.8 | Organisation inconnue
                    de                        | Unbekannte Organisation
                    it;q=0.3, es;q=0.7        | Organización desconocida
                    it                        | Organizzazione sconosciuta
                    ja, rm;q=0.9              | Unknown organisation
                    ja, *;q=0.1               | Unknown organisation
                    fr;q=0, de;q=0.1          | Unbekannte Organisation
                    ;;;garbage;;;             | Unknown organisation
                    """)
    @Rule("NOT-2")
    void sentences_follow_the_reader_and_codes_do_not(String languages, String title) {
        var refused = ada.client()
                .with("Accept-Language", languages)
                .get("/1/organisations/" + World.nobodysId())
                .refuses(404, "organisation.unknown");

        assertThat(refused.text("/title")).isEqualTo(title);
    }

    @Test
    void problems_of_fields_are_told_in_the_readers_language_too() {
        var refused = ada.client()
                .with("Accept-Language", "de")
                .post("/1/organisations", Map.of("kind", "company"))
                .blames("/name", "field.required");

        assertThat(refused.text("/errors/0/detail")).isEqualTo("Das Feld ist erforderlich.");
    }

    @Test
    void each_problem_has_a_page_that_explains_it() {
        var page = world.visitor()
                .with("Accept-Language", "fr")
                .get("/errors/organisation.last-legal-responsible")
                .is(200);
        assertThat(page.header("Content-Language")).contains("fr");
        assertThat(page.body())
                .contains("<html lang=\"fr\">", "Dernier responsable légal", "‹user› est ici le dernier")
                .contains("<code>organisation.last-legal-responsible</code>", "<code>409</code>")
                .contains("<code>organisation</code>, <code>user</code>")
                .contains("<li>Nommez d’abord un autre responsable légal.</li>")
                .doesNotContain("{", "?", ".title");
        world.visitor().get("/errors/page.error-code").refuses(404, "page.unknown");
        world.visitor().get("/errors/no.such-code").refuses(404, "page.unknown");
        world.visitor().get("/errors/%3Cscript%3E").refuses(404, "page.unknown");
    }

    @Test
    @Rule("NOT-3")
    void the_contract_and_its_page_are_served_from_here_alone() {
        assertThat(world.visitor().get("/openapi.yaml").is(200).body()).startsWith("openapi: 3.1.0");
        var page = world.visitor().get("/docs").is(200);
        assertThat(page.body()).doesNotContain("http://", "https://", "style=", "<style", "onload");
        assertThat(page.header("Content-Security-Policy").orElseThrow())
                .startsWith("default-src 'none'; script-src 'self'")
                .doesNotContain("unsafe", "http");
        assertThat(world.visitor().get("/docs/swagger-ui-bundle.js").is(200).body())
                .contains("SwaggerUIBundle");
        assertThat(world.visitor().get("/docs/start.js").is(200).body()).contains("/openapi.yaml");
        world.visitor().get("/docs/swagger-ui.css").is(200);
        world.visitor().get("/docs/favicon-32x32.png").is(200);
        world.visitor().get("/docs/package.json").refuses(404, "route.unknown");
    }

    @Test
    void health_and_metrics_are_beside_the_api() {
        world.visitor().get("/health/live").is(200);
        world.visitor().get("/health/ready").is(200);
        ada.client().get(ada.path("/members/me")).is(200);
        var metrics = world.visitor().get("/metrics").is(200);
        assertThat(metrics.body())
                .contains("route=\"/organisations/{organisation_id}/members/{user_id}\"", "jvm_memory_used_bytes")
                .doesNotContain(ada.organisation());
        world.visitor().with("X-Forwarded-For", "203.0.113.7").get("/metrics").refuses(404, "route.unknown");
    }
}
