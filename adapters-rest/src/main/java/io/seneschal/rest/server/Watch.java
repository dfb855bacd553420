package io.seneschal.rest.server;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Calls off what takes too long. It looks a few times a second instead of being woken for each: nearly everything ends in
 * time, and a timer that is set and cancelled for each request costs more than the request.
 */
final class Watch implements AutoCloseable {

    private static final Duration GRAIN = Duration.ofMillis(100);

    private final Map<Object, Deadline> deadlines = new ConcurrentHashMap<>();
    private final Thread thread;

    Watch() {
        this.thread = Thread.ofPlatform().daemon().name("rest-deadlines").start(this::look);
    }

    private record Deadline(long nanos, Runnable late) {

        boolean isOver(long now) {
            return now - nanos > 0;
        }
    }

    /** @param late is called soon after the time, unless {@code what} has ended before */
    void begin(Object what, Duration time, Runnable late) {
        deadlines.put(what, new Deadline(System.nanoTime() + time.toNanos(), late));
    }

    /** @return whether it ended in time */
    boolean end(Object what) {
        return deadlines.remove(what) != null;
    }

    @Override
    public void close() {
        thread.interrupt();
    }

    private void look() {
        try {
            while (true) {
                Thread.sleep(GRAIN);
                var now = System.nanoTime();
                deadlines.forEach((what, deadline) -> {
                    if (deadline.isOver(now) && deadlines.remove(what, deadline)) {
                        deadline.late().run();
                    }
                });
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }
}
