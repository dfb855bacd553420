package io.seneschal.rest;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Octets that no HTTP client would send. Each is answered with a problem of ours, or with nothing. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class GarbageOnTheWireTest {

    static final int PATIENCE = 10_000;
    static final String HOST = "Host: x\r\n";
    static final String POST = "POST /1/users HTTP/1.1\r\n" + HOST + "Content-Type: application/json\r\n";
    static final String CHUNKED = POST + "Transfer-Encoding: chunked\r\n\r\n";

    static World world;

    @BeforeAll
    static void begin() {
        world = new World();
    }

    @AfterAll
    static void end() {
        world.close();
    }

    static Stream<Arguments> garbage() {
        return Stream.of(
                Arguments.of("no request line", "GARBAGE\r\n\r\n", 400),
                Arguments.of("line feeds only", "GET / HTTP/1.1\nHost: x\n\n", 400),
                Arguments.of("a method with brackets", "FOO<x> /1/users/me HTTP/1.1\r\n" + HOST + "\r\n", 400),
                Arguments.of("another protocol", "GET /1/users/me GOPHER/1.0\r\n\r\n", 400),
                Arguments.of("no host", "GET /1/users/me HTTP/1.1\r\n\r\n", 400),
                Arguments.of("two hosts", "GET /1/users/me HTTP/1.1\r\n" + HOST + HOST + "\r\n", 400),
                Arguments.of("a host that is none", "GET /1/users/me HTTP/1.1\r\nHost: a<b>:99999x\r\n\r\n", 400),
                Arguments.of("a header without colon", "GET /1/users/me HTTP/1.1\r\n" + HOST + "bad\r\n\r\n", 400),
                Arguments.of("NUL in a header", "GET /1/users/me HTTP/1.1\r\n" + HOST + "X: a\0b\r\n\r\n", 400),
                Arguments.of("a folded header", "GET /1/users/me HTTP/1.1\r\n" + HOST + "X: a\r\n b\r\n\r\n", 400),
                Arguments.of("a percent sign alone", "GET /1/organisations/% HTTP/1.1\r\n" + HOST + "\r\n", 400),
                Arguments.of(
                        "a percent sign and letters", "GET /1/organisations/%zz HTTP/1.1\r\n" + HOST + "\r\n", 400),
                Arguments.of("octets in the path", "GET /1/organisations/\u00ff HTTP/1.1\r\n" + HOST + "\r\n", 400),
                Arguments.of("a path without end", "GET /" + "a".repeat(20_000) + " HTTP/1.1\r\n" + HOST + "\r\n", 414),
                Arguments.of(
                        "a header without end",
                        "GET / HTTP/1.1\r\n" + HOST + "X: " + "a".repeat(20_000) + "\r\n\r\n",
                        400),
                Arguments.of(
                        "headers without end",
                        "GET / HTTP/1.1\r\n" + HOST
                                + String.join(
                                        "",
                                        IntStream.range(0, 5000)
                                                .mapToObj(number -> "X" + number + ": a\r\n")
                                                .toList())
                                + "\r\n",
                        400),
                Arguments.of("a chunk that is no number", CHUNKED + "zz\r\n{}\r\n0\r\n\r\n", 400),
                Arguments.of("a negative chunk", CHUNKED + "-2\r\n{}\r\n0\r\n\r\n", 400),
                Arguments.of("a chunk of all memory", CHUNKED + "7FFFFFFF\r\n{}", 413),
                Arguments.of(
                        "two ways of saying the length",
                        POST + "Content-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n\r\n",
                        400),
                Arguments.of("a length that is none", POST + "Content-Length: x\r\n\r\n{}", 400),
                Arguments.of("a negative length", POST + "Content-Length: -1\r\n\r\n{}", 400),
                Arguments.of("two lengths", POST + "Content-Length: 2\r\nContent-Length: 3\r\n\r\n{}", 400),
                Arguments.of("a length of gigabytes", POST + "Content-Length: 20000000000\r\n\r\n{}", 413),
                Arguments.of("a compressed body", POST + "Content-Encoding: gzip\r\nContent-Length: 2\r\n\r\n{}", 400));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("garbage")
    void garbage_is_answered_with_a_problem(String what, String octets, int status) throws IOException {
        var answer = exchange(octets);

        assertThat(answer).startsWith("HTTP/1.1 " + status + " ");
        assertThat(answer).contains("application/problem+json", "\"request_id\":", "\"status\":" + status);
        requireNothingOfTheInside(answer);
    }

    @Test
    void octets_that_are_no_text_end_the_connection_or_are_malformed() throws IOException {
        var octets = new StringBuilder();
        IntStream.range(0, 256).forEach(octet -> octets.append((char) octet));

        for (var noise : new String[] {
            octets + "\r\n\r\n",
            "\u0016\u0003\u0001\u0002\u0000\u0001\u0000\r\n\r\n",
            "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"
        }) {
            var answer = exchange(noise);
            assertThat(answer).matches("(?s)|HTTP/1.1 400 .*");
            requireNothingOfTheInside(answer);
        }
    }

    @Test
    void one_request_is_not_smuggled_inside_another() throws IOException {
        var answer = exchange("GET /health/live HTTP/1.1\r\n" + HOST + "Content-Length: 2\r\n\r\n{}"
                + "GET /1/users/me HTTP/1.1\r\n" + HOST + "Connection: close\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 200 ").contains("HTTP/1.1 401 ").doesNotContain("HTTP/1.1 400");
    }

    @Test
    void a_client_that_announces_gigabytes_and_waits_is_answered() throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), world.server.port())) {
            socket.setSoTimeout(PATIENCE);
            socket.getOutputStream()
                    .write((POST + "Content-Length: 1000000000\r\n\r\nthe first of many").getBytes(ISO_8859_1));
            var answer = new String(socket.getInputStream().readAllBytes(), ISO_8859_1);

            assertThat(answer)
                    .startsWith("HTTP/1.1 413 ")
                    .contains("application/problem+json", "\"code\":\"request.too-large\"");
            requireNothingOfTheInside(answer);
        }
    }

    static void requireNothingOfTheInside(String answer) {
        assertThat(answer.toLowerCase(Locale.ROOT)).doesNotContain("helidon", "exception", "java.", "io.seneschal");
    }

    static String exchange(String octets) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), world.server.port())) {
            socket.setSoTimeout(PATIENCE);
            try {
                socket.getOutputStream().write(octets.getBytes(ISO_8859_1));
                socket.shutdownOutput();
                return new String(socket.getInputStream().readAllBytes(), ISO_8859_1);
            } catch (SocketException reset) {
                return "";
            }
        }
    }
}
