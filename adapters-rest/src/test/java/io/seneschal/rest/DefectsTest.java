package io.seneschal.rest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.seneschal.application.Instruments;
import io.seneschal.application.Stores;
import io.seneschal.application.UseCases;
import io.seneschal.application.shared.Answers;
import io.seneschal.application.shared.StoreUnavailable;
import io.seneschal.persistence.InMemoryStores;
import io.seneschal.testing.MovableClock;
import io.seneschal.testing.TestInstruments;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** What the outside sees when something inside is broken. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class DefectsTest {

    static final String INSIDE = "jdbc:h2:/secret/place password=hidden";

    final MovableClock clock = new MovableClock("2026-03-01T12:00:00Z");

    @Test
    void a_defect_is_500_with_an_id_and_nothing_of_the_inside() throws IOException, InterruptedException {
        var instruments = broken(TestInstruments.at(clock), new IllegalStateException(INSIDE));
        var stores = InMemoryStores.create(clock, instruments.ids());
        try (var server = RestServer.start(World.UNHURRIED, UseCases.of(stores, instruments), stores, instruments);
                var client = HttpClient.newHttpClient()) {
            var user = new JsonMapper().writeValueAsString(World.newUser("ada@example.org", "Ada", Map.of()));
            var answer = client.send(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + "/1/users"))
                            .header("Content-Type", "application/json")
                            .header("X-Request-Id", "find-me")
                            .POST(BodyPublishers.ofString(user, UTF_8))
                            .build(),
                    BodyHandlers.ofString(UTF_8));

            assertThat(answer.statusCode()).isEqualTo(500);
            assertThat(answer.body())
                    .contains("\"code\":\"server.defect\"", "\"request_id\":\"find-me\"")
                    .doesNotContain("secret", "hidden", "Exception", "io.seneschal");
            Contract.PUBLISHED.requireValid("/components/schemas/Problem", answer.body(), "the problem");
        }
    }

    @Test
    void a_store_that_can_not_be_reached_is_503_and_later_it_will_do() {
        var instruments = broken(TestInstruments.at(clock), new StoreUnavailable(INSIDE));
        var stores = InMemoryStores.create(clock, instruments.ids());
        try (var server = RestServer.start(World.UNHURRIED, UseCases.of(stores, instruments), stores, instruments)) {
            var refused = new Client(server.port())
                    .post("/1/users", World.newUser("ada@example.org", "Ada", Map.of()))
                    .refuses(503, "server.not-ready");

            assertThat(refused.header("Retry-After")).isPresent();
            assertThat(refused.body()).doesNotContain(INSIDE);
        }
    }

    @Test
    void a_store_that_does_not_answer_makes_the_server_unready_and_not_dead() {
        var instruments = TestInstruments.at(clock);
        var stores = silent(InMemoryStores.create(clock, instruments.ids()));
        try (var server = RestServer.start(World.UNHURRIED, UseCases.of(stores, instruments), stores, instruments)) {
            var visitor = new Client(server.port());

            visitor.get("/health/live").is(200);
            var refused = visitor.get("/health/ready").refuses(503, "server.not-ready");
            assertThat(refused.header("Retry-After")).isPresent();
            assertThat(refused.body()).doesNotContain(INSIDE);
        }
    }

    static Instruments broken(Instruments usual, RuntimeException failure) {
        return new Instruments(
                usual.clock(),
                usual.ids(),
                usual.secrets(),
                usual.passwordHashing(),
                password -> {
                    throw failure;
                },
                usual.csv(),
                usual.blueprintFiles(),
                usual.fileTypes(),
                usual.virusScan(),
                usual.provider(),
                usual.papers(),
                usual.bankStatements());
    }

    static Stores silent(Stores usual) {
        var answers = new Answers() {
            @Override
            public Optional<Answer> find(String owner, String key, Instant now) {
                throw new IllegalStateException(INSIDE);
            }

            @Override
            public void keep(String owner, String key, Answer answer) {
                throw new IllegalStateException(INSIDE);
            }

            @Override
            public void amend(String owner, String key, Answer answer) {
                throw new IllegalStateException(INSIDE);
            }
        };
        return with(Answers.class, answers, usual);
    }

    /** The same stores but for the one of this kind. */
    private static Stores with(Class<?> kind, Object other, Stores usual) {
        try {
            var components = Stores.class.getRecordComponents();
            var types = new Class<?>[components.length];
            var values = new Object[components.length];
            for (var index = 0; index < components.length; index++) {
                types[index] = components[index].getType();
                values[index] = types[index] == kind
                        ? other
                        : components[index].getAccessor().invoke(usual);
            }
            return Stores.class.getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
