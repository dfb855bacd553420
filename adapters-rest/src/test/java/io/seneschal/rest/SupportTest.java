package io.seneschal.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.seneschal.application.shared.PageRequest;
import io.seneschal.domain.shared.UserId;
import io.seneschal.rest.shared.Network;
import io.seneschal.testing.Rule;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The customer's switches, and what an agent can do with them. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SupportTest {

    static final String GRANTS = "/1/support/grants";
    static final String ACCESSES = "/1/support/accesses";

    final World world = new World();
    final World.Person ada = world.signUp("Ada");
    final World.Person bruno = world.signUp("Bruno");
    final Client operator = world.operator();
    final Client anna = world.agent("anna@support.example");
    final Client ben = world.agent("ben@support.example");
    final String drive = world.open(ada, "drive", "Files");
    final String ticket = ada.client()
            .post("/1/support/tickets", Map.of("subject", "Folders vanish", "text", "Since noon."))
            .is(201)
            .text("/id");

    SupportTest() {
        operator.send("PUT", "/1/support/tickets/" + ticket + "/agents/anna@support.example", new byte[0])
                .is(200);
    }

    @AfterEach
    void end() {
        world.close();
    }

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
    @Rule({"SUP-8", "SUP-9"})
    void an_agent_looks_in_for_a_quarter_of_an_hour_and_the_giver_sees_it() {
        var grant = ada.client().put(GRANTS + "/drive", Map.of()).is(200).text("/id");

        var access = ask(anna, ada, "drive", drive).is(201);

        assertThat(access.text("/until")).isEqualTo("2026-03-01T12:15:00.000Z");
        assertThat(access.text("/contents/0/product_id")).isEqualTo(drive);
        var path = access.header("Location").orElseThrow();
        assertThat(anna.get(path).is(200).json()).isEqualTo(access.json());
        ben.get(path).refuses(404, "support.unknown-access");
        ask(ben, ada, "drive", drive).refuses(403, "support.not-your-ticket");
        var uses = ada.client().get(GRANTS + "/" + grant + "/uses").is(200);
        assertThat(uses.text("/items/0/agent")).isEqualTo("anna@support.example");
        assertThat(uses.text("/items/0/outcome")).isEqualTo("allowed");
        assertThat(uses.text("/items/0/network")).isEqualTo("127.0.0.1");
        assertThat(uses.text("/items/1/reason")).isEqualTo("support.not-your-ticket");
        bruno.client().get(GRANTS + "/" + grant + "/uses").refuses(404, "support.unknown-grant");
        world.clock.pass(Duration.ofMinutes(15));
        anna.get(path).refuses(410, "support.access-over");
    }

    @Test
    @Rule({"SUP-5", "SUP-7", "SUP-8"})
    void an_open_access_dies_with_everything_on_which_it_rests() {
        ada.client().put(GRANTS + "/drive", Map.of()).is(200);
        var path = ask(anna, ada, "drive", null).is(201).header("Location").orElseThrow();

        operator.patch(ada.path("/products/" + drive), Map.of("state", "blocked"))
                .is(200);
        anna.get(path).refuses(403, "support.out-of-reach");
        operator.patch(ada.path("/products/" + drive), Map.of("state", "active"))
                .is(200);
        anna.get(path).is(200);
        anna.get(path + "?resource_id=" + UUID.randomUUID()).refuses(403, "support.out-of-reach");

        ada.client().delete(GRANTS + "/drive").is(204);
        anna.get(path).refuses(410, "support.revoked");
    }

    @Test
    @Rule("SUP-9")
    void what_was_refused_without_a_grant_is_seen_as_well_even_of_a_request_that_may_be_repeated() {
        anna.with("Idempotency-Key", "once")
                .post(ACCESSES, wish(ada, "mail", null))
                .refuses(403, "support.not-granted");

        var seen = ada.client().get("/1/support/uses").is(200);

        assertThat(seen.text("/items/0/reason")).isEqualTo("support.not-granted");
        assertThat(seen.json().at("/items/0/grant_id").isNull()).isTrue();
        assertThat(bruno.client().get("/1/support/uses").json().at("/items")).isEmpty();
    }

    @Test
    @Rule("SUP-8")
    void an_agent_of_whom_nobody_can_tell_where_they_are_looks_at_nothing() {
        ada.client().put(GRANTS + "/drive", Map.of()).is(200);

        for (var forged : List.of("for=198.51.100.7", "for=127.0.0.1", "for=unknown")) {
            anna.with("Forwarded", forged)
                    .post(ACCESSES, wish(ada, "drive", null))
                    .refuses(403, "support.outside-network");
        }
        ask(anna, ada, "drive", null).is(201);
    }

    @Test
    @Rule("SUP-8")
    void behind_a_trusted_proxy_its_word_counts_and_no_word_of_the_agents_own() {
        var trusting = World.UNHURRIED.trusting(List.of(Network.parse("127.0.0.1"), Network.parse("::1")));
        try (var proxied = new World(trusting)) {
            var agent = proxied.agent("anna@support.example");
            var nobodys =
                    Map.of("ticket_id", ticket, "user_id", ada.id(), "content_type", "mail", "organisation_id", drive);

            agent.with("X-Forwarded-For", "198.51.100.7")
                    .with("Forwarded", "for=127.0.0.2")
                    .post(ACCESSES, nobodys)
                    .refuses(403, "support.not-your-ticket");
            var seen =
                    proxied.stores.supportUses().page(new UserId(UUID.fromString(ada.id())), null, PageRequest.FIRST);

            assertThat(seen.items())
                    .singleElement()
                    .satisfies(use -> assertThat(use.question().network()).isEqualTo("0.0.0.0"));
        }
    }

    @Test
    @Rule({"SUP-5", "SUP-9"})
    void an_access_is_not_given_a_second_time_by_asking_as_before() {
        ada.client().put(GRANTS + "/drive", Map.of()).is(200);
        var again = anna.with("Idempotency-Key", "twice");
        again.post(ACCESSES, wish(ada, "drive", null)).is(201);
        ada.client().delete(GRANTS + "/drive").is(204);

        again.post(ACCESSES, wish(ada, "drive", null)).refuses(409, "request.already-answered");
    }

    @Test
    @Rule("SUP-9")
    void what_is_looked_at_through_an_access_is_on_record_and_so_is_what_is_refused() {
        ada.client().put(GRANTS + "/drive", Map.of()).is(200);
        var path = ask(anna, ada, "drive", null).is(201).header("Location").orElseThrow();
        anna.get(path).is(200);
        anna.get(path + "?resource_id=" + drive).is(200);
        ada.client().delete(GRANTS + "/drive").is(204);
        anna.get(path).refuses(410, "support.revoked");

        var uses = ada.client().get("/1/support/uses").is(200).json().at("/items");

        assertThat(uses.valueStream().map(use -> use.path("outcome").asString()))
                .containsExactly("allowed", "allowed", "refused");
        assertThat(uses.at("/1/resource_id").asString()).isEqualTo(drive);
        assertThat(uses.at("/2/reason").asString()).isEqualTo("support.revoked");
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

    @Test
    @Rule("SUP-8")
    void a_ticket_that_its_customer_has_closed_no_agent_opens_again() {
        var path = "/1/support/tickets/" + ticket;
        ada.client().patch(path, Map.of("state", "closed")).is(200);

        anna.patch(path, Map.of("state", "open")).refuses(403, "ticket.customer-needed");
        ada.client().patch(path, Map.of("state", "open")).is(200);
    }

    @Test
    @Rule({"MEM-7", "SUP-7"})
    void whoever_left_and_came_back_has_opened_nothing_there() {
        var carla = world.join(ada, "Carla", "administrator");
        carla.client().put(GRANTS + "/drive", Map.of()).is(200);
        var asked = carla.client()
                .post("/1/support/tickets", Map.of("subject", "x", "text", "y"))
                .text("/id");
        operator.send("PUT", "/1/support/tickets/" + asked + "/agents/anna@support.example", new byte[0])
                .is(200);
        var wish = wish(asked, carla, ada.organisation(), "drive", null);
        anna.post(ACCESSES, wish).is(201);
        var plan = ada.client()
                .post(ada.path("/members/" + carla.id() + "/removal-plan"), Map.of())
                .is(200);
        assertThat(plan.json().at("/ends/support_grants")).hasSize(1);

        ada.client().delete(ada.path("/members/" + carla.id())).is(204);
        var sent = ada.client()
                .post(ada.path("/invitations"), World.invitation("carla@example.org", "administrator"))
                .is(201);
        carla.client()
                .send("POST", "/1/invitations/" + World.secretOf(sent) + "/accept", new byte[0])
                .is(200);

        assertThat(anna.post(ACCESSES, wish).status()).isIn(403, 410);
    }

    private Client.Answer ask(Client agent, World.Person giver, String type, @Nullable String resource) {
        return agent.post(ACCESSES, wish(giver, type, resource));
    }

    private Map<String, Object> wish(World.Person giver, String type, @Nullable String resource) {
        return wish(ticket, giver, giver.organisation(), type, resource);
    }

    private static Map<String, Object> wish(
            String ticket, World.Person giver, String organisation, String type, @Nullable String resource) {
        var wish = new LinkedHashMap<String, Object>();
        wish.put("ticket_id", ticket);
        wish.put("user_id", giver.id());
        wish.put("content_type", type);
        wish.put("organisation_id", organisation);
        wish.put("resource_id", resource);
        return wish;
    }
}
