package io.seneschal.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.seneschal.application.shared.PageRequest;
import io.seneschal.domain.shared.UserId;
import io.seneschal.rest.shared.Network;
import io.seneschal.testing.Rule;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What agents can do with what is switched on, and what is on record of it. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SupportAccessesTest extends HandledTicket {

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
}
