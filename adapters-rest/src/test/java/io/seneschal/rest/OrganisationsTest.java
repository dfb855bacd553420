package io.seneschal.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.seneschal.testing.Rule;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class OrganisationsTest {

    final World world = new World();
    final World.Person ada = world.signUp("Ada");

    @AfterEach
    void end() {
        world.close();
    }

    @Test
    @Rule("ORG-4")
    void details_are_changed_left_alone_and_cleared() {
        var address = Map.of(
                "street",
                "Rue du Lac",
                "house_number",
                "4b",
                "postal_code",
                "1000",
                "town",
                "Lausanne",
                "country",
                "CH");
        var changed = ada.client()
                .patch(
                        ada.path(""),
                        Map.of("name", "Ada 🚀 وسام", "address", address, "contact_email", "office@example.org"))
                .is(200);
        assertThat(changed.text("/name")).isEqualTo("Ada 🚀 وسام");
        assertThat(changed.text("/address/house_number")).isEqualTo("4b");

        var cleared = new LinkedHashMap<String, Object>();
        cleared.put("address", null);
        cleared.put("billing_zone", "America/New_York");
        var after = ada.client().patch(ada.path(""), cleared).is(200);

        assertThat(after.json().at("/address").isNull()).isTrue();
        assertThat(after.text("/contact_email")).isEqualTo("office@example.org");
        assertThat(after.text("/billing_zone")).isEqualTo("America/New_York");
        assertThat(after.text("/name")).isEqualTo("Ada 🚀 وسام");
    }

    @Test
    void what_cannot_be_cleared_is_not_cleared() {
        var wish = new LinkedHashMap<String, Object>();
        wish.put("name", null);
        wish.put("billing_zone", "Mars/Olympus");
        wish.put("kind", "company");
        wish.put("address", Map.of("postal_code", "1000", "town", "Lausanne", "country", "XX"));

        ada.client()
                .patch(ada.path(""), wish)
                .blames("/name", "field.wrong-type")
                .blames("/billing_zone", "organisation.unusable-billing-zone")
                .blames("/kind", "field.unknown")
                .blames("/address", "organisation.unusable-address");
    }

    @Test
    void a_version_that_was_seen_is_changed_and_an_older_one_is_not() {
        var seen = ada.client().get(ada.path("")).header("ETag").orElseThrow();
        var changed = ada.client()
                .with("If-Match", seen)
                .patch(ada.path(""), Map.of("name", "First"))
                .is(200);

        ada.client()
                .with("If-Match", seen)
                .patch(ada.path(""), Map.of("name", "Second"))
                .refuses(412, "request.stale");
        ada.client()
                .with("If-Match", "W/" + changed.header("ETag").orElseThrow())
                .patch(ada.path(""), Map.of("name", "Weak"))
                .refuses(412, "request.stale");
        ada.client().with("If-Match", "garbage").delete(ada.path("")).refuses(412, "request.stale");
        ada.client()
                .with("If-Match", "\"77\", " + changed.header("ETag").orElseThrow())
                .patch(ada.path(""), Map.of("name", "Listed"))
                .is(200);
        ada.client()
                .with("If-Match", "*")
                .patch(ada.path(""), Map.of("name", "Any"))
                .is(200);
        assertThat(ada.client().get(ada.path("")).text("/name")).isEqualTo("Any");
    }

    @Test
    @Rule("ORG-9")
    void an_organisation_is_deleted_when_nobody_else_is_in_it() {
        var bruno = world.join(ada, "Bruno", "collaborator");

        var refusal = ada.client().delete(ada.path("")).refuses(409, "organisation.not-empty");
        assertThat(refusal.json().at("/because/left/members").asInt()).isEqualTo(1);
        ada.client().delete(ada.path("/members/" + bruno.id())).is(204);
        ada.client().delete(ada.path("")).is(204);
        ada.client().get(ada.path("")).refuses(404, "organisation.unknown");
    }

    @Test
    @Rule("AUD-1")
    void the_trail_tells_what_happened_and_is_read_on_after_an_event() {
        ada.client().patch(ada.path(""), Map.of("name", "Renamed")).is(200);

        var all = ada.client().get(ada.path("/events")).is(200);
        assertThat(all.json()
                        .at("/items")
                        .valueStream()
                        .map(event -> event.path("type").asString()))
                .contains("organisation.founded", "membership.member-joined")
                .endsWith("organisation.details-changed");
        assertThat(all.text("/items/0/actor/kind")).isEqualTo("person");
        assertThat(all.text("/items/0/actor/id")).isEqualTo(ada.id());
        assertThat(all.body()).doesNotContain("Renamed", "ada@example.org");
        var last = all.json()
                .at("/items/" + (all.json().at("/items").size() - 2) + "/id")
                .asString();
        var rest = ada.client().get(ada.path("/events?after=" + last)).is(200);
        assertThat(rest.json().at("/items").size()).isEqualTo(1);
        var first = ada.client().get(ada.path("/events?limit=1")).is(200);
        assertThat(ada.client()
                        .get(ada.path("/events?limit=1&cursor=" + first.text("/next")))
                        .text("/items/0/id"))
                .isEqualTo(all.text("/items/1/id"));
    }

    @Test
    @Rule("ORG-8")
    void an_operator_acts_in_organisations_and_has_nothing_of_a_persons_own() {
        var operator = world.operator();

        operator.get(ada.path("")).is(200);
        operator.get(ada.path("/members")).is(200);
        operator.patch(ada.path(""), Map.of("name", "By the operator")).is(200);
        operator.get("/1/users/me").refuses(403, "actor.person-needed");
        operator.get("/1/users/me/organisations").refuses(403, "actor.person-needed");
        operator.get(ada.path("/members/me")).refuses(403, "actor.person-needed");
        operator.post("/1/organisations", Map.of("name", "Mine", "kind", "company"))
                .refuses(403, "actor.person-needed");
        operator.post(ada.path("/leave")).refuses(403, "actor.person-needed");
        var events = ada.client().get(ada.path("/events"));
        assertThat(events.json()
                        .at("/items")
                        .valueStream()
                        .map(event -> event.at("/actor/kind").asString()))
                .contains("operator");
    }
}
