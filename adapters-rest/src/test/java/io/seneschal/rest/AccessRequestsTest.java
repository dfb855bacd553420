package io.seneschal.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.seneschal.testing.Rule;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@Rule("SUP-1")
@DisplayNameGeneration(ReplaceUnderscores.class)
class AccessRequestsTest {

    static final Map<String, Object> ASKED = Map.of("content_type", "mail", "reason", "To see why it bounces.");

    final World world = new World();
    final World.Person ada = world.signUp("Ada");
    final Client anna = world.agent("anna@support.example");
    final String ticket = ada.client()
            .post("/1/support/tickets", Map.of("subject", "Mail", "text", "It bounces."))
            .is(201)
            .header("Location")
            .orElseThrow();

    @BeforeEach
    void the_ticket_is_assigned() {
        world.operator()
                .send("PUT", ticket + "/agents/anna@support.example", new byte[0])
                .is(200);
    }

    @AfterEach
    void end() {
        world.close();
    }

    String asked() {
        return anna.post(ticket + "/access-requests", ASKED)
                .is(201)
                .header("Location")
                .orElseThrow();
    }

    String stateOfMail() {
        return ada.client().get("/1/support/grants/mail").is(200).text("/state");
    }

    @Test
    void an_agent_asks_and_the_customer_accepts() {
        var request = asked();
        var shown = ada.client().get(request).is(200);
        assertThat(shown.text("/status")).isEqualTo("pending");
        assertThat(shown.text("/agent")).isEqualTo("anna@support.example");
        assertThat(shown.text("/lapses_at")).isEqualTo("2026-03-08T12:00:00.000Z");
        assertThat(stateOfMail()).isEqualTo("off");

        var accepted = ada.client()
                .post(request + "/accept", Map.of("ends_in_hours", 24))
                .is(200);

        assertThat(accepted.text("/status")).isEqualTo("accepted");
        var grant = ada.client().get("/1/support/grants/mail").is(200);
        assertThat(grant.text("/grant_id")).isEqualTo(accepted.text("/grant_id"));
        assertThat(grant.text("/ends_at")).isEqualTo("2026-03-02T12:00:00.000Z");
        assertThat(ada.client().get("/1/support/grants/drive").text("/state")).isEqualTo("off");
        assertThat(anna.get(ticket + "/access-requests").is(200).text("/items/0/status"))
                .isEqualTo("accepted");
    }

    @Test
    void accepting_again_changes_nothing_and_declining_then_is_too_late() {
        var request = asked();
        var first = ada.client().post(request + "/accept").is(200);
        world.clock.pass(Duration.ofHours(1));

        assertThat(ada.client().post(request + "/accept").is(200).body()).isEqualTo(first.body());
        ada.client().post(request + "/decline").refuses(409, "access-request.accepted");
    }

    @Test
    void a_declined_request_opens_nothing() {
        var request = asked();
        assertThat(ada.client().post(request + "/decline").is(200).text("/status"))
                .isEqualTo("declined");
        ada.client().post(request + "/decline").is(200);

        ada.client().post(request + "/accept").refuses(409, "access-request.declined");
        assertThat(stateOfMail()).isEqualTo("off");
    }

    @Test
    void it_lapses_after_168_hours() {
        var request = asked();
        var other = asked();
        world.clock.pass(Duration.ofHours(168).minusMillis(1));
        ada.client().post(other + "/accept").is(200);
        world.clock.pass(Duration.ofMillis(1));

        assertThat(ada.client().get(request).text("/status")).isEqualTo("lapsed");
        ada.client().post(request + "/accept").refuses(410, "access-request.lapsed");
        ada.client().post(request + "/decline").refuses(410, "access-request.lapsed");
    }

    @Test
    @Rule("SUP-8")
    void only_agents_who_handle_the_ticket_ask() {
        world.agent("ben@support.example")
                .post(ticket + "/access-requests", ASKED)
                .refuses(404, "ticket.unknown");
        ada.client().post(ticket + "/access-requests", ASKED).refuses(403, "token.scope-missing");
        world.operator().post(ticket + "/access-requests", ASKED).refuses(403, "token.scope-missing");
        anna.post(ticket + "/access-requests", Map.of("content_type", "videos", "reason", " "))
                .blames("/content_type", "value.not-one-of")
                .blames("/reason", "ticket.unusable-text");
    }

    @Test
    @Rule("SUP-13")
    void only_the_customer_answers() {
        var request = asked();
        var bruno = world.signUp("Bruno");

        for (var answer : new String[] {"/accept", "/decline"}) {
            bruno.client().post(request + answer).refuses(404, "access-request.unknown");
            world.operator().post(request + answer).refuses(403, "actor.person-needed");
            anna.post(request + answer).refuses(403, "token.scope-missing");
        }
        bruno.client().get(request).refuses(404, "access-request.unknown");
        assertThat(bruno.client().get("/1/support/access-requests").json().at("/items"))
                .isEmpty();
        assertThat(ada.client().get("/1/support/access-requests").json().at("/items"))
                .hasSize(1);
    }

    @Test
    @Rule("SUP-5")
    void longer_than_a_week_can_not_be_accepted() {
        var request = asked();

        ada.client()
                .post(request + "/accept", Map.of("ends_in_hours", 169))
                .blames("/ends_in_hours", "support.unusable-length");
        assertThat(ada.client().get(request).text("/status")).isEqualTo("pending");
    }
}
