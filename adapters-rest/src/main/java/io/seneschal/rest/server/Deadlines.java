package io.seneschal.rest.server;

import io.helidon.common.buffers.BufferData;
import io.helidon.http.Headers;
import io.helidon.http.HttpPrologue;
import io.helidon.webserver.ConnectionContext;
import io.helidon.webserver.http1.Http1ConnectionListener;
import java.time.Duration;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Ends connections whose clients take too long to send their header or their body.
 *
 * <p>Helidon has no time-out for reading from connections it accepted. Interrupting the thread that waits for one closes
 * it; that thread does nothing else than read and write, the work itself is done by others (see {@link Workers}).
 */
final class Deadlines implements Http1ConnectionListener {

    private static final ThreadLocal<ConnectionContext> CONNECTION = new ThreadLocal<>();

    private final Duration headerTime;
    private final Watch watch;

    Deadlines(Duration headerTime, Watch watch) {
        this.headerTime = headerTime;
        this.watch = watch;
    }

    /** The current thread shall be done reading within this time. */
    void begin(Duration time) {
        var reader = Thread.currentThread();
        watch.begin(reader, time, reader::interrupt);
    }

    /** @return whether it was done in time; if not, the connection is gone */
    boolean end() {
        return watch.end(Thread.currentThread());
    }

    /** Sends something over the connection of the request that is being read. */
    void say(byte[]... octets) {
        Objects.requireNonNull(CONNECTION.get())
                .dataWriter()
                .writeNow(BufferData.create(
                        Stream.of(octets).map(BufferData::create).toArray(BufferData[]::new)));
    }

    /**
     * Takes in what the client still sends after it was answered, and forgets it: closing at once would reset the
     * connection, and the answer with it.
     */
    void linger(long mostBytes, Duration time) {
        var context = CONNECTION.get();
        if (context == null) {
            return;
        }
        begin(time);
        try {
            var reader = context.dataReader();
            for (var left = mostBytes; left > 0; ) {
                reader.ensureAvailable();
                var available = (int) Math.min(reader.available(), left);
                reader.skip(available);
                left -= available;
            }
        } catch (RuntimeException over) {
            return;
        } finally {
            end();
        }
    }

    @Override
    public void prologue(ConnectionContext context, HttpPrologue prologue) {
        CONNECTION.set(context);
        begin(headerTime);
    }

    @Override
    public void headers(ConnectionContext context, Headers headers) {
        if (!end()) {
            Thread.currentThread().interrupt();
        }
    }
}
