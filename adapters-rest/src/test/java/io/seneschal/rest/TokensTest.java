package io.seneschal.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.seneschal.application.security.MakingTokens.NewToken;
import io.seneschal.domain.security.Scope;
import io.seneschal.domain.shared.Actor;
import io.seneschal.testing.Rule;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TokensTest {

    final World world = new World();
    final World.Person ada = world.signUp("Ada");

    @AfterEach
    void end() {
        world.close();
    }

    Client limited(Object... scopes) {
        var made = ada.client()
                .post("/1/tokens", Map.of("name", "limited", "scopes", List.of(scopes)))
                .is(201);
        return world.visitor().withToken(made.text("/token"));
    }

    @Test
    @Rule("API-2")
    void a_token_is_shown_once_listed_without_its_text_and_revoked() {
        var made = ada.client()
                .post("/1/tokens", Map.of("name", "ci", "scopes", List.of("read"), "expires_in_days", 7))
                .is(201);

        assertThat(made.text("/token")).startsWith("snt_");
        assertThat(made.text("/expires_at")).isEqualTo("2026-03-08T12:00:00.000Z");
        assertThat(made.header("Cache-Control")).contains("no-store");
        var list = ada.client().get("/1/tokens").is(200);
        assertThat(list.json().at("/items").size()).isEqualTo(2);
        assertThat(list.body()).doesNotContain("snt_");
        var first = ada.client().get("/1/tokens?limit=1").is(200);
        assertThat(ada.client()
                        .get("/1/tokens?limit=1&cursor=" + first.text("/next"))
                        .text("/items/0/id"))
                .isEqualTo(made.text("/id"));
        ada.client().delete("/1/tokens/" + made.text("/id")).is(204);
        var refused = world.visitor()
                .withToken(made.text("/token"))
                .get("/1/users/me")
                .refuses(401, "token.revoked");
        assertThat(refused.header("WWW-Authenticate")).contains("Bearer realm=\"seneschal\", error=\"invalid_token\"");
    }

    @Test
    @Rule("API-2")
    void a_token_opens_what_it_was_made_for() {
        limited("read").get("/1/users/me").is(200);
        var refused = limited("read")
                .patch("/1/users/me", Map.of("first_name", "Eve"))
                .refuses(403, "token.scope-missing");
        assertThat(refused.text("/because/needed")).isEqualTo("write");
        limited("write").get("/1/users/me").refuses(403, "token.scope-missing");
        limited("write")
                .post("/1/tokens", Map.of("name", "more", "scopes", List.of("read")))
                .refuses(403, "token.scopes-too-wide");
        ada.client()
                .post("/1/tokens", Map.of("name", "root", "scopes", List.of("operator")))
                .refuses(403, "token.scopes-too-wide");
    }

    @Test
    void an_operators_token_without_the_scope_operator_opens_nothing() {
        var made = world.useCases
                .makingTokens()
                .makeForOperator(new Actor.Operator("root"), new NewToken("weak", Set.of(Scope.READ), null));

        world.visitor().withToken(made.secret().reveal()).get(ada.path("")).refuses(403, "token.scope-missing");
    }

    @Test
    @Rule("API-2")
    void a_token_ends_with_its_days_or_after_a_year_without_use() {
        var shortLived = ada.client()
                .post("/1/tokens", Map.of("name", "short", "expires_in_days", 1))
                .text("/token");
        world.clock.pass(Duration.ofDays(1));
        world.visitor().withToken(shortLived).get("/1/users/me").refuses(401, "token.expired");
        ada.client().get("/1/users/me").is(200);
        world.clock.pass(Duration.ofDays(365));
        ada.client().get("/1/users/me").refuses(401, "token.unused");
    }

    @Test
    @Rule("API-2")
    void the_tokens_of_a_closed_account_are_gone_with_it() {
        var bruno = world.join(ada, "Bruno", "external");
        bruno.client().delete("/1/users/me").is(204);

        bruno.client().get("/1/users/me").refuses(401, "token.unknown");
        world.visitor()
                .withLogin("bruno@example.org", World.PASSWORD)
                .post("/1/tokens", Map.of("name", "back"))
                .refuses(401, "login.wrong");
    }

    @Test
    void who_asks_without_a_good_token_is_told_how_to_ask() {
        var missing = world.visitor().get("/1/users/me").refuses(401, "token.missing");
        assertThat(missing.header("WWW-Authenticate")).contains("Bearer realm=\"seneschal\"");
        world.visitor().withToken("snt_invented").get("/1/users/me").refuses(401, "token.unknown");
        world.visitor().with("Authorization", "Bearer").get("/1/users/me").refuses(401, "token.missing");
        world.visitor().with("Authorization", "Digest x").get("/1/users/me").refuses(401, "token.missing");
        world.visitor()
                .withLogin("ada@example.org", World.PASSWORD)
                .get("/1/users/me")
                .refuses(401, "token.missing");
        var wrong = world.visitor()
                .withLogin("ada@example.org", "three red kettles")
                .post("/1/tokens", Map.of("name", "x"))
                .refuses(401, "login.wrong");
        assertThat(wrong.header("WWW-Authenticate").orElseThrow()).contains("Bearer", "Basic realm=\"seneschal\"");
        world.visitor()
                .with("Authorization", "Basic ????")
                .post("/1/tokens", Map.of("name", "x"))
                .refuses(401, "login.wrong");
    }

    @Test
    void what_a_token_cannot_be_is_told_at_its_field() {
        ada.client().post("/1/tokens", Map.of("name", " ")).blames("/name", "token.unusable-name");
        ada.client()
                .post("/1/tokens", Map.of("name", "x", "expires_in_days", 3651))
                .blames("/expires_in_days", "token.unusable-life");
        ada.client()
                .post("/1/tokens", Map.of("name", "x", "scopes", List.of()))
                .blames("/scopes", "token.without-scopes");
        ada.client()
                .post("/1/tokens", Map.of("name", "x", "expires_in_days", "7", "scopes", List.of("admin", 1)))
                .blames("/expires_in_days", "field.wrong-type")
                .blames("/scopes/0", "value.not-one-of")
                .blames("/scopes/1", "field.wrong-type");
        ada.client().delete("/1/tokens/" + World.nobodysId()).refuses(404, "token.not-found");
        ada.client().delete("/1/tokens/nonsense").refuses(404, "token.not-found");
    }
}
