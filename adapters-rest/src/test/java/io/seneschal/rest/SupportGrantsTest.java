package io.seneschal.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.seneschal.testing.Rule;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The customer's switches. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SupportGrantsTest extends HandledTicket {

    @Test
    @Rule("SUP-2")
    void switches_are_off_until_one_is_switched_on_for_a_week() {
        var off = ada.client().get(GRANTS).is(200);
        assertThat(off.json()
                        .at("/items")
                        .valueStream()
                        .map(one -> one.path("content_type").asString()))
                .containsExactly("mail", "drive", "chat");
        assertThat(off.json()
                        .at("/items")
                        .valueStream()
                        .map(one -> one.path("state").asString()))
                .containsOnly("off");

        var given = ada.client().put(GRANTS + "/drive", Map.of()).is(200);

        assertThat(given.text("/state")).isEqualTo("open");
        assertThat(given.text("/given_at")).isEqualTo("2026-03-01T12:00:00.000Z");
        assertThat(given.text("/ends_at")).isEqualTo("2026-03-08T12:00:00.000Z");
        var on = ada.client().get(GRANTS + "/drive").is(200);
        assertThat(on.text("/grant_id")).isEqualTo(given.text("/id"));
        assertThat(ada.client().get(GRANTS + "/mail").text("/state")).isEqualTo("off");
        assertThat(bruno.client().get(GRANTS + "/drive").text("/state")).isEqualTo("off");
    }

    @Test
    @Rule("SUP-6")
    void what_is_on_stays_as_it_is_and_renewing_is_a_new_grant() {
        var first =
                ada.client().put(GRANTS + "/chat", Map.of("ends_in_hours", 24)).is(200);
        world.clock.pass(Duration.ofHours(1));

        var again =
                ada.client().put(GRANTS + "/chat", Map.of("ends_in_hours", 168)).is(200);
        var renewed = ada.client()
                .post(GRANTS + "/chat/renewal", Map.of("ends_in_hours", 2))
                .is(201);

        assertThat(again.json()).isEqualTo(first.json());
        assertThat(renewed.text("/previous_grant_id")).isEqualTo(first.text("/id"));
        assertThat(renewed.text("/ends_at")).isEqualTo("2026-03-01T15:00:00.000Z");
        var history = ada.client().get(GRANTS + "/chat/history").is(200);
        assertThat(history.json()
                        .at("/items")
                        .valueStream()
                        .map(one -> one.path("state").asString()))
                .containsExactly("revoked", "open");
    }

    @Test
    @Rule("SUP-10")
    void expired_and_revoked_are_told_apart() {
        ada.client().put(GRANTS + "/drive", Map.of("ends_in_hours", 1)).is(200);
        ada.client().put(GRANTS + "/mail", Map.of("ends_in_hours", 1)).is(200);
        ada.client().delete(GRANTS + "/mail").is(204);
        ada.client().delete(GRANTS + "/mail").is(204);
        world.clock.pass(Duration.ofHours(1));

        assertThat(ada.client().get(GRANTS + "/drive/history").text("/items/0/state"))
                .isEqualTo("expired");
        assertThat(ada.client().get(GRANTS + "/mail/history").text("/items/0/state"))
                .isEqualTo("revoked");
        assertThat(ada.client().get(GRANTS + "/drive").text("/state")).isEqualTo("off");
        ask(anna, ada, "drive", null).refuses(410, "support.expired");
        ask(anna, ada, "mail", null).refuses(410, "support.revoked");
        ask(anna, ada, "chat", null).refuses(403, "support.not-granted");
    }

    @ParameterizedTest
    @Rule("SUP-5")
    @ValueSource(ints = {0, 169, -1})
    void no_other_length_can_be_wished(int hours) {
        var refused = ada.client()
                .put(GRANTS + "/mail", Map.of("ends_in_hours", hours))
                .refuses(422, "request.invalid");

        assertThat(refused.text("/errors/0/field")).isEqualTo("/ends_in_hours");
        assertThat(refused.text("/errors/0/code")).isEqualTo("support.unusable-length");
        ada.client().put(GRANTS + "/mail", Map.of("ends_in_hours", 1.5)).refuses(422, "request.invalid");
        assertThat(ada.client().get(GRANTS + "/mail").text("/state")).isEqualTo("off");
    }

    @Test
    void what_is_no_type_of_content_has_no_switch() {
        for (var wrong : List.of("MAIL", "fax", "mail%20")) {
            ada.client().put(GRANTS + "/" + wrong, Map.of()).refuses(404, "support.unknown-content-type");
            ada.client().get(GRANTS + "/" + wrong + "/history").refuses(404, "support.unknown-content-type");
        }
    }

    @Test
    @Rule("SUP-7")
    void a_grant_is_narrowed_to_what_its_giver_reaches() {
        var strangers = bruno.organisation();
        var refused = ada.client()
                .put(GRANTS + "/drive", Map.of("organisation_ids", List.of(strangers)))
                .refuses(422, "request.invalid");
        assertThat(refused.text("/errors/0/code")).isEqualTo("organisation.unknown");
        for (var unknown : List.of(UUID.randomUUID().toString(), world.open(bruno, "drive", "Theirs"))) {
            assertThat(ada.client()
                            .put(GRANTS + "/drive", Map.of("resource_ids", List.of(unknown)))
                            .refuses(422, "request.invalid")
                            .text("/errors/0/code"))
                    .isEqualTo("support.unknown-resource");
        }
        var other = world.open(ada, "drive", "Others");
        var given = ada.client()
                .put(GRANTS + "/drive", Map.of("resource_ids", List.of(drive)))
                .is(200);

        assertThat(given.text("/scope/resource_ids/0")).isEqualTo(drive);
        ask(anna, ada, "drive", drive).is(201);
        ask(anna, ada, "drive", other).refuses(403, "support.out-of-reach");
    }

    @Test
    @Rule("SUP-13")
    void nobody_but_a_person_gives() {
        operator.put(GRANTS + "/mail", Map.of()).refuses(403, "actor.person-needed");
        anna.put(GRANTS + "/mail", Map.of()).refuses(403, "token.scope-missing");
        operator.post(GRANTS + "/mail/renewal", Map.of()).refuses(403, "actor.person-needed");
    }

    @Test
    @Rule("SUP-13")
    void an_operator_sees_and_takes_back() {
        var grant = ada.client().put(GRANTS + "/drive", Map.of()).is(200).text("/id");
        ask(anna, ada, "drive", null).is(201);

        var seen = operator.get("/1/support/overseen-grants/of/" + ada.id()).is(200);
        assertThat(seen.text("/items/0/id")).isEqualTo(grant);
        assertThat(operator.get("/1/support/overseen-grants/" + grant + "/uses").text("/items/0/outcome"))
                .isEqualTo("allowed");
        ada.client().delete("/1/support/overseen-grants/" + grant).refuses(403, "actor.operator-needed");
        operator.delete("/1/support/overseen-grants/" + grant).is(204);
        operator.delete("/1/support/overseen-grants/" + grant).is(204);

        assertThat(ada.client().get(GRANTS + "/drive/history").text("/items/0/state"))
                .isEqualTo("revoked");
        operator.delete("/1/support/overseen-grants/" + UUID.randomUUID()).refuses(404, "support.unknown-grant");
    }

    @Test
    @Rule("SUP-7")
    void narrowing_to_nothing_does_not_open_everything() {
        for (var field : List.of("organisation_ids", "resource_ids")) {
            var refused = ada.client()
                    .put(GRANTS + "/drive", Map.of(field, List.of()))
                    .refuses(422, "request.invalid");
            assertThat(refused.text("/errors/0/field")).isEqualTo("/" + field);
            assertThat(refused.text("/errors/0/code")).isEqualTo("support.empty-scope");
        }
    }
}
