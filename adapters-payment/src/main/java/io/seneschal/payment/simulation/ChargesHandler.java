package io.seneschal.payment.simulation;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import io.seneschal.payment.simulation.SimulatedCharge.Request;
import java.io.IOException;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The provider's side of the API in {@code integrations/payments}, and one path more: to settle by hand. */
final class ChargesHandler implements HttpHandler {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Pattern PATH =
            Pattern.compile("/charges/(\\p{XDigit}{8}(?:-\\p{XDigit}{4}){3}-\\p{XDigit}{12})(/settle)?");
    private static final Pattern AMOUNT = Pattern.compile("(0|[1-9]\\d{0,15})\\.\\d{2}");
    private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");
    private static final Pattern TOKEN = Pattern.compile("[!-~]{1,200}");
    private static final Pattern REASON = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final int LONGEST_BODY = 16 * 1024;

    /** Longer than any caller waits. */
    private static final Duration NEVER = Duration.ofMinutes(10);

    private final Charges charges;
    private final byte @Nullable [] authorization;
    private final CountDownLatch ended;

    /**
     * @param authorization what callers have to say; {@code null} to let everybody in
     * @param ended lets go of those who wait for an answer that never comes
     */
    ChargesHandler(Charges charges, byte @Nullable [] authorization, CountDownLatch ended) {
        this.charges = charges;
        this.authorization = authorization;
        this.ended = ended;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            var path = PATH.matcher(exchange.getRequestURI().getPath());
            if (!knowsTheSecret(exchange)) {
                exchange.getResponseHeaders().set("WWW-Authenticate", "Bearer");
                answer(exchange, 401, error("who is asking?"));
            } else if (!path.matches()) {
                answer(exchange, 404, error("no such path"));
            } else {
                var method = exchange.getRequestMethod() + Objects.requireNonNullElse(path.group(2), "");
                answer(exchange, method, UUID.fromString(path.group(1)));
            }
        }
    }

    private void answer(HttpExchange exchange, String method, UUID key) throws IOException {
        switch (method) {
            case "PUT" -> charge(exchange, key);
            case "GET" -> tell(exchange, key, charges.ask(key));
            case "POST/settle" -> settle(exchange, key);
            default -> answer(exchange, 405, error("no such method here"));
        }
    }

    private void charge(HttpExchange exchange, UUID key) throws IOException {
        var body = body(exchange);
        var token = text(body, "token");
        var amount = text(body, "amount");
        var currency = text(body, "currency");
        if (!TOKEN.matcher(token).matches()
                || !AMOUNT.matcher(amount).matches()
                || !CURRENCY.matcher(currency).matches()) {
            answer(exchange, 400, error("token, amount and currency are needed"));
            return;
        }
        var request = new Request(key, token, amount, currency);
        var begun = charges.begin(request);
        if (!begun.charge().isOf(request)) {
            answer(exchange, 409, error("this key stands for another charge"));
        } else if (begun.charge().isProcessing()) {
            waitForNothing();
        } else if (!begun.first() || !Behaviour.of(token).losesTheFirstAnswer()) {
            answer(exchange, 200, ChargeLines.told(begun.charge()));
        }
        // what is not answered is closed
    }

    private void settle(HttpExchange exchange, UUID key) throws IOException {
        var body = body(exchange);
        var state = body.isMissingNode() ? SimulatedCharge.State.SUCCEEDED.word : text(body, "state");
        var reason = text(body, "reason");
        if (state.equals(SimulatedCharge.State.SUCCEEDED.word)) {
            tell(exchange, key, charges.settle(key, null));
        } else if (state.equals(SimulatedCharge.State.DECLINED.word)
                && REASON.matcher(reason).matches()) {
            tell(exchange, key, charges.settle(key, reason));
        } else {
            answer(exchange, 400, error("the state is succeeded, or declined with a reason"));
        }
    }

    private static void tell(HttpExchange exchange, UUID key, @Nullable SimulatedCharge charge) throws IOException {
        if (charge == null) {
            answer(exchange, 404, Map.of("key", key.toString(), "state", "never-received"));
        } else {
            answer(exchange, 200, ChargeLines.told(charge));
        }
    }

    private boolean knowsTheSecret(HttpExchange exchange) {
        var said = Objects.requireNonNullElse(exchange.getRequestHeaders().getFirst("Authorization"), "");
        return authorization == null || MessageDigest.isEqual(authorization, said.getBytes(UTF_8));
    }

    private void waitForNothing() {
        try {
            var unused = ended.await(NEVER.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
    }

    /** Missing if it is empty, too long or no JSON. */
    private static JsonNode body(HttpExchange exchange) throws IOException {
        var bytes = exchange.getRequestBody().readNBytes(LONGEST_BODY);
        try {
            return JSON.readTree(bytes);
        } catch (JacksonException noJson) {
            return JSON.missingNode();
        }
    }

    private static String text(JsonNode body, String field) {
        return body.path(field).stringValue("");
    }

    private static Map<String, Object> error(String sentence) {
        return Map.of("error", sentence);
    }

    private static void answer(HttpExchange exchange, int status, Map<String, Object> fields) throws IOException {
        var bytes = JSON.writeValueAsBytes(fields);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
