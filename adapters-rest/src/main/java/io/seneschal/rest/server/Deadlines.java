package io.seneschal.rest.server;

import io.helidon.http.Headers;
import io.helidon.http.HttpPrologue;
import io.helidon.webserver.ConnectionContext;
import io.helidon.webserver.http1.Http1ConnectionListener;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Ends connections whose clients take too long to send their header or their body.
 *
 * <p>Helidon has no time-out for reading from connections it accepted. Interrupting the thread that waits for one closes
 * it; that thread does nothing else than read and write, the work itself is done by others (see {@link Workers}).
 */
final class Deadlines implements Http1ConnectionListener, AutoCloseable {

    private static final Duration GRAIN = Duration.ofMillis(100);

    private final Map<Thread, Long> deadlines = new ConcurrentHashMap<>();
    private static final ThreadLocal<ConnectionContext> CONNECTION = new ThreadLocal<>();
    private final Duration headerTime;
    private final Thread watch;

    Deadlines(Duration headerTime) {
        this.headerTime = headerTime;
        this.watch = Thread.ofPlatform().daemon().name("rest-deadlines").start(this::watch);
    }

    /** The current thread shall be done reading within this time. */
    void begin(Duration time) {
        deadlines.put(Thread.currentThread(), System.nanoTime() + time.toNanos());
    }

    /** @return whether it was done in time; if not, the connection is gone */
    boolean end() {
        return deadlines.remove(Thread.currentThread()) != null;
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

    @Override
    public void close() {
        watch.interrupt();
    }

    private void watch() {
        try {
            while (true) {
                Thread.sleep(GRAIN);
                var now = System.nanoTime();
                deadlines.forEach((thread, deadline) -> {
                    if (now - deadline > 0 && deadlines.remove(thread, deadline) && thread.isAlive()) {
                        thread.interrupt();
                    }
                });
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }
}
