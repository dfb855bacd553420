package io.seneschal.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.seneschal.testing.Rule;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AccessesTest {

    final World world = new World();
    final World.Person ada = world.signUp("Ada");
    final World.Person bruno = world.join(ada, "Bruno", "collaborator");
    final String mail = world.open(ada, "mail-service", "Mail");

    @AfterEach
    void end() {
        world.close();
    }

    String access(String product, World.Person person) {
        return ada.path("/products/" + product + "/accesses/users/" + person.id());
    }

    static Map<String, Object> rights(String... rights) {
        return new LinkedHashMap<>(Map.of("rights", List.of(rights)));
    }

    Map<String, Object> forBruno(Object products) {
        var wish = rights("technical");
        wish.put("user_id", bruno.id());
        wish.put("products", products);
        return wish;
    }

    @Test
    @Rule("PRD-3")
    void a_product_is_opened_to_a_user_for_what_was_granted_and_closed_again() {
        var path = access(mail, bruno);
        bruno.client().get(ada.path("/products/" + mail)).refuses(403, "access.not-granted");

        var granted = ada.client().put(path, rights("statistics", "technical")).is(200);
        assertThat(granted.text("/rights/0")).isEqualTo("technical");
        assertThat(granted.text("/user_id")).isEqualTo(bruno.id());
        assertThat(granted.text("/product_id")).isEqualTo(mail);
        bruno.client().get(ada.path("/products/" + mail)).is(200);
        var again = ada.client().put(path, rights("sale")).is(200);
        assertThat(again.text("/id")).isEqualTo(granted.text("/id"));
        ada.client()
                .with("If-Match", granted.header("ETag").orElseThrow())
                .put(path, rights("control"))
                .refuses(412, "request.stale");
        ada.client()
                .with("If-Match", granted.header("ETag").orElseThrow())
                .delete(path)
                .refuses(412, "request.stale");
        ada.client().delete(path).is(204);
        ada.client().delete(path).refuses(404, "access.unknown");
        bruno.client().get(ada.path("/products/" + mail)).refuses(403, "access.not-granted");
    }

    @Test
    @Rule("PRD-3")
    void what_makes_no_sense_is_blamed_at_its_field() {
        var web = world.open(ada, "web-hosting", "Shop");

        ada.client().put(access(mail, bruno), rights()).blames("/rights", "access.no-rights");
        ada.client().put(access(mail, bruno), rights("juggle")).blames("/rights/0", "value.not-one-of");
        ada.client().put(access(web, bruno), rights("read_mail")).blames("/rights", "access.right-does-not-fit");
        var folder = rights("technical");
        folder.put("resource", "folder:/Accounts");
        ada.client().put(access(mail, bruno), folder).blames("/resource", "product.unknown-resource-kind");
        folder.put("resource", "Accounts");
        ada.client().put(access(mail, bruno), folder).blames("/resource", "product.unusable-resource");
        var over = rights("technical");
        over.put("until", "2026-03-01T12:00:00Z");
        ada.client().put(access(mail, bruno), over).blames("/until", "access.end-not-ahead");
        for (var never : List.of("tomorrow", "+10000-01-01T00:00:00Z", "9999-12-31T23:59:59-01:00")) {
            over.put("until", never);
            ada.client().put(access(mail, bruno), over).blames("/until", "instant.unusable");
        }
    }

    @Test
    @Rule("AUT-3")
    void what_can_not_lie_inside_is_blamed_at_its_parameter() {
        for (var question : List.of(
                "/products/" + mail + "/accesses/users/me/explain?resource=folder:/Accounts",
                "/members/me/capabilities?product_id=" + mail + "&resource=folder:/Accounts")) {
            bruno.client().get(ada.path(question)).blames("/resource", "product.unknown-resource-kind");
        }
    }

    @Test
    @Rule({"AUT-3", "AUT-4", "PRD-5"})
    void use_is_explained_source_by_source_with_what_would_remain() {
        var team = ada.client()
                .post(
                        ada.path("/teams"),
                        Map.of(
                                "name",
                                "Support",
                                "member_ids",
                                List.of(bruno.id()),
                                "accesses",
                                List.of(Map.of("product_id", mail, "rights", List.of("read_mail")))))
                .is(201);
        ada.client().put(access(mail, bruno), rights("technical")).is(200);

        var explained = bruno.client()
                .get(ada.path("/products/" + mail + "/accesses/users/me/explain"))
                .is(200);

        assertThat(explained.json().at("/allowed").asBoolean()).isTrue();
        assertThat(explained.json().at("/rights").size()).isEqualTo(2);
        var sources = explained.json().at("/sources");
        assertThat(sources.size()).isEqualTo(2);
        for (var source : sources) {
            var direct = source.path("kind").asString().equals("direct");
            assertThat(source.at("/without/allowed").asBoolean()).isTrue();
            assertThat(source.at("/without/rights/0").asString()).isEqualTo(direct ? "read_mail" : "technical");
            assertThat(source.path("team_name").asString("")).isEqualTo(direct ? "" : "Support");
            assertThat(source.path("team_id").asString("")).isEqualTo(direct ? "" : team.text("/id"));
        }
        var mine = ada.client()
                .get(ada.path("/products/" + mail + "/accesses/users/me/explain"))
                .is(200);
        assertThat(mine.text("/sources/0/kind")).isEqualTo("role");
        assertThat(mine.json().at("/sources/0/without/allowed").asBoolean()).isFalse();
        var blocked = Map.of("state", "blocked");
        world.operator().patch(ada.path("/products/" + mail), blocked).is(200);
        var refused = ada.client().get(access(mail, bruno) + "/explain").is(200);
        assertThat(refused.json().at("/allowed").asBoolean()).isFalse();
        assertThat(refused.text("/problem/code")).isEqualTo("product.blocked");
    }

    @Test
    @Rule({"PRD-3", "AUT-3"})
    void one_mailbox_is_open_and_nothing_beside_it() {
        var wish = rights("read_mail");
        wish.put("resource", "mailbox:info@example.org");
        ada.client().put(access(mail, bruno), wish).is(200);
        var explain = access(mail, bruno) + "/explain";

        assertThat(bruno.client().get(explain).text("/problem/code")).isEqualTo("access.only-inside");
        var inside = bruno.client().get(explain + "?resource=mailbox:info@example.org");
        assertThat(inside.is(200).json().at("/allowed").asBoolean()).isTrue();
        var capabilities = bruno.client()
                .get(ada.path("/members/me/capabilities?product_id=" + mail + "&resource=mailbox:info@example.org"))
                .is(200);
        assertThat(capabilities
                        .json()
                        .at("/items")
                        .valueStream()
                        .filter(item -> item.path("allowed").asBoolean())
                        .map(item -> item.path("action").asString()))
                .containsExactly("products.read_mail");
        bruno.client()
                .get(ada.path("/members/me/capabilities?resource=mailbox:info@example.org"))
                .blames("/product_id", "field.required");
        ada.client().delete(access(mail, bruno)).refuses(404, "access.unknown");
        ada.client()
                .delete(access(mail, bruno) + "?resource=mailbox:info@example.org")
                .is(204);
    }

    @Test
    @Rule({"PRD-3", "AUT-4"})
    void an_access_ends_by_itself_to_the_millisecond() {
        var wish = rights("technical");
        wish.put("until", "2026-03-08T12:00:00Z");
        ada.client().put(access(mail, bruno), wish).is(200);

        world.clock.pass(Duration.ofDays(7).minusMillis(1));
        bruno.client().get(ada.path("/products/" + mail)).is(200);
        world.clock.pass(Duration.ofMillis(1));
        bruno.client().get(ada.path("/products/" + mail)).refuses(403, "access.over");
    }

    @Test
    @Rule("PRD-4")
    void several_products_are_opened_each_with_its_own_outcome() {
        var web = world.open(ada, "web-hosting", "Shop");
        var nobodys = World.nobodysId();

        var bulk = ada.client()
                .post(ada.path("/accesses"), forBruno(List.of(web, nobodys, mail)))
                .is(200);

        assertThat(bulk.json()
                        .at("/results")
                        .valueStream()
                        .map(it -> it.path("outcome").asString()))
                .containsExactly("done", "refused", "done");
        assertThat(bulk.text("/results/1/id")).isEqualTo(nobodys);
        assertThat(bulk.text("/results/1/problem/code")).isEqualTo("product.unknown");
    }

    @Test
    @Rule("PRD-4")
    void with_all_products_it_is_said_whether_those_to_come_are_meant() {
        ada.client().post(ada.path("/accesses"), forBruno("all")).blames("/include_future", "field.required");
        var present = forBruno("all");
        present.put("include_future", false);
        assertThat(ada.client()
                        .post(ada.path("/accesses"), present)
                        .is(200)
                        .json()
                        .at("/results")
                        .size())
                .isEqualTo(1);
        var later = world.open(ada, "drive", "Files");
        bruno.client().get(ada.path("/products/" + later)).refuses(403, "access.not-granted");

        var every = forBruno("all");
        every.put("include_future", true);
        every.put("product_type", "drive");
        var granted = ada.client().post(ada.path("/accesses"), every).is(201);
        assertThat(granted.json().at("/future_included").asBoolean()).isTrue();
        assertThat(granted.text("/product_type")).isEqualTo("drive");
        bruno.client().get(ada.path("/products/" + later)).is(200);
        bruno.client()
                .get(ada.path("/products/" + world.open(ada, "drive", "More")))
                .is(200);
        var path = granted.header("Location").orElseThrow();
        assertThat(ada.client().get(path).is(200).json()).isEqualTo(granted.json());
        ada.client().delete(path).is(204);
        ada.client().get(path).refuses(404, "access.unknown");
    }

    @Test
    @Rule("PRD-4")
    void fields_that_do_not_belong_together_are_refused() {
        var list = forBruno(List.of(mail));
        list.put("include_future", true);
        ada.client().post(ada.path("/accesses"), list).blames("/include_future", "field.unknown");
        var both = forBruno(List.of(mail));
        both.put("team_id", World.nobodysId());
        ada.client().post(ada.path("/accesses"), both).blames("/user_id", "field.unknown");
        ada.client().post(ada.path("/accesses"), forBruno("some")).blames("/products", "value.not-one-of");
        var type = forBruno("all");
        type.put("include_future", false);
        type.put("product_type", "spaceship");
        ada.client().post(ada.path("/accesses"), type).blames("/product_type", "product.unknown-type");
    }

    @Test
    void accesses_are_listed_by_holder_and_product() {
        var web = world.open(ada, "web-hosting", "Shop");
        ada.client().post(ada.path("/accesses"), forBruno(List.of(mail, web))).is(200);
        ada.client().put(access(web, ada), rights("sale")).is(200);

        assertThat(count("")).isEqualTo(3);
        assertThat(count("?user_id=" + bruno.id())).isEqualTo(2);
        assertThat(count("?product_id=" + web)).isEqualTo(2);
        assertThat(count("?team_id=" + World.nobodysId())).isZero();
    }

    @Test
    @Rule({"AUT-4", "PRD-5"})
    void what_a_member_reaches_is_listed_with_its_reasons() {
        world.open(ada, "web-hosting", "Shop");
        ada.client().put(access(mail, bruno), rights("sale")).is(200);

        var reached = ada.client()
                .get(ada.path("/members/" + bruno.id() + "/products"))
                .is(200);

        assertThat(reached.json().at("/items").size()).isEqualTo(1);
        assertThat(reached.text("/items/0/id")).isEqualTo(mail);
        assertThat(reached.text("/items/0/sources/0/kind")).isEqualTo("direct");
        assertThat(reached.text("/items/0/rights/0")).isEqualTo("sale");
        assertThat(ada.client()
                        .get(ada.path("/members/me/products"))
                        .json()
                        .at("/items")
                        .size())
                .isEqualTo(2);
    }

    int count(String query) {
        return ada.client()
                .get(ada.path("/accesses" + query))
                .is(200)
                .json()
                .at("/items")
                .size();
    }
}
