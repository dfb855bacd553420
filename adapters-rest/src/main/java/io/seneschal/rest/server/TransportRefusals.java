package io.seneschal.rest.server;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.helidon.http.DirectHandler;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.http.ServerResponseHeaders;
import io.helidon.http.Status;
import io.helidon.webserver.CloseConnectionException;
import io.seneschal.rest.shared.Door;
import io.seneschal.rest.shared.Incoming;
import io.seneschal.rest.shared.Rejection.Reason;
import io.seneschal.rest.shared.Response;
import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Answers what Helidon refuses by itself, before we see it: nothing of its own words, and our problems instead. */
final class TransportRefusals implements DirectHandler {

    private static final String LINE = "\r\n";
    private static final long MOST_BYTES_TO_FORGET = 64 << 20;
    private static final Duration TIME_TO_FORGET = Duration.ofSeconds(2);

    private final Door door;
    private final Deadlines deadlines;

    TransportRefusals(Door door, Deadlines deadlines) {
        this.door = door;
        this.deadlines = deadlines;
    }

    @Override
    public TransportResponse handle(
            TransportRequest request,
            EventType event,
            Status status,
            ServerResponseHeaders headers,
            @Nullable String message) {
        var reason = reason(request, status);
        var answer = door.refuse(incoming(request), reason);
        if (reason == Reason.TOO_LARGE && !request.headers().containsToken(HeaderValues.EXPECT_100)) {
            endWith(answer, request);
        }
        var response = TransportResponse.builder()
                .status(Status.create(answer.status()))
                .keepAlive(false);
        answer.headers().forEach(header -> response.header(HeaderNames.create(header.name()), header.value()));
        return response.entity(content(answer, request)).build();
    }

    private static byte[] content(Response answer, TransportRequest request) {
        var content = answer.body();
        return content == null || request.method().equals("HEAD") ? new byte[0] : content;
    }

    /**
     * Answers before anything else is read: the client may wait for the answer, and send nothing more. Helidon would answer only
     * when this has returned, and close at once.
     */
    private void endWith(Response answer, TransportRequest request) {
        var content = content(answer, request);
        var head = new StringBuilder("HTTP/1.1 ")
                .append(Status.create(answer.status()))
                .append(LINE);
        answer.headers()
                .forEach(header -> head.append(header.name())
                        .append(": ")
                        .append(header.value())
                        .append(LINE));
        head.append("Content-Length: ").append(content.length).append(LINE);
        head.append("Connection: close").append(LINE).append(LINE);
        deadlines.say(head.toString().getBytes(ISO_8859_1), content);
        deadlines.linger(Math.min(request.headers().contentLength().orElse(0), MOST_BYTES_TO_FORGET), TIME_TO_FORGET);
        throw new CloseConnectionException("The connection ends with this answer");
    }

    /** An unreadable request line has no path, and Helidon takes it for a defect of its own. */
    private static Reason reason(TransportRequest request, Status status) {
        return switch (status.code()) {
            case 413 -> Reason.TOO_LARGE;
            case 414 -> Reason.PATH_TOO_LONG;
            case 503 -> Reason.BUSY;
            default -> status.code() == 500 && !request.path().isEmpty() ? Reason.DEFECT : Reason.MALFORMED;
        };
    }

    private static Incoming incoming(TransportRequest request) {
        return new Incoming(
                request.method(),
                "/",
                null,
                name -> request.headers().all(HeaderNames.create(name), List::of),
                InetAddress.getLoopbackAddress(),
                false,
                new byte[0],
                null);
    }
}
