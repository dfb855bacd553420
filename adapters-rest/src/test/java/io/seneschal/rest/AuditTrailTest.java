package io.seneschal.rest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.seneschal.domain.audit.Export;
import io.seneschal.domain.shared.Actor;
import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.rest.server.Limits;
import io.seneschal.testing.Rule;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AuditTrailTest {

    private static final JsonMapper JSON = new JsonMapper();

    private final World world = new World();
    private final World.Person ada = world.signUp("Ada");
    private final Client operator = world.operator();

    @AfterEach
    void end() {
        world.close();
    }

    @Test
    @Rule("AUD-1")
    void events_are_found_by_kind_by_actor_and_by_time() {
        world.clock.moveTo("2026-03-02T12:00:00Z");
        var bruno = world.join(ada, "Bruno", "legal_responsible");
        world.clock.moveTo("2026-03-03T12:00:00Z");
        bruno.client().patch(ada.path(""), Map.of("name", "Changed")).is(200);

        assertThat(types("?type=invitation.sent")).containsExactly("invitation.sent");
        assertThat(types("?actor=" + bruno.id()))
                .startsWith("invitation.accepted")
                .endsWith("organisation.details-changed");
        assertThat(types("?actor=" + ada.id()))
                .contains("invitation.sent")
                .doesNotContain("organisation.details-changed");
        assertThat(types("?since=2026-03-03T12:00:00Z")).containsExactly("organisation.details-changed");
        assertThat(types("?until=2026-03-02T12:00:00Z"))
                .contains("organisation.founded")
                .doesNotContain("invitation.sent");
        assertThat(types("?since=2026-03-02T12:00:00Z&until=2026-03-03T12:00:00Z&type=membership.member-joined"))
                .containsExactly("membership.member-joined");
        assertThat(types("?type=organisation.deleted")).isEmpty();
    }

    @Test
    @Rule("AUD-1")
    void filtered_pages_follow_each_other() {
        for (var index = 0; index < 5; index++) {
            ada.client().patch(ada.path(""), Map.of("name", "Name " + index)).is(200);
            ada.client().post(ada.path("/invitations"), World.invitation("p" + index + "@example.org", "external"));
        }

        var first = ada.client().get(ada.path("/events?type=invitation.sent&limit=3"));
        var second = ada.client().get(ada.path("/events?type=invitation.sent&limit=3&cursor=" + first.text("/next")));

        assertThat(first.json().at("/items").size()).isEqualTo(3);
        assertThat(second.json().at("/items").size()).isEqualTo(2);
        assertThat(second.json().at("/next").isNull()).isTrue();
    }

    @ParameterizedTest
    @Rule("AUD-1")
    @ValueSource(
            strings = {
                "type=Sent,/type,audit.unusable-event-type",
                "since=yesterday,/since,instant.unusable",
                "until=2026-03-01,/until,instant.unusable",
                "before=x,/before,parameter.unknown"
            })
    void a_filter_that_can_not_be_meant_is_refused(String parameterFieldAndCode) {
        var parts = parameterFieldAndCode.split(",");

        ada.client().get(ada.path("/events?" + parts[0])).blames(parts[1], parts[2]);
        operator.get("/1/audit/events?" + parts[0]).blames(parts[1], parts[2]);
    }

    @Test
    @Rule("AUD-2")
    void an_organisation_takes_its_trail_away_line_by_line() {
        var other = world.signUp("Bruno");

        var export = ada.client()
                .with("Accept", "application/x-ndjson")
                .get(ada.path("/events/export"))
                .is(200);
        var lines = lines(export);

        assertThat(export.header("Content-Type")).contains("application/x-ndjson");
        assertThat(export.body()).doesNotContain(other.organisation());
        assertThat(lines.subList(0, lines.size() - 1))
                .extracting(line -> line.path("type").asString())
                .startsWith("organisation.founded")
                .endsWith("audit.exported");
        assertThat(lines.getLast().path("events").asInt()).isEqualTo(lines.size() - 1);
        assertThat(lines.getLast().at("/head/hash").asString())
                .isEqualTo(operator.get("/1/audit/head").text("/hash"));
        assertThat(types("?type=audit.exported")).hasSize(1);
    }

    @Test
    @Rule("AUD-2")
    void whoever_has_the_whole_trail_computes_every_hash_anew() {
        world.join(ada, "Bruno", "administrator");
        operator.get("/1/audit/head").is(200);
        world.join(ada, "Carla", "external");

        var raw = operator.get("/1/audit/export").is(200).body().lines().toList();

        var previous = "0".repeat(64);
        var leaves = new StringBuilder();
        var blocks = 0;
        for (var line : raw.subList(0, raw.size() - 1)) {
            var json = JSON.readTree(line);
            if (json.has("block")) {
                var text = "seneschal audit block %d\nprevious %s\nsealed at %s\npositions %d to %d\nevents %d\n%s"
                        .formatted(
                                ++blocks,
                                previous,
                                json.path("sealed_at").asString(),
                                json.at("/positions/0").asLong(),
                                json.at("/positions/1").asLong(),
                                json.path("events").asInt(),
                                leaves);
                assertThat(json.path("hash").asString()).isEqualTo(sha256(text));
                previous = sha256(text);
                leaves.setLength(0);
            } else {
                leaves.append(json.path("id").asString() + " " + sha256(line) + "\n");
            }
        }
        assertThat(blocks).isEqualTo(2);
        assertThat(JSON.readTree(raw.getLast()).at("/head/hash").asString()).isEqualTo(previous);
    }

    @Test
    @Rule("AUD-2")
    void an_operator_verifies_with_or_without_a_head_from_before() {
        var before = operator.get("/1/audit/head").is(200);
        assertThat(before.json().path("block").asInt()).isEqualTo(1);
        world.join(ada, "Bruno", "administrator");

        var verified = operator.post("/1/audit/verification", Map.of()).is(200);
        var again = operator.with("Idempotency-Key", "verify-1")
                .post("/1/audit/verification", Map.of("head", before.text("/hash")))
                .is(200);

        assertThat(verified.json().at("/head/block").asInt()).isEqualTo(2);
        assertThat(verified.json().path("events").asLong()).isPositive();
        assertThat(again.json()).isEqualTo(verified.json());
        operator.post("/1/audit/verification", Map.of("head", "ab".repeat(32))).refuses(409, "audit.head-missing");
        operator.post("/1/audit/verification", Map.of("head", "x")).blames("/head", "audit.unusable-head");
    }

    @ParameterizedTest
    @Rule({"AUD-2", "AUT-1"})
    @ValueSource(strings = {"/1/audit/events", "/1/audit/export", "/1/audit/head"})
    void the_trail_of_all_is_for_operators(String path) {
        ada.client().get(path).refuses(403, "actor.operator-needed");
        ada.client().post("/1/audit/verification", Map.of()).refuses(403, "actor.operator-needed");
        world.visitor().get(path).refuses(401, "token.missing");
        operator.get(path).is(200);
    }

    @Test
    @Rule("AUD-2")
    void an_export_that_its_reader_breaks_off_takes_no_place_from_others() throws IOException {
        try (var narrow = new World(World.UNHURRIED.within(Limits.DEFAULT.withRequests(1)))) {
            var bruno = narrow.signUp("Bruno");
            fill(narrow, new OrganisationId(UUID.fromString(bruno.organisation())));

            for (var time = 0; time < 3; time++) {
                breakOffExport(narrow, bruno);
            }

            var whole = bruno.client().get(bruno.path("/events/export")).is(200);
            assertThat(whole.body().lines()).last().asString().startsWith("{\"head\":");
        }
    }

    /** With more than what stands between a server and somebody who does not read. */
    private static void fill(World world, OrganisationId organisation) {
        world.stores.transactions().inOne(new Actor.Operator("root"), () -> {
            for (var event = 0; event < 30_000; event++) {
                world.stores.trailEntries().add(Export.of(organisation));
            }
            return organisation;
        });
    }

    private static void breakOffExport(World world, World.Person person) throws IOException {
        try (var socket = new Socket()) {
            socket.setReceiveBufferSize(4096);
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), world.server.port()));
            var request = "GET %s HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer %s\r\n\r\n"
                    .formatted(person.path("/events/export"), person.token());
            socket.getOutputStream().write(request.getBytes(UTF_8));
            assertThat(new String(socket.getInputStream().readNBytes(1000), UTF_8))
                    .startsWith("HTTP/1.1 200");
            // not only no longer read, but gone
            socket.setSoLinger(true, 0);
        }
    }

    @Test
    void the_head_of_an_answer_in_pieces_can_be_asked_for_alone() {
        var head = ada.client()
                .send("HEAD", ada.path("/events/export"), new byte[0])
                .is(200);

        assertThat(head.body()).isEmpty();
    }

    private List<String> types(String query) {
        return ada.client()
                .get(ada.path("/events" + query))
                .is(200)
                .json()
                .at("/items")
                .valueStream()
                .map(event -> event.path("type").asString())
                .toList();
    }

    private static List<JsonNode> lines(Client.Answer export) {
        return export.body().lines().map(JSON::readTree).toList();
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
