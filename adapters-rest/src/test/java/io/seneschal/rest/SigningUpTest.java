package io.seneschal.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.seneschal.testing.Rule;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SigningUpTest {

    final World world = new World();

    @AfterEach
    void end() {
        world.close();
    }

    @Test
    @Rule("USR-2")
    void a_person_signs_up_and_answers_for_an_organisation_of_their_own_name() {
        var answer = world.visitor()
                .post("/1/users", World.newUser("ada@example.org", "Ada", Map.of()))
                .is(201);

        assertThat(answer.text("/user/email")).isEqualTo("ada@example.org");
        assertThat(answer.text("/user/created_at")).isEqualTo("2026-03-01T12:00:00.000Z");
        assertThat(answer.text("/organisation/name")).isEqualTo("Ada Rochat");
        assertThat(answer.text("/organisation/kind")).isEqualTo("individual");
        assertThat(answer.header("Location")).contains("/1/users/me");
    }

    @Test
    @Rule("USR-3")
    void a_company_is_called_by_its_registered_name() {
        var answer = world.visitor()
                .post("/1/users", World.newUser("ada@example.org", "Ada", Map.of("company_name", "Moteurs Rochat SA")))
                .is(201);

        assertThat(answer.text("/organisation/name")).isEqualTo("Moteurs Rochat SA");
        assertThat(answer.text("/organisation/kind")).isEqualTo("company");
    }

    @Test
    @Rule("USR-4")
    void whoever_was_invited_joins_and_founds_nothing() {
        var ada = world.signUp("Ada");
        var bruno = world.join(ada, "Bruno", "collaborator");

        assertThat(bruno.organisation()).isEqualTo(ada.organisation());
        assertThat(bruno.client()
                        .get("/1/users/me/organisations")
                        .json()
                        .at("/items")
                        .size())
                .isEqualTo(1);
    }

    @Test
    @Rule("USR-6")
    void a_login_is_taken_whatever_its_case() {
        world.signUp("Ada");

        world.visitor()
                .post("/1/users", World.newUser("ADA@Example.org", "Ada", Map.of()))
                .refuses(409, "user.login-taken");
    }

    @Test
    @Rule("USR-9")
    void a_common_or_short_password_is_refused_at_its_field() {
        world.visitor()
                .post("/1/users", World.newUser("ada@example.org", "Ada", Map.of("password", "password1234")))
                .blames("/password", "password.unusable");
        world.visitor()
                .post("/1/users", World.newUser("ada@example.org", "Ada", Map.of("password", "elevenchars")))
                .blames("/password", "password.unusable");
    }

    @Test
    @Rule("USR-8")
    void everything_wrong_with_the_fields_is_told_at_once() {
        var answer = world.visitor()
                .post("/1/users", Map.of("email", "no address", "phone", "079 123 45 67", "locale", "xx", "age", 7));

        answer.blames("/email", "email.unusable")
                .blames("/phone", "phone.unusable")
                .blames("/locale", "locale.unusable")
                .blames("/password", "field.required")
                .blames("/first_name", "field.required")
                .blames("/last_name", "field.required")
                .blames("/age", "field.unknown");
    }

    @Test
    void the_account_is_looked_at_changed_and_closed() {
        var ada = world.signUp("Ada");
        var bruno = world.join(ada, "Bruno", "legal_responsible");

        var me = bruno.client().get("/1/users/me").is(200);
        var changed = bruno.client()
                .with("If-Match", me.header("ETag").orElseThrow())
                .patch("/1/users/me", Map.of("first_name", "Brunetto"))
                .is(200);
        assertThat(changed.text("/first_name")).isEqualTo("Brunetto");
        assertThat(changed.header("ETag")).isNotEqualTo(me.header("ETag"));
        bruno.client()
                .with("If-Match", me.header("ETag").orElseThrow())
                .delete("/1/users/me")
                .refuses(412, "request.stale");
        bruno.client().delete("/1/users/me").is(204);
        bruno.client().get("/1/users/me").refuses(401, "token.unknown");
    }

    @Test
    @Rule("USR-10")
    void an_account_that_alone_answers_for_an_organisation_stays() {
        var ada = world.signUp("Ada");

        var answer = ada.client().delete("/1/users/me").refuses(409, "user.last-legal-responsible");

        assertThat(answer.text("/because/organisations/0")).isEqualTo(ada.organisation());
    }
}
