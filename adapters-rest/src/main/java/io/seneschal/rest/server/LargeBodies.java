package io.seneschal.rest.server;

import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Room for large bodies, for so many at once: as many as there may be connections, each with a body of the largest size,
 * would need several times the heap, and anybody can send them. Who finds no room in time is told to come again; small
 * bodies need none.
 */
final class LargeBodies {

    private static final int LARGE_BYTES = 16 << 10;

    private final Semaphore places;
    private final Limits limits;

    LargeBodies(Limits limits) {
        this.places = new Semaphore(limits.largeBodies());
        this.limits = limits;
    }

    /** What a request takes up, until it was answered. */
    @FunctionalInterface
    interface Room {
        void leave();
    }

    /** Empty if there is none in time. */
    Optional<Room> roomFor(ServerRequest request) {
        if (!mayBeLarge(request)) {
            return Optional.of(() -> {});
        }
        try {
            return places.tryAcquire(limits.patience().toNanos(), TimeUnit.NANOSECONDS)
                    ? Optional.of(places::release)
                    : Optional.empty();
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private static boolean mayBeLarge(ServerRequest request) {
        var headers = request.headers();
        return headers.contentLength().orElse(0) > LARGE_BYTES || headers.contains(HeaderNames.TRANSFER_ENCODING);
    }
}
