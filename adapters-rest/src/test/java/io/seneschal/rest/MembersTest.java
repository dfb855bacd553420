package io.seneschal.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.seneschal.testing.Rule;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class MembersTest {

    final World world = new World();
    final World.Person ada = world.signUp("Ada");

    @AfterEach
    void end() {
        world.close();
    }

    @Test
    @Rule({"MEM-1", "MEM-5"})
    void members_are_listed_looked_at_and_changed() {
        var bruno = world.join(ada, "Bruno", "collaborator");

        var all = ada.client().get(ada.path("/members")).is(200);
        assertThat(all.json()
                        .at("/items")
                        .valueStream()
                        .map(item -> item.path("email").asString()))
                .containsExactly("ada@example.org", "bruno@example.org");
        var found = ada.client()
                .get(ada.path("/members?search=BRU&role=collaborator"))
                .is(200);
        assertThat(found.text("/items/0/user_id")).isEqualTo(bruno.id());
        assertThat(ada.client().get(ada.path("/members?search=&role=")).is(200).json())
                .isEqualTo(all.json());
        var changed = ada.client()
                .patch(
                        ada.path("/members/" + bruno.id()),
                        Map.of("role", "administrator", "contact", Map.of("billing", true)))
                .is(200);
        assertThat(changed.text("/role")).isEqualTo("administrator");
        assertThat(changed.json().at("/contact/billing").asBoolean()).isTrue();
        assertThat(bruno.client().get(ada.path("/members/me")).text("/role")).isEqualTo("administrator");
    }

    @Test
    @Rule("MEM-6")
    void everybody_changes_their_own_contact_preferences() {
        var bruno = world.join(ada, "Bruno", "external");

        var changed = bruno.client()
                .patch(ada.path("/members/me"), Map.of("contact", Map.of("product", true)))
                .is(200);

        assertThat(changed.json().at("/contact/product").asBoolean()).isTrue();
        ada.client()
                .patch(ada.path("/members/me"), Map.of("contact", Map.of("billing", false)))
                .refuses(409, "membership.billing-contact-required");
    }

    @Test
    void a_member_is_suspended_and_comes_back() {
        var bruno = world.join(ada, "Bruno", "administrator");

        ada.client()
                .patch(ada.path("/members/" + bruno.id()), Map.of("state", "suspended"))
                .is(200);
        bruno.client().get(ada.path("/members")).refuses(403, "membership.suspended");
        ada.client()
                .patch(ada.path("/members/" + bruno.id()), Map.of("state", "active"))
                .is(200);
        bruno.client().get(ada.path("/members")).is(200);
    }

    @Test
    @Rule({"ORG-1", "ORG-3"})
    void the_last_legal_responsible_stays_on_every_path() {
        var bruno = world.join(ada, "Bruno", "administrator");
        ada.client()
                .post("/1/organisations", Map.of("name", "Elsewhere", "kind", "company"))
                .is(201);
        var me = ada.path("/members/" + ada.id());
        var code = "organisation.last-legal-responsible";

        ada.client().delete(me).refuses(409, code);
        ada.client().delete(ada.path("/members/me")).refuses(409, code);
        ada.client().post(ada.path("/leave")).refuses(409, code);
        ada.client().patch(me, Map.of("role", "administrator")).refuses(409, code);
        ada.client().patch(me, Map.of("state", "suspended")).refuses(409, code);
        ada.client().delete("/1/users/me").refuses(409, "user.last-legal-responsible");
        bruno.client().delete(me).refuses(403, "permission.role-too-low");
        world.operator().delete(me).refuses(409, code);
        world.operator().patch(me, Map.of("role", "external")).refuses(409, code);
        var plan = ada.client().post(me + "/removal-plan").is(200);
        assertThat(plan.json().at("/still_covered").asBoolean()).isFalse();
        ada.client().delete(me + "?plan=" + plan.text("/plan")).refuses(409, code);
        var bulk = ada.client()
                .post(ada.path("/members/removals"), Map.of("user_ids", List.of(bruno.id(), ada.id())))
                .is(200);
        assertThat(bulk.text("/results/0/outcome")).isEqualTo("done");
        assertThat(bulk.text("/results/1/outcome")).isEqualTo("refused");
        assertThat(bulk.text("/results/1/problem/code")).isEqualTo(code);
        assertThat(bulk.text("/results/1/problem/because/organisation")).isEqualTo(ada.organisation());
        assertThat(bulk.text("/results/1/problem/remedies/0")).isEqualTo("appoint-another-legal-responsible");
        assertThat(ada.client()
                        .get(ada.path(""))
                        .json()
                        .at("/legal_responsibles_count")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    @Rule("MEM-3")
    void each_of_several_removals_has_its_own_outcome_in_the_order_asked() {
        var bruno = world.join(ada, "Bruno", "collaborator");
        var stranger = world.signUp("Zoe");

        var bulk = ada.client()
                .post(ada.path("/members/removals"), Map.of("user_ids", List.of(stranger.id(), bruno.id(), bruno.id())))
                .is(200);

        assertThat(bulk.json()
                        .at("/results")
                        .valueStream()
                        .map(result -> result.path("outcome").asString()))
                .containsExactly("refused", "done", "refused");
        assertThat(bulk.text("/results/0/problem/code")).isEqualTo("membership.unknown");
        assertThat(bulk.text("/results/0/id")).isEqualTo(stranger.id());
    }

    @Test
    @Rule("MEM-8")
    void a_plan_that_is_out_of_date_is_not_applied() {
        var bruno = world.join(ada, "Bruno", "collaborator");
        var member = ada.path("/members/" + bruno.id());
        var plan = ada.client().post(member + "/removal-plan").is(200);
        assertThat(plan.json().at("/ends").propertyNames())
                .containsExactlyInAnyOrder("teams", "accesses", "devices", "support_grants");

        ada.client().patch(member, Map.of("billing", true)).is(200);
        ada.client().delete(member + "?plan=" + plan.text("/plan")).refuses(409, "membership.removal-plan-stale");
        var fresh = ada.client().post(member + "/removal-plan").text("/plan");
        ada.client()
                .with("If-Match", "\"999\"")
                .delete(member + "?plan=" + fresh)
                .refuses(412, "request.stale");
        ada.client().delete(member + "?plan=" + fresh).is(204);
        ada.client().get(member).refuses(404, "membership.unknown");
    }

    @Test
    @Rule({"MEM-4", "USR-5"})
    void whoever_leaves_must_belong_somewhere_else() {
        var bruno = world.join(ada, "Bruno", "collaborator");

        bruno.client().post(ada.path("/leave")).refuses(409, "membership.last-organisation");
        bruno.client()
                .post("/1/organisations", Map.of("name", "Keller", "kind", "individual"))
                .is(201);
        bruno.client().post(ada.path("/leave")).is(204);
        bruno.client().get(ada.path("")).refuses(404, "organisation.unknown");
    }

    @Test
    @Rule("AUT-3")
    void capabilities_tell_what_one_may_do_and_why_not() {
        var bruno = world.join(ada, "Bruno", "collaborator");

        var mine = bruno.client().get(ada.path("/members/me/capabilities")).is(200);

        var invite = mine.json()
                .at("/items")
                .valueStream()
                .filter(item -> item.path("action").asString().equals("members.invite"))
                .findFirst()
                .orElseThrow();
        assertThat(invite.path("allowed").asBoolean()).isFalse();
        assertThat(invite.at("/problem/code").asString()).isEqualTo("permission.role-too-low");
        assertThat(invite.at("/problem/because/roles_that_may/0").asString()).isEqualTo("administrator");
        assertThat(invite.at("/problem/remedies/0").asString()).isEqualTo("ask-an-administrator");
        ada.client().get(ada.path("/members/" + bruno.id() + "/capabilities")).is(200);
        bruno.client().get(ada.path("/members/" + ada.id() + "/capabilities")).refuses(403, "permission.role-too-low");
    }

    @Test
    void pages_follow_each_other_without_gap_or_repetition() {
        world.join(ada, "Bruno", "collaborator");
        world.join(ada, "Carla", "external");

        var first = ada.client().get(ada.path("/members?limit=2")).is(200);
        var second = ada.client()
                .get(ada.path("/members?limit=2&cursor=" + first.text("/next")))
                .is(200);

        assertThat(first.json().at("/items").size()).isEqualTo(2);
        assertThat(second.json()
                        .at("/items")
                        .valueStream()
                        .map(item -> item.path("email").asString()))
                .containsExactly("carla@example.org");
        assertThat(second.json().at("/next").isNull()).isTrue();
    }
}
