package io.seneschal.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.seneschal.testing.Rule;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TeamsTest {

    final World world = new World();
    final World.Person ada = world.signUp("Ada");
    final World.Person bruno = world.join(ada, "Bruno", "collaborator");
    final String shop = world.open(ada, "web-hosting", "Shop");

    @AfterEach
    void end() {
        world.close();
    }

    Client.Answer form(String name, World.Person... members) {
        return ada.client()
                .post(
                        ada.path("/teams"),
                        Map.of(
                                "name",
                                name,
                                "member_ids",
                                List.of(members).stream().map(World.Person::id).toList(),
                                "accesses",
                                List.of(Map.of("product_id", shop, "rights", List.of("technical")))))
                .is(201);
    }

    static String path(Client.Answer formed) {
        return formed.header("Location").orElseThrow();
    }

    @Test
    @Rule({"TEAM-1", "TEAM-2", "TEAM-6"})
    void a_team_is_formed_with_leader_members_and_accesses() {
        var formed = ada.client()
                .post(
                        ada.path("/teams"),
                        Map.of(
                                "name",
                                "Builders",
                                "colour",
                                "#1E90FF",
                                "leader",
                                bruno.id(),
                                "accesses",
                                List.of(Map.of("product_id", shop, "rights", List.of("technical")))))
                .is(201);

        assertThat(formed.text("/colour")).isEqualTo("#1e90ff");
        assertThat(formed.text("/leader")).isEqualTo(bruno.id());
        assertThat(formed.json().at("/members_count").asInt()).isEqualTo(1);
        assertThat(formed.json().at("/products_count").asInt()).isEqualTo(1);
        bruno.client().get(ada.path("/products/" + shop)).is(200);
        assertThat(bruno.client().get(ada.path("/members/me")).text("/team_ids/0"))
                .isEqualTo(formed.text("/id"));
        assertThat(ada.client().get(ada.path("/members?search=bruno")).text("/items/0/team_ids/0"))
                .isEqualTo(formed.text("/id"));
        assertThat(bruno.client().get(path(formed)).is(200).json()).isEqualTo(formed.json());
    }

    @Test
    @Rule({"TEAM-1", "TEAM-7"})
    void a_team_that_can_not_be_formed_whole_is_not_formed_at_all() {
        form("Builders");

        ada.client().post(ada.path("/teams"), Map.of("name", "BUILDERS")).refuses(409, "team.name-taken");
        ada.client()
                .post(ada.path("/teams"), Map.of("name", "Others", "member_ids", List.of(World.nobodysId())))
                .refuses(404, "membership.unknown");
        ada.client()
                .post(
                        ada.path("/teams"),
                        Map.of(
                                "name",
                                "Others",
                                "accesses",
                                List.of(Map.of("product_id", shop, "rights", List.of("read_mail")))))
                .blames("/accesses", "access.right-does-not-fit");
        ada.client()
                .post(ada.path("/teams"), Map.of("name", "", "colour", "blue"))
                .blames("/name", "team.unusable-name")
                .blames("/colour", "team.unusable-colour");
        assertThat(ada.client().get(ada.path("/teams")).json().at("/items").size())
                .isEqualTo(1);
    }

    @Test
    @Rule("TEAM-6")
    void what_is_absent_stays_and_null_clears() {
        var formed = form("Builders", bruno);
        var team = path(formed);

        var led = ada.client().patch(team, Map.of("leader", bruno.id(), "colour", "#1e90ff"));
        assertThat(led.is(200).text("/leader")).isEqualTo(bruno.id());
        ada.client()
                .with("If-Match", formed.header("ETag").orElseThrow())
                .patch(team, Map.of("name", "Others"))
                .refuses(412, "request.stale");
        ada.client().patch(team, Map.of("leader", ada.id())).refuses(409, "team.leader-not-in-team");
        var cleared = new LinkedHashMap<String, Object>();
        cleared.put("leader", null);
        var changed = ada.client().patch(team, cleared).is(200);
        assertThat(changed.json().at("/leader").isNull()).isTrue();
        assertThat(changed.text("/colour")).isEqualTo("#1e90ff");
        assertThat(changed.text("/name")).isEqualTo("Builders");
    }

    @Test
    @Rule({"TEAM-3", "TEAM-4"})
    void members_are_added_and_removed_each_with_its_own_outcome() {
        var team = path(form("Builders"));
        var stranger = world.signUp("Zoe");

        var added = ada.client()
                .post(team + "/members", Map.of("user_ids", List.of(bruno.id(), stranger.id(), ada.id())))
                .is(200);
        assertThat(added.json()
                        .at("/results")
                        .valueStream()
                        .map(it -> it.path("outcome").asString()))
                .containsExactly("done", "refused", "done");
        bruno.client().get(ada.path("/products/" + shop)).is(200);
        assertThat(ada.client()
                        .get(team + "/members")
                        .is(200)
                        .json()
                        .at("/items")
                        .valueStream()
                        .map(item -> item.path("email").asString()))
                .containsExactly("ada@example.org", "bruno@example.org");
        ada.client().delete(team + "/members/me").is(204);
        ada.client().delete(team + "/members/me").refuses(404, "team.not-in-team");
        var removed = ada.client()
                .post(team + "/members/removals", Map.of("user_ids", List.of(bruno.id(), ada.id())))
                .is(200);
        assertThat(removed.text("/results/0/outcome")).isEqualTo("done");
        assertThat(removed.text("/results/1/problem/code")).isEqualTo("team.not-in-team");
        bruno.client().get(ada.path("/products/" + shop)).refuses(403, "access.not-granted");
    }

    @Test
    @Rule("TEAM-5")
    void somebody_from_outside_is_invited_straight_into_a_team() {
        var formed = form("Builders");
        var wish = World.invitation("carla@example.org", "external");
        wish.remove("role");

        var sent = ada.client().post(path(formed) + "/invitations", wish).is(201);

        assertThat(sent.text("/role")).isEqualTo("external");
        assertThat(sent.text("/team_ids/0")).isEqualTo(formed.text("/id"));
        var carla = world.signUp("Carla", Map.of("invitation_token", World.secretOf(sent)));
        carla.client().get(ada.path("/products/" + shop)).is(200);
    }

    @Test
    void a_deletion_is_planned_and_applied_as_planned() {
        var team = path(form("Builders", bruno));
        var plan = ada.client().post(team + "/deletion-plan").is(200);
        assertThat(plan.json().at("/members_count").asInt()).isEqualTo(1);
        assertThat(plan.text("/closes/0/product_id")).isEqualTo(shop);
        assertThat(plan.json().at("/closes/0/members_count").asInt()).isEqualTo(1);

        ada.client()
                .put(ada.path("/products/" + shop + "/accesses/users/" + bruno.id()), Map.of("rights", List.of("sale")))
                .is(200);
        ada.client().delete(team + "?plan=" + plan.text("/plan")).refuses(409, "team.deletion-plan-stale");
        var fresh = ada.client().post(team + "/deletion-plan").is(200);
        assertThat(fresh.json().at("/closes").size()).isZero();
        ada.client().delete(team + "?plan=" + fresh.text("/plan")).is(204);
        ada.client().get(team).refuses(404, "team.unknown");
        bruno.client().get(ada.path("/products/" + shop)).is(200);
    }

    @Test
    void everybody_sees_the_teams_they_are_in() {
        var builders = form("Builders", bruno);
        var painters = form("Painters");

        assertThat(bruno.client()
                        .get(ada.path("/teams"))
                        .json()
                        .at("/items")
                        .valueStream()
                        .map(item -> item.path("name").asString()))
                .containsExactly("Builders");
        assertThat(ada.client().get(ada.path("/teams?search=paint")).text("/items/0/id"))
                .isEqualTo(painters.text("/id"));
        bruno.client().get(path(builders)).is(200);
        bruno.client().get(path(painters)).refuses(403, "permission.role-too-low");
    }
}
