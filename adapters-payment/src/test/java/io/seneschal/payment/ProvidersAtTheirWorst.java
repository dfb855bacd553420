package io.seneschal.payment;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.seneschal.application.billing.Payments.Answer;
import io.seneschal.application.billing.Payments.Charge;
import io.seneschal.domain.billing.PaymentId;
import io.seneschal.domain.shared.Currency;
import io.seneschal.domain.shared.Money;
import io.seneschal.testing.Rule;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Providers that are broken, hostile or not there, on real sockets. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@Rule("PAY-11")
class ProvidersAtTheirWorst {

    private static final PaymentId KEY = new PaymentId(UUID.fromString("0192d3b4-0000-7000-8000-000000000001"));
    private static final Charge CHARGE = new Charge(KEY, "tok_ok", Money.parse("12.50", Currency.CHF));
    private static final Answer UNKNOWN = new Answer.Unknown();
    private static final Duration AGES = Duration.ofMinutes(1);
    private static final Duration AT_ONCE = Duration.ofMillis(200);

    private static final String RIGHT =
            "{\"key\":\"%s\",\"state\":\"succeeded\",\"amount\":\"12.50\",\"currency\":\"CHF\",\"reference\":\"ch_1\"}"
                    .formatted(KEY);

    private final List<String> asked = new CopyOnWriteArrayList<>();

    @Test
    void a_clear_answer_is_believed() throws IOException {
        assertThat(answers(saying("200 OK", RIGHT))).containsOnly(new Answer.Succeeded("ch_1"));
        assertThat(asked)
                .satisfiesExactly(
                        put -> assertThat(put)
                                .startsWith("PUT /v1/charges/" + KEY + " HTTP/1.1\r\n")
                                .contains("Authorization: Bearer sesame\r\n"),
                        get -> assertThat(get)
                                .startsWith("GET /v1/charges/" + KEY + " HTTP/1.1\r\n")
                                .contains("Authorization: Bearer sesame\r\n"));
    }

    static Stream<String> nonsense() {
        return Stream.of(
                "",
                "succeeded",
                "<html>succeeded</html>",
                "null",
                "[" + RIGHT + "]",
                RIGHT + RIGHT,
                RIGHT.replace("\"succeeded\"", "\"SUCCEEDED\""),
                RIGHT.replace("\"succeeded\"", "\"refunded\""),
                RIGHT.replace("\"succeeded\"", "true"),
                RIGHT.replace("\"succeeded\"", "\"never-received\""),
                RIGHT.replace("\"succeeded\"", "\"processing\""),
                RIGHT.replace("\"succeeded\"", "\"declined\""),
                RIGHT.replace("\"ch_1\"", "\"\""),
                RIGHT.replace("\"ch_1\"", "1"),
                RIGHT.replace("\"ch_1\"", "\"two words\""),
                RIGHT.replace("\"ch_1\"", "\"" + "x".repeat(201) + "\""),
                RIGHT.replace(KEY.toString(), UUID.randomUUID().toString()),
                RIGHT.replace("\"key\"", "\"id\""),
                RIGHT.replace("{", "{\"key\":\"" + UUID.randomUUID() + "\","),
                RIGHT.replace("}", ",\"note\":\"" + "x".repeat(16 * 1024) + "\"}"));
    }

    @ParameterizedTest
    @MethodSource
    void nonsense(String body) throws IOException {
        assertThat(answers(saying("200 OK", body))).containsOnly(UNKNOWN);
    }

    @Test
    void an_answer_about_another_amount_or_currency_is_none_to_who_charges() throws IOException {
        assertThat(charge(saying("200 OK", RIGHT.replace("12.50", "12.5")))).isEqualTo(UNKNOWN);
        assertThat(charge(saying("200 OK", RIGHT.replace("12.50", "1250")))).isEqualTo(UNKNOWN);
        assertThat(charge(saying("200 OK", RIGHT.replace("CHF", "EUR")))).isEqualTo(UNKNOWN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "201 Created",
                "202 Accepted",
                "301 Moved\r\nLocation: /v1/elsewhere",
                "307 Moved\r\nLocation: /v1/elsewhere",
                "400 Bad Request",
                "401 Unauthorized\r\nWWW-Authenticate: Bearer",
                "404 Not Found",
                "407 Proxy Authentication Required\r\nProxy-Authenticate: Basic realm=x",
                "409 Conflict",
                "429 Too Many Requests",
                "500 Internal Server Error",
                "503 Service Unavailable"
            })
    void a_success_under_another_status_is_none_and_nobody_is_followed(String status) throws IOException {
        assertThat(answers(saying(status, RIGHT))).containsOnly(UNKNOWN);
        assertThat(asked).noneMatch(request -> request.contains("elsewhere"));
    }

    @Test
    void only_who_asks_hears_that_a_charge_never_came() throws IOException {
        var never = "{\"key\":\"%s\",\"state\":\"never-received\"}".formatted(KEY);

        assertThat(outcome(saying("404 Not Found", never))).isEqualTo(new Answer.NeverReceived());
        assertThat(charge(saying("404 Not Found", never))).isEqualTo(UNKNOWN);
        assertThat(outcome(saying("200 OK", never))).isEqualTo(UNKNOWN);
        assertThat(outcome(saying("404 Not Found", "{\"state\":\"never-received\"}")))
                .isEqualTo(UNKNOWN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"card-declined", "3ds-failed", "x"})
    void a_reason_is_taken_as_it_is(String reason) throws IOException {
        assertThat(answers(saying("200 OK", declined(reason)))).containsOnly(new Answer.Declined(reason));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Card declined", "-", "card--declined", "<b>no</b>"})
    void a_reason_that_is_none_leaves_it_open(String reason) throws IOException {
        assertThat(answers(saying("200 OK", declined(reason)))).containsOnly(UNKNOWN);
    }

    @Test
    void a_reason_has_sixty_characters_at_most() throws IOException {
        assertThat(charge(saying("200 OK", declined("x".repeat(60))))).isInstanceOf(Answer.Declined.class);
        assertThat(charge(saying("200 OK", declined("x".repeat(61))))).isEqualTo(UNKNOWN);
    }

    @Test
    void a_connection_that_closes_without_a_word_is_no_answer() throws IOException {
        assertThat(answers(Socket::close)).containsOnly(UNKNOWN);
    }

    @Test
    void half_an_answer_is_none() throws IOException {
        assertThat(answers(socket -> {
                    write(socket, "HTTP/1.1 200 OK\r\nContent-Length: " + RIGHT.length() + "\r\n\r\n");
                    write(socket, RIGHT.substring(0, RIGHT.length() - 1));
                }))
                .containsOnly(UNKNOWN);
    }

    @Test
    void no_answer_in_time_is_none() throws IOException {
        var end = new CountDownLatch(1);
        try {
            assertThat(answers(AT_ONCE, socket -> waitFor(end))).containsOnly(UNKNOWN);
        } finally {
            end.countDown();
        }
    }

    @Test
    void an_answer_that_drips_for_ever_is_none() throws IOException {
        assertThat(answers(AT_ONCE, socket -> {
                    write(socket, "HTTP/1.1 200 OK\r\nContent-Length: 16000\r\n\r\n");
                    while (true) {
                        write(socket, " ");
                        Thread.onSpinWait();
                    }
                }))
                .containsOnly(UNKNOWN);
    }

    @Test
    void an_answer_without_end_is_none() throws IOException {
        assertThat(answers(socket -> {
                    write(socket, "HTTP/1.1 200 OK\r\n\r\n");
                    while (true) {
                        write(socket, " ".repeat(1024));
                    }
                }))
                .containsOnly(UNKNOWN);
    }

    @Test
    void nobody_there_is_no_answer() throws IOException {
        var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        free.close();
        try (var payments = payments(free, AGES)) {
            assertThat(payments.charge(CHARGE)).isEqualTo(UNKNOWN);
            assertThat(payments.outcomeOf(KEY)).isEqualTo(UNKNOWN);
        }
    }

    private static String declined(String reason) {
        return RIGHT.replace("succeeded", "declined")
                .replace("reference", "reason")
                .replace("ch_1", reason);
    }

    private Behaviour saying(String status, String body) {
        return socket -> write(
                socket,
                "HTTP/1.1 %s\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n%s"
                        .formatted(status, body.getBytes(UTF_8).length, body));
    }

    private interface Behaviour {
        void answer(Socket socket) throws IOException;
    }

    /** What is heard from a provider of this behaviour, charging and asking. */
    private List<Answer> answers(Behaviour behaviour) throws IOException {
        return answers(AGES, behaviour);
    }

    private List<Answer> answers(Duration patience, Behaviour behaviour) throws IOException {
        try (var socket = listening(behaviour);
                var payments = payments(socket, patience)) {
            return List.of(payments.charge(CHARGE), payments.outcomeOf(KEY));
        }
    }

    private Answer charge(Behaviour behaviour) throws IOException {
        return answers(behaviour).getFirst();
    }

    private Answer outcome(Behaviour behaviour) throws IOException {
        return answers(behaviour).getLast();
    }

    private static HttpPayments payments(ServerSocket socket, Duration patience) {
        return new HttpPayments(new PaymentProvider(
                URI.create("http://127.0.0.1:" + socket.getLocalPort() + "/v1"), "sesame", AGES, patience));
    }

    /** Answers one request on each connection. */
    private ServerSocket listening(Behaviour behaviour) throws IOException {
        var socket = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(() -> {
            while (!socket.isClosed()) {
                try (var connection = socket.accept()) {
                    asked.add(request(connection.getInputStream()));
                    behaviour.answer(connection);
                } catch (IOException gone) {
                    // it hung up, or the test is over
                }
            }
        });
        return socket;
    }

    /** The head, and as much of the body as it says. */
    private static String request(InputStream in) throws IOException {
        var head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            var read = in.read();
            if (read < 0) {
                throw new SocketException("hung up");
            }
            head.append((char) read);
        }
        var length = head.toString().replaceFirst("(?is).*content-length: (\\d+).*", "$1");
        return head + new String(in.readNBytes(length.matches("\\d+") ? Integer.parseInt(length) : 0), UTF_8);
    }

    private static void write(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(UTF_8));
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
    }
}
