package io.seneschal.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.seneschal.testing.Rule;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What whoever turns a switch has to know about it, and what is said about it to others. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SupportSwitchesTest {

    private static final String DRIVE = HandledTicket.GRANTS + "/drive";

    private final World world = new World();
    private final World.Person ada = world.signUp("Ada");
    private final Client anna = world.agent("anna@support.example");

    @AfterEach
    void end() {
        world.close();
    }

    @Test
    @Rule("SUP-6")
    void who_has_seen_another_grant_switches_nothing_off() {
        var seen = ada.client().put(DRIVE, Map.of()).is(200).header("ETag").orElseThrow();
        ada.client().delete(DRIVE).is(204);
        var again = ada.client().put(DRIVE, Map.of()).is(200).header("ETag").orElseThrow();

        assertThat(again).isNotEqualTo(seen);
        ada.client().with("If-Match", seen).delete(DRIVE).refuses(412, "request.stale");
        ada.client().get(DRIVE).is(200);
        ada.client().with("If-Match", again).delete(DRIVE).is(204);
    }

    @Test
    @Rule("SUP-7")
    void who_narrows_to_more_than_a_hundred_things_is_told_by_which_field() {
        for (var field : List.of("organisation_ids", "resource_ids")) {
            var ids = Stream.generate(UUID::randomUUID).limit(101).toList();

            ada.client().put(DRIVE, Map.of(field, ids)).blames("/" + field, "support.scope-too-large");
        }
    }

    @Test
    @Rule("SUP-12")
    void everybody_learns_what_support_helps_with_agents_as_well() {
        var path = "/1/support/coverage";

        assertThat(anna.get(path).is(200).json().at("/helps_with")).isNotEmpty();
        assertThat(ada.client().get(path).is(200).json())
                .isEqualTo(anna.get(path).json());
    }

    @Test
    @Rule("SUP-7")
    void of_everything_that_is_open_the_first_page_is_shown_and_whether_that_is_all() {
        var operator = world.operator();
        var first = world.open(ada, "drive", "Files");
        var second = world.open(ada, "drive", "Papers");
        var ticket = ada.client()
                .post("/1/support/tickets", Map.of("subject", "Folders vanish", "text", "Since noon."))
                .text("/id");
        operator.send("PUT", "/1/support/tickets/" + ticket + "/agents/anna@support.example", new byte[0])
                .is(200);
        ada.client().put(DRIVE, Map.of()).is(200);
        var wish = Map.of(
                "ticket_id",
                ticket,
                "user_id",
                ada.id(),
                "content_type",
                "drive",
                "organisation_id",
                ada.organisation());

        var access = anna.post(HandledTicket.ACCESSES, wish).is(201);
        assertThat(access.json()
                        .at("/contents")
                        .valueStream()
                        .map(it -> it.path("product_id").asString()))
                .containsExactly(first, second);
        assertThat(access.json().at("/contents_complete").asBoolean()).isTrue();

        for (var more = 0; more < 49; more++) {
            world.open(ada, "drive", "More " + more);
        }
        var checked =
                anna.get(HandledTicket.ACCESSES + "/" + access.text("/id")).is(200);
        assertThat(checked.json().at("/contents")).hasSize(50);
        assertThat(checked.json().at("/contents_complete").asBoolean()).isFalse();
    }
}
