package io.seneschal.mail;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.seneschal.domain.mailbox.DeviceId;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Answers mail servers as the contract says, or as nobody should. */
final class PretendedSeneschal implements AutoCloseable {

    static final String TOKEN = "snt_of_a_mail_server";

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String DENIED = "{\"result\":\"denied\"}";

    private final Map<String, DeviceId> devices = new ConcurrentHashMap<>();
    private final Queue<Question> questions = new ConcurrentLinkedQueue<>();
    private final Queue<String> doors = new ConcurrentLinkedQueue<>();
    private final Map<String, Integer> upstreams = new ConcurrentHashMap<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final InetSocketAddress address;
    private HttpServer server;
    private volatile @Nullable Failure failure;

    /** What a mail server wants to know. */
    record Question(String address, String password, String protocol, String client) {

        static Question in(Headers headers) {
            return new Question(
                    decoded(headers, "Auth-User"),
                    decoded(headers, "Auth-Pass"),
                    headers.getFirst("Auth-Protocol"),
                    headers.getFirst("Client-IP"));
        }

        private static String decoded(Headers headers, String name) {
            return URLDecoder.decode(headers.getFirst(name).replace("+", "%2B"), UTF_8);
        }
    }

    /** An answer that is none. */
    record Failure(int status, String body) {}

    PretendedSeneschal() throws IOException {
        server = start(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        address = server.getAddress();
    }

    URI uri() {
        return URI.create("http://127.0.0.1:" + address.getPort());
    }

    DeviceId admit(String password) {
        var device = new DeviceId(UUID.randomUUID());
        devices.put(password, device);
        return device;
    }

    /** Where nginx shall let a protocol through to. */
    void leads(String protocol, int port) {
        upstreams.put(protocol, port);
    }

    void forget(String password) {
        devices.remove(password);
    }

    /** Fails at each question from now on; {@code null}: no longer. */
    void fail(@Nullable Failure way) {
        failure = way;
    }

    List<Question> questions() {
        return List.copyOf(questions);
    }

    /** By which protocol and from where somebody came to a door. */
    List<String> doors() {
        return List.copyOf(doors);
    }

    void stop() {
        server.stop(0);
    }

    /** Where it was before. */
    void startAgain() throws IOException {
        server = start(address);
    }

    @Override
    public void close() {
        stop();
        threads.close();
    }

    private HttpServer start(InetSocketAddress where) throws IOException {
        var started = HttpServer.create(where, 0);
        started.setExecutor(threads);
        started.createContext("/1/mail-auth/verify", this::answer);
        started.createContext("/mail-auth", this::answerDoor);
        started.start();
        return started;
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var question = Question.in(exchange.getRequestHeaders());
            questions.add(question);
            var failing = failure;
            if (!exchange.getRequestMethod().equals("GET")) {
                write(exchange, 405, "{}");
            } else if (failing != null) {
                write(exchange, failing.status(), failing.body());
            } else if (!("Bearer " + TOKEN).equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
                write(exchange, 401, "{}");
            } else {
                write(exchange, 200, verdict(question.password()));
            }
        }
    }

    /** As nginx asks. */
    private void answerDoor(HttpExchange exchange) throws IOException {
        try (exchange) {
            var asked = exchange.getRequestHeaders();
            var answer = exchange.getResponseHeaders();
            if (failure != null || !("Bearer " + TOKEN).equals(asked.getFirst("Authorization"))) {
                exchange.sendResponseHeaders(failure == null ? 401 : failure.status(), -1);
                return;
            }
            var question = Question.in(asked);
            doors.add(question.protocol() + " " + question.client());
            if (devices.containsKey(question.password())) {
                answer.set("Auth-Status", "OK");
                answer.set("Auth-Server", "127.0.0.1");
                answer.set("Auth-Port", String.valueOf(upstreams.get(question.protocol())));
            } else {
                answer.set("Auth-Status", "Invalid login or password");
            }
            exchange.sendResponseHeaders(200, -1);
        }
    }

    private String verdict(String password) {
        var device = devices.get(password);
        return device == null
                ? DENIED
                : JSON.writeValueAsString(Map.of(
                        "result",
                        "ok",
                        "mailbox_id",
                        UUID.randomUUID().toString(),
                        "device_id",
                        device.value().toString()));
    }

    private static void write(HttpExchange exchange, int status, String body) throws IOException {
        var bytes = body.getBytes(UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
