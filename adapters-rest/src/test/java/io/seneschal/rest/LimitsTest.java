package io.seneschal.rest;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.seneschal.application.Instruments;
import io.seneschal.application.security.PasswordHashing;
import io.seneschal.domain.security.NewPassword;
import io.seneschal.domain.security.PasswordHash;
import io.seneschal.rest.server.Limits;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** Work that takes long, clients that take long, and too many of them. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class LimitsTest {

    static final Duration SOON = Duration.ofMillis(200);
    static final Duration LATER = Duration.ofSeconds(30);
    static final int PATIENCE = 10_000;

    final Held held = new Held();

    World world(Limits limits) {
        return new World(World.UNHURRIED.within(limits), held.instead());
    }

    @Test
    void an_answer_that_takes_too_long_is_503_and_the_work_runs_to_its_end() {
        try (var world = world(Limits.DEFAULT.withTimes(LATER, LATER, LATER, SOON))) {
            var signUp = World.newUser("ada@example.org", "Ada", Map.of());

            var refused = world.visitor().post("/1/users", signUp).refuses(503, "server.too-slow");
            assertThat(refused.header("Retry-After")).contains("5");
            held.letGo();

            held.awaitEnd();
        }
        assertThat(held.wasInterrupted).isFalse();
    }

    @Test
    void more_than_may_be_answered_at_once_wait_and_are_then_told_503() {
        try (var world = world(Limits.DEFAULT.withRequests(1).withTimes(SOON, LATER, LATER, LATER))) {
            var first = CompletableFuture.supplyAsync(
                    () -> world.visitor().post("/1/users", World.newUser("ada@example.org", "Ada", Map.of())));
            held.awaitBegin();

            world.visitor().get("/health/live").refuses(503, "server.busy");
            held.letGo();

            first.join().is(201);
            world.visitor().get("/health/live").is(200);
        }
    }

    @Test
    void more_large_bodies_than_the_heap_has_room_for_wait_and_are_then_told_503() {
        var large = (newUserAsText() + " ".repeat(20 << 10)).getBytes(UTF_8);
        try (var world = world(Limits.DEFAULT.withLargeBodies(1).withTimes(SOON, LATER, LATER, LATER))) {
            var first = CompletableFuture.supplyAsync(() -> world.visitor().raw("POST", "/1/users", large));
            held.awaitBegin();

            world.visitor().raw("POST", "/1/users", large).refuses(503, "server.busy");
            world.visitor().raw("POST", "/1/users", "{}".getBytes(UTF_8)).is(422);
            held.letGo();

            first.join().is(201);
            world.visitor().raw("POST", "/1/users", large).is(409);
        }
    }

    private static String newUserAsText() {
        return JsonMapper.shared().writeValueAsString(World.newUser("ada@example.org", "Ada", Map.of()));
    }

    @Test
    void stopping_waits_for_what_runs() {
        var world = world(Limits.DEFAULT);
        var running = CompletableFuture.supplyAsync(
                () -> world.visitor().post("/1/users", World.newUser("ada@example.org", "Ada", Map.of())));
        held.awaitBegin();

        var stopped = CompletableFuture.runAsync(world::close);
        held.letGo();

        running.join().is(201);
        stopped.join();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /1/users/me HTTP/1.1\r\nHost: x\r\n",
                "GET /1/users/me HTTP/1.1\r\nHost: x\r\nX: a",
                "POST /1/users HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{",
                "POST /1/users HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n{"
            })
    void a_client_that_stops_in_the_middle_is_not_waited_for(String beginning) throws IOException {
        try (var world = world(Limits.DEFAULT.withTimes(LATER, SOON, SOON, LATER));
                var socket = new Socket(InetAddress.getLoopbackAddress(), world.server.port())) {
            socket.setSoTimeout(PATIENCE);
            socket.getOutputStream().write(beginning.getBytes(ISO_8859_1));

            assertThat(new String(socket.getInputStream().readAllBytes(), ISO_8859_1))
                    .doesNotContain("HTTP/1.1 2", "HTTP/1.1 5");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "GET /1/us", "GET /health/live HTTP/1.1\r\nHost: x\r\n\r\n"})
    void a_connection_that_nobody_uses_ends(String beginning) throws IOException {
        try (var world = world(Limits.DEFAULT.withIdleTime(SOON));
                var socket = new Socket(InetAddress.getLoopbackAddress(), world.server.port())) {
            socket.setSoTimeout(PATIENCE);
            socket.getOutputStream().write(beginning.getBytes(ISO_8859_1));

            assertThat(new String(socket.getInputStream().readAllBytes(), ISO_8859_1))
                    .doesNotContain("HTTP/1.1 5");
        }
    }

    /** Hashing of passwords that waits until it is let go. */
    static final class Held {

        final CountDownLatch begun = new CountDownLatch(1);
        final CountDownLatch gate = new CountDownLatch(1);
        final CountDownLatch ended = new CountDownLatch(1);
        volatile boolean wasInterrupted;

        void awaitBegin() {
            await(begun);
        }

        void awaitEnd() {
            await(ended);
        }

        void letGo() {
            gate.countDown();
        }

        UnaryOperator<Instruments> instead() {
            return usual -> new Instruments(
                    usual.clock(),
                    usual.ids(),
                    usual.secrets(),
                    hashing(usual.passwordHashing()),
                    usual.commonPasswords(),
                    usual.csv(),
                    usual.blueprintFiles(),
                    usual.fileTypes(),
                    usual.virusScan(),
                    usual.provider(),
                    usual.papers(),
                    usual.bankStatements());
        }

        private PasswordHashing hashing(PasswordHashing usual) {
            return new PasswordHashing() {
                @Override
                public PasswordHash hash(NewPassword password) {
                    begun.countDown();
                    await(gate);
                    ended.countDown();
                    return usual.hash(password);
                }

                @Override
                public boolean matches(String password, PasswordHash hash) {
                    return usual.matches(password, hash);
                }

                @Override
                public void matchNobody(String password) {
                    usual.matchNobody(password);
                }
            };
        }

        private void await(CountDownLatch latch) {
            try {
                latch.await();
            } catch (InterruptedException interrupted) {
                wasInterrupted = true;
                throw new AssertionError(interrupted);
            }
        }
    }
}
