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
class InvitationsTest {

    final World world = new World();
    final World.Person ada = world.signUp("Ada");

    @AfterEach
    void end() {
        world.close();
    }

    Client.Answer invite(String email, String role) {
        return ada.client()
                .post(ada.path("/invitations"), World.invitation(email, role))
                .is(201);
    }

    @Test
    @Rule({"INV-2", "INV-5"})
    void the_link_is_shown_once() {
        var sent = invite("bruno@example.org", "collaborator");

        assertThat(sent.text("/accept_url")).startsWith("http://127.0.0.1:").contains("/1/invitations/");
        assertThat(sent.header("Cache-Control")).contains("no-store");
        assertThat(sent.text("/expires_at")).isEqualTo("2026-03-31T12:00:00.000Z");
        assertThat(sent.json().at("/strict").asBoolean()).isTrue();
        assertThat(sent.json().at("/billing").asBoolean()).isFalse();
        var again = ada.client().get(sent.header("Location").orElseThrow()).is(200);
        assertThat(again.body()).doesNotContain("accept_url", World.secretOf(sent));
        assertThat(ada.client().get(ada.path("/invitations")).body()).doesNotContain(World.secretOf(sent));
        assertThat(ada.client().get(ada.path("/events")).body()).doesNotContain(World.secretOf(sent));
    }

    @Test
    @Rule({"INV-1", "USR-1"})
    void somebody_with_an_account_looks_and_accepts() {
        var bruno = world.signUp("Bruno");
        var secret = World.secretOf(invite("bruno@example.org", "administrator"));

        var outlook = world.visitor().get("/1/invitations/" + secret).is(200);
        assertThat(outlook.text("/organisation/name")).isEqualTo("Ada Rochat");
        assertThat(outlook.text("/status")).isEqualTo("pending");
        world.visitor().post("/1/invitations/" + secret + "/accept").refuses(401, "token.missing");
        var member = bruno.client().post("/1/invitations/" + secret + "/accept").is(200);
        assertThat(member.text("/role")).isEqualTo("administrator");
        assertThat(bruno.client()
                        .get("/1/users/me/organisations")
                        .json()
                        .at("/items")
                        .size())
                .isEqualTo(2);
        bruno.client().post("/1/invitations/" + secret + "/accept").refuses(409, "invitation.already-settled");
        world.visitor().get("/1/invitations/" + secret).refuses(409, "invitation.already-settled");
    }

    @Test
    @Rule("INV-4")
    void a_stolen_link_is_no_use_unless_it_is_open_to_all() {
        var zoe = world.signUp("Zoe");
        var strict = World.secretOf(invite("bruno@example.org", "external"));
        zoe.client().post("/1/invitations/" + strict + "/accept").refuses(403, "invitation.for-someone-else");

        var open = World.invitation("carla@example.org", "external");
        open.put("strict", false);
        var secret =
                World.secretOf(ada.client().post(ada.path("/invitations"), open).is(201));
        zoe.client().post("/1/invitations/" + secret + "/accept").is(200);
    }

    @Test
    @Rule("INV-2")
    void after_thirty_days_the_link_has_expired() {
        var secret = World.secretOf(invite("bruno@example.org", "external"));

        world.clock.pass(Duration.ofDays(30).minusMillis(1));
        world.visitor().get("/1/invitations/" + secret).is(200);
        world.clock.pass(Duration.ofMillis(1));
        world.visitor().get("/1/invitations/" + secret).refuses(410, "invitation.expired");
        world.visitor()
                .post("/1/users", World.newUser("bruno@example.org", "Bruno", Map.of("invitation_token", secret)))
                .refuses(410, "invitation.expired");
        assertThat(ada.client()
                        .get(ada.path("/invitations?status=expired"))
                        .json()
                        .at("/items")
                        .size())
                .isEqualTo(1);
        assertThat(ada.client()
                        .get(ada.path("/invitations?status="))
                        .json()
                        .at("/items")
                        .size())
                .isEqualTo(1);
        assertThat(ada.client()
                        .get(ada.path("/invitations?status=pending"))
                        .json()
                        .at("/items")
                        .size())
                .isZero();
    }

    @Test
    @Rule("INV-3")
    void sending_again_replaces_the_link() {
        var sent = invite("bruno@example.org", "external");
        var path = sent.header("Location").orElseThrow();
        world.clock.pass(Duration.ofDays(31));

        var resent = ada.client().post(path + "/resend").is(200);

        assertThat(World.secretOf(resent)).isNotEqualTo(World.secretOf(sent));
        assertThat(resent.header("Cache-Control")).contains("no-store");
        world.visitor().get("/1/invitations/" + World.secretOf(sent)).refuses(404, "invitation.unknown");
        world.visitor().get("/1/invitations/" + World.secretOf(resent)).is(200);
        ada.client()
                .with("If-Match", resent.header("ETag").orElseThrow())
                .patch(path, Map.of("role", "collaborator"))
                .is(200);
    }

    @Test
    void an_offer_is_changed_cancelled_and_declined() {
        var sent = invite("bruno@example.org", "external");
        var path = sent.header("Location").orElseThrow();

        var changed = ada.client()
                .with("If-Match", sent.header("ETag").orElseThrow())
                .patch(path, Map.of("role", "administrator", "contact", Map.of("product", true), "last_name", "Kälin"))
                .is(200);
        assertThat(changed.text("/role")).isEqualTo("administrator");
        assertThat(changed.text("/first_name")).isEqualTo("Bruno");
        assertThat(changed.text("/last_name")).isEqualTo("Kälin");
        ada.client()
                .with("If-Match", sent.header("ETag").orElseThrow())
                .delete(path)
                .refuses(412, "request.stale");
        ada.client().delete(path).is(204);
        world.visitor().get("/1/invitations/" + World.secretOf(sent)).refuses(410, "invitation.cancelled");

        var other = World.secretOf(invite("bruno@example.org", "external"));
        world.visitor().post("/1/invitations/" + other + "/decline").is(204);
        world.visitor().post("/1/invitations/" + other + "/decline").refuses(409, "invitation.already-settled");
    }

    @Test
    @Rule("INV-7")
    void nobody_is_invited_twice() {
        invite("bruno@example.org", "external");

        ada.client()
                .post(ada.path("/invitations"), World.invitation("BRUNO@example.org", "external"))
                .refuses(409, "invitation.already-invited");
        ada.client()
                .post(ada.path("/invitations"), World.invitation("ada@example.org", "external"))
                .refuses(409, "membership.already-member");
    }

    @Test
    @Rule("INV-6")
    void an_administrator_does_not_invite_a_legal_responsible() {
        var bruno = world.join(ada, "Bruno", "administrator");

        bruno.client()
                .post(ada.path("/invitations"), World.invitation("carla@example.org", "legal_responsible"))
                .refuses(403, "permission.role-too-low");
    }

    @Test
    @Rule("MEM-2")
    void products_and_teams_that_are_not_there_are_unknown_at_their_field() {
        var wish = World.invitation("bruno@example.org", "external");
        wish.put("product_ids", List.of(World.nobodysId()));
        wish.put("team_ids", List.of("no id"));

        ada.client().post(ada.path("/invitations"), wish).blames("/team_ids/0", "field.wrong-type");
        wish.put("team_ids", List.of());
        ada.client().post(ada.path("/invitations"), wish).blames("/product_ids", "product.unknown");
        wish.put("product_ids", List.of());
        wish.put("team_ids", List.of(World.nobodysId()));
        ada.client().post(ada.path("/invitations"), wish).blames("/team_ids", "team.unknown");
        wish.remove("team_ids");
        ada.client().post(ada.path("/invitations"), wish).is(201);
    }

    @Test
    @Rule({"MEM-2", "TEAM-5"})
    void products_and_teams_come_with_the_invitation() {
        var product = world.open(ada, "web-hosting", "Shop");
        var team = ada.client()
                .post(ada.path("/teams"), Map.of("name", "Builders"))
                .text("/id");
        var wish = World.invitation("bruno@example.org", "external");
        wish.put("product_ids", List.of(product));
        wish.put("team_ids", List.of(team));

        var sent = ada.client().post(ada.path("/invitations"), wish).is(201);
        assertThat(sent.text("/product_ids/0")).isEqualTo(product);
        assertThat(sent.text("/team_ids/0")).isEqualTo(team);
        var path = sent.header("Location").orElseThrow();
        var changed = ada.client().patch(path, Map.of("product_ids", List.of())).is(200);
        assertThat(changed.json().at("/product_ids").size()).isZero();
        assertThat(changed.text("/team_ids/0")).isEqualTo(team);
        ada.client().patch(path, Map.of("product_ids", List.of(product))).is(200);

        var bruno = world.signUp("Bruno", Map.of("invitation_token", World.secretOf(sent)));
        assertThat(bruno.client().get(ada.path("/products")).text("/items/0/id"))
                .isEqualTo(product);
        assertThat(bruno.client().get(ada.path("/teams")).text("/items/0/id")).isEqualTo(team);
    }

    @Test
    @Rule("INV-8")
    void a_table_is_imported_with_one_outcome_for_each_row() {
        var answer = ada.client().csv(ada.path("/invitations/import"), """
                        email,first_name,last_name,locale,role
                        bruno@example.org,Bruno,Keller,de-CH,administrator
                        carla@example.org,=cmd|' /C calc'!A0,Keller,de-CH,external
                        ada@example.org,Ada,Rochat,fr-CH,external
                        bruno@example.org,Bruno,Keller,de-CH,external
                        """).is(200);

        assertThat(answer.json()
                        .at("/results")
                        .valueStream()
                        .map(row -> row.path("outcome").asString()))
                .containsExactly("done", "refused", "refused", "refused");
        assertThat(answer.json()
                        .at("/results")
                        .valueStream()
                        .map(row -> row.at("/problem/code").asString("")))
                .containsExactly("", "name.unusable", "membership.already-member", "invitation.already-invited");
        assertThat(answer.json().at("/results/0/row").asInt()).isEqualTo(2);
        assertThat(answer.text("/results/0/id")).isNotEmpty();
        assertThat(answer.json().at("/results/1/id").isNull()).isTrue();
        assertThat(answer.body()).doesNotContain("accept_url", "secret");
        ada.client().csv(ada.path("/invitations/import"), "mail,name\nx,y\n").refuses(422, "file.wrong-columns");
    }

    @Test
    void a_browser_is_shown_a_page_in_the_language_of_the_invitation() {
        var secret = World.secretOf(invite("bruno@example.org", "external"));

        var page = world.visitor()
                .with("Accept", "text/html,application/xhtml+xml,*/*;q=0.8")
                .get("/1/invitations/" + secret)
                .is(200);

        assertThat(page.header("Content-Type")).contains("text/html; charset=utf-8");
        assertThat(page.header("Content-Language")).contains("de");
        assertThat(page.header("Content-Security-Policy").orElseThrow()).startsWith("default-src 'none'");
        assertThat(page.body())
                .contains("Einladung", "Ada Rochat", "31. März 2026")
                .doesNotContain("<script");
    }
}
