package io.seneschal.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.seneschal.rest.shared.Network;
import io.seneschal.testing.Rule;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RateLimitTest {

    static final RestSettings HURRIED =
            RestSettings.DEFAULT.on("127.0.0.1", 0).trusting(List.of(Network.parse("127.0.0.0/8")));

    final World world = new World(HURRIED);

    @AfterEach
    void end() {
        world.close();
    }

    @Test
    @Rule("API-3")
    void the_sixty_first_request_within_a_minute_is_too_many() {
        var ada = world.signUp("Ada");
        var second = ada.client().post("/1/tokens", Map.of("name", "second")).is(201);
        world.clock.pass(Duration.ofMinutes(1));

        var first = ada.client().get("/1/users/me").is(200);
        assertThat(first.header("RateLimit-Policy")).contains("\"default\";q=60;w=60");
        assertThat(first.header("RateLimit").orElseThrow()).startsWith("\"default\";r=59;t=");
        world.clock.pass(Duration.ofSeconds(30));
        for (var request = 2; request <= 60; request++) {
            ada.client().get("/1/users/me").is(200);
        }
        var other = world.visitor().withToken(second.text("/token"));
        var refused = other.get("/1/users/me").refuses(429, "request.too-many");
        assertThat(refused.header("Retry-After")).contains("30");
        assertThat(refused.header("RateLimit")).contains("\"default\";r=0;t=30");

        world.clock.pass(Duration.ofSeconds(30).minusMillis(1));
        other.get("/1/users/me").refuses(429, "request.too-many");
        world.clock.pass(Duration.ofMillis(1));
        other.get("/1/users/me").is(200);
        ada.client().get("/1/users/me").refuses(429, "request.too-many");
    }

    @Test
    void refusals_and_missing_scopes_count_as_well() {
        var ada = world.signUp("Ada");

        var refused = ada.client().get("/1/organisations/nonsense").refuses(404, "organisation.unknown");

        assertThat(refused.header("RateLimit").orElseThrow()).contains("r=58");
        assertThat(world.visitor().get("/1/users/me").header("RateLimit")).isEmpty();
    }

    @Test
    void signing_up_is_counted_by_address() {
        var here = world.visitor().with("Forwarded", "for=203.0.113.7");
        for (var request = 1; request <= 60; request++) {
            here.post("/1/users", Map.of()).is(422);
        }
        here.post("/1/users", Map.of()).refuses(429, "request.too-many");
        world.visitor()
                .with("Forwarded", "for=203.0.113.8")
                .post("/1/users", Map.of())
                .is(422);
    }

    @Test
    @Rule("SEC-8")
    void guessing_is_slowed_down_and_locks_nobody_out() {
        var ada = world.signUp("Ada");
        var thief = world.visitor().with("Forwarded", "for=203.0.113.7").withLogin(ada.email(), "wrong password");
        for (var guess = 1; guess <= 60; guess++) {
            thief.post("/1/tokens", Map.of("name", "x")).refuses(401, "login.wrong");
        }
        thief.post("/1/tokens", Map.of("name", "x")).refuses(429, "request.too-many");
        world.visitor()
                .with("Forwarded", "for=203.0.113.7")
                .withLogin("ADA@example.org", "wrong password")
                .post("/1/tokens", Map.of("name", "x"))
                .refuses(429, "request.too-many");
        world.visitor()
                .withLogin(ada.email(), World.PASSWORD)
                .post("/1/tokens", Map.of("name", "x"))
                .is(201);
    }

    @Test
    @Rule("API-3")
    void an_operator_may_lower_the_limit() {
        try (var strict = new World(HURRIED.allowing(OptionalInt.of(3)))) {
            var ada = strict.signUp("Ada");
            ada.client().get("/1/users/me").is(200);
            ada.client().get("/1/users/me").is(200);
            ada.client().get("/1/users/me").refuses(429, "request.too-many");
        }
    }

    @Test
    void without_a_limit_nothing_is_counted() {
        try (var open = new World()) {
            var ada = open.signUp("Ada");
            for (var request = 1; request <= 100; request++) {
                ada.client().get("/1/users/me").is(200);
            }
            assertThat(ada.client().get("/1/users/me").header("RateLimit")).isEmpty();
        }
    }
}
