package io.seneschal.rest.server;

import io.helidon.common.buffers.DataReader.InsufficientDataAvailableException;
import io.helidon.http.BadRequestException;
import io.helidon.http.HeaderNames;
import io.helidon.http.RequestException;
import io.helidon.http.Status;
import io.helidon.webserver.CloseConnectionException;
import io.helidon.webserver.http.ServerRequest;
import io.seneschal.rest.shared.Spool;
import java.io.IOException;
import java.net.SocketException;
import java.nio.channels.ClosedChannelException;

/** Reads bodies, within their limits of size and time. */
final class Bodies {

    private final Deadlines deadlines;
    private final Limits limits;

    Bodies(Deadlines deadlines, Limits limits) {
        this.deadlines = deadlines;
        this.limits = limits;
    }

    /**
     * @throws BadRequestException if its chunks are garbled
     * @throws CloseConnectionException if it did not come in time
     */
    Body read(ServerRequest request) {
        return within(request, limits.bodyBytes(), Bodies::read);
    }

    /**
     * Puts a body aside, without ever holding it.
     *
     * @throws BadRequestException if its chunks are garbled
     * @throws CloseConnectionException if it did not come in time
     */
    Body putAside(ServerRequest request) {
        return within(request, limits.fileBytes(), Bodies::putAside);
    }

    /** How a body is taken in. */
    @FunctionalInterface
    private interface Taking {
        Body take(ServerRequest request, long length, int most) throws IOException;
    }

    /** Whether there is any. */
    static boolean isIn(ServerRequest request) {
        var headers = request.headers();
        return headers.contentLength().orElse(0) > 0 || headers.contains(HeaderNames.TRANSFER_ENCODING);
    }

    private Body within(ServerRequest request, int most, Taking taking) {
        if (!isIn(request)) {
            return Body.NONE;
        }
        var length = request.headers().contentLength().orElse(0);
        if (length > most) {
            return Body.TOO_LARGE;
        }
        deadlines.begin(limits.bodyTime());
        try {
            return taking.take(request, length, most);
        } catch (RuntimeException | IOException broken) {
            return refuse(broken);
        } finally {
            if (!deadlines.end()) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Most bodies say how long they are, and are small: reading them as if they were not would cost a large buffer each. */
    private static Body read(ServerRequest request, long length, int most) throws IOException {
        var stream = request.content().inputStream();
        var bytes = stream.readNBytes(length == 0 ? most : (int) Math.min(length, most));
        return stream.read() < 0 ? new Body(bytes, null, true) : Body.TOO_LARGE;
    }

    private static Body putAside(ServerRequest request, long length, int most) throws IOException {
        return Spool.of(request.content().inputStream(), most)
                .map(file -> new Body(new byte[0], file, true))
                .orElse(Body.TOO_LARGE);
    }

    private static Body refuse(Exception broken) {
        for (Throwable cause = broken; cause != null; cause = cause.getCause()) {
            switch (cause) {
                case RequestException refused
                when refused.status().code() == Status.REQUEST_ENTITY_TOO_LARGE_413.code() -> {
                    return Body.TOO_LARGE;
                }
                case RequestException refused -> throw refused;
                case BadRequestException refused -> throw refused;
                case SocketException gone -> throw new CloseConnectionException("The client is gone", gone);
                case ClosedChannelException gone -> throw new CloseConnectionException("The client is gone", gone);
                case InsufficientDataAvailableException gone ->
                    throw new CloseConnectionException("The client is gone", gone);
                default -> {}
            }
        }
        if (Thread.currentThread().isInterrupted()) {
            throw new CloseConnectionException("The body took too long", broken);
        }
        throw new BadRequestException("The body can't be read", broken);
    }
}
