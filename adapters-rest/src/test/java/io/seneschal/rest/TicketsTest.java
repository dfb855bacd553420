package io.seneschal.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.seneschal.testing.Rule;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TicketsTest {

    static final String TICKETS = "/1/support/tickets";

    final World world = new World();
    final World.Person ada = world.signUp("Ada");
    final World.Person bruno = world.signUp("Bruno");
    final Client operator = world.operator();
    final Client anna = world.agent("anna@support.example");
    final Client ben = world.agent("ben@support.example");
    final String ticket = opened(ada);

    @AfterEach
    void end() {
        world.close();
    }

    String opened(World.Person customer) {
        return customer.client()
                .post(TICKETS, Map.of("subject", "Mail bounces", "text", "Since noon.", "language", "de"))
                .is(201)
                .header("Location")
                .orElseThrow();
    }

    void assign(String path, String agent) {
        operator.send("PUT", path + "/agents/" + agent, new byte[0]).is(200);
    }

    static List<String> ids(Client.Answer list) {
        return list.is(200)
                .json()
                .at("/items")
                .valueStream()
                .map(item -> item.path("id").asString())
                .toList();
    }

    static String id(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    @Test
    @Rule("HLP-1")
    void a_customer_asks_about_one_of_their_organisations() {
        var answer = ada.client()
                .with("Accept-Language", "it-CH")
                .post(
                        TICKETS,
                        Map.of("subject", " Mail\tbounces ", "text", "A\r\nB", "organisation_id", ada.organisation()))
                .is(201);

        assertThat(answer.text("/subject")).isEqualTo("Mail bounces");
        assertThat(answer.text("/text")).isEqualTo("A\nB");
        assertThat(answer.text("/language")).isEqualTo("it");
        assertThat(answer.text("/state")).isEqualTo("open");
        assertThat(answer.text("/customer_id")).isEqualTo(ada.id());
        assertThat(answer.text("/organisation_id")).isEqualTo(ada.organisation());
        assertThat(answer.text("/opened_at")).isEqualTo("2026-03-01T12:00:00.000Z");
        ada.client()
                .post(TICKETS, Map.of("subject", "x", "text", "x", "organisation_id", bruno.organisation()))
                .blames("/organisation_id", "organisation.unknown");
    }

    @Test
    void what_can_not_be_used_is_blamed() {
        ada.client()
                .post(TICKETS, Map.of())
                .blames("/subject", "field.required")
                .blames("/text", "field.required");
        ada.client()
                .post(TICKETS, Map.of("subject", " ", "text", "\u202E", "language", "rm"))
                .blames("/subject", "ticket.unusable-subject")
                .blames("/text", "ticket.unusable-text")
                .blames("/language", "value.not-one-of");
        operator.post(TICKETS, Map.of("subject", "x", "text", "x")).refuses(403, "actor.person-needed");
        anna.post(TICKETS, Map.of("subject", "x", "text", "x")).refuses(403, "token.scope-missing");
        ada.client().get(TICKETS + "?state=stale").blames("/state", "value.not-one-of");
    }

    @Test
    @Rule("SUP-8")
    void foreign_tickets_are_unknown_to_customers_and_agents() {
        assign(ticket, "anna@support.example");

        for (var stranger : List.of(bruno.client(), ben)) {
            stranger.get(ticket).refuses(404, "ticket.unknown");
            stranger.patch(ticket, Map.of("state", "closed")).refuses(404, "ticket.unknown");
            stranger.get(ticket + "/messages").refuses(404, "ticket.unknown");
            stranger.post(ticket + "/messages", Map.of("text", "Hello")).refuses(404, "ticket.unknown");
            assertThat(ids(stranger.get(TICKETS))).isEmpty();
        }
        ada.client().get(TICKETS + "/" + World.nobodysId()).refuses(404, "ticket.unknown");
        ada.client().get(TICKETS + "/nonsense").refuses(404, "ticket.unknown");
    }

    @Test
    @Rule("SUP-8")
    void operators_say_who_handles_a_ticket() {
        anna.get(ticket).refuses(404, "ticket.unknown");
        assign(ticket, "Anna@Support.example");
        assign(ticket, "anna@support.example");

        assertThat(anna.get(ticket).is(200).json().at("/agents").valueStream().map(JsonNode::asString))
                .containsExactly("Anna@Support.example");
        assertThat(ids(anna.get(TICKETS))).containsExactly(id(ticket));
        ada.client()
                .send("PUT", ticket + "/agents/ben@support.example", new byte[0])
                .refuses(403, "actor.operator-needed");
        anna.send("PUT", ticket + "/agents/ben@support.example", new byte[0]).refuses(403, "token.scope-missing");
        operator.send("PUT", ticket + "/agents/nobody", new byte[0]).refuses(422, "email.unusable");

        operator.delete(ticket + "/agents/anna@support.example").is(204);
        operator.delete(ticket + "/agents/anna@support.example").is(204);
        anna.get(ticket).refuses(404, "ticket.unknown");
    }

    @Test
    void lists_show_what_is_there_for_whoever_asks() {
        var brunos = opened(bruno);
        assign(brunos, "anna@support.example");
        ada.client().patch(ticket, Map.of("state", "closed")).is(200);

        assertThat(ids(ada.client().get(TICKETS))).containsExactly(id(ticket));
        assertThat(ids(ada.client().get(TICKETS + "?state=open"))).isEmpty();
        assertThat(ids(anna.get(TICKETS))).containsExactly(id(brunos));
        assertThat(ids(operator.get(TICKETS))).containsExactly(id(ticket), id(brunos));
        assertThat(ids(operator.get(TICKETS + "?state=closed"))).containsExactly(id(ticket));
        var page = operator.get(TICKETS + "?limit=1").is(200);
        assertThat(ids(operator.get(TICKETS + "?limit=1&cursor=" + page.text("/next"))))
                .containsExactly(id(brunos));
    }

    @Test
    @Rule("HLP-1")
    void customer_and_agent_write_to_each_other_in_any_language() {
        assign(ticket, "anna@support.example");
        var answered = anna.post(ticket + "/messages", Map.of("text", "Essayez encore.", "language", "fr"))
                .is(201);
        ada.client()
                .with("Accept-Language", "de")
                .post(ticket + "/messages", Map.of("text", "Geht wieder."))
                .is(201);

        var messages = ada.client().get(ticket + "/messages").is(200);
        assertThat(messages.text("/items/0/author/kind")).isEqualTo("agent");
        assertThat(messages.text("/items/0/author/id")).isEqualTo("anna@support.example");
        assertThat(messages.text("/items/0/language")).isEqualTo("fr");
        assertThat(messages.text("/items/1/author/id")).isEqualTo(ada.id());
        assertThat(messages.text("/items/1/language")).isEqualTo("de");
        var one = ada.client().get(answered.header("Location").orElseThrow()).is(200);
        assertThat(one.text("/text")).isEqualTo("Essayez encore.");
        ada.client().get(ticket + "/messages/" + World.nobodysId()).refuses(404, "ticket.unknown-message");
        operator.get(ticket + "/messages").is(200);
        operator.post(ticket + "/messages", Map.of("text", "Hello")).refuses(403, "ticket.not-a-party");
    }

    @Test
    void a_closed_ticket_takes_nothing_until_it_is_open_again() {
        var closed = ada.client().patch(ticket, Map.of("state", "closed")).is(200);
        assertThat(closed.text("/closed_at")).isEqualTo("2026-03-01T12:00:00.000Z");
        ada.client().patch(ticket, Map.of()).is(200);

        ada.client().post(ticket + "/messages", Map.of("text", "Hello?")).refuses(409, "ticket.closed");
        operator.send("PUT", ticket + "/agents/anna@support.example", new byte[0])
                .refuses(409, "ticket.closed");
        var reopened = ada.client().patch(ticket, Map.of("state", "open")).is(200);
        assertThat(reopened.json().at("/closed_at").isNull()).isTrue();
        ada.client().post(ticket + "/messages", Map.of("text", "Hello?")).is(201);
    }

    @Test
    void whoever_has_seen_another_version_is_told_so() {
        var seen = ada.client().get(ticket).header("ETag").orElseThrow();
        assign(ticket, "anna@support.example");

        ada.client()
                .with("If-Match", seen)
                .patch(ticket, Map.of("state", "closed"))
                .refuses(412, "request.stale");
        operator.with("If-Match", seen)
                .delete(ticket + "/agents/anna@support.example")
                .refuses(412, "request.stale");
        ada.client().with("If-None-Match", seen).get(ticket).is(200);
    }
}
