package io.seneschal.rest.server;

import io.helidon.http.DirectHandler;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.http.ServerResponseHeaders;
import io.helidon.http.Status;
import io.seneschal.rest.shared.Door;
import io.seneschal.rest.shared.Incoming;
import io.seneschal.rest.shared.Rejection.Reason;
import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Answers what Helidon refuses by itself, before we see it: nothing of its own words, and our problems instead. */
final class TransportRefusals implements DirectHandler {

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
        if (reason == Reason.TOO_LARGE && !request.headers().containsToken(HeaderValues.EXPECT_100)) {
            deadlines.linger(
                    Math.min(request.headers().contentLength().orElse(0), MOST_BYTES_TO_FORGET), TIME_TO_FORGET);
        }
        var answer = door.refuse(incoming(request), reason);
        var response = TransportResponse.builder()
                .status(Status.create(answer.status()))
                .keepAlive(false);
        answer.headers().forEach(header -> response.header(HeaderNames.create(header.name()), header.value()));
        var content = answer.body();
        var hidden = content == null || request.method().equals("HEAD");
        return response.entity(hidden ? new byte[0] : content).build();
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
