package io.seneschal.rest.server;

import io.seneschal.rest.shared.Door;
import io.seneschal.rest.shared.Incoming;
import io.seneschal.rest.shared.Rejection.Reason;
import io.seneschal.rest.shared.Response;
import java.time.Duration;
import java.util.Iterator;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Do the work of requests, so many at once, each in a thread of its own that nobody interrupts: an interrupted write would
 * close an embedded database. A client that waited too long is told so, and the work runs to its end.
 */
final class Workers {

    private static final Logger LOG = LoggerFactory.getLogger(Workers.class);

    private final Door door;
    private final Limits limits;
    private final Watch watch;
    private final Semaphore places;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    Workers(Door door, Limits limits, Watch watch) {
        this.door = door;
        this.limits = limits;
        this.watch = watch;
        this.places = new Semaphore(limits.requests());
    }

    Response answer(Incoming request) {
        try {
            if (!places.tryAcquire(limits.patience().toNanos(), TimeUnit.NANOSECONDS)) {
                request.forget();
                return door.refuse(request, Reason.BUSY);
            }
            return inTime(() -> inPlace(request)).orElseGet(() -> door.refuse(request, Reason.TOO_SLOW));
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
            return door.refuse(request, Reason.BUSY);
        } catch (ExecutionException defect) {
            throw new IllegalStateException("A door never throws", defect);
        }
    }

    /**
     * The next piece of an answer, which is work as well.
     *
     * @return empty at the end
     * @throws IllegalStateException if there is no place or no time to do it, or it fails
     */
    Optional<byte[]> next(Iterator<byte[]> pieces) {
        try {
            if (!places.tryAcquire(limits.patience().toNanos(), TimeUnit.NANOSECONDS)) {
                throw new IllegalStateException("There is no place for the next piece");
            }
            return inTime(() -> nextInPlace(pieces))
                    .orElseThrow(() -> new IllegalStateException("The next piece took too long"));
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The server is closing", closing);
        } catch (ExecutionException failure) {
            LOG.error("An answer was broken off", failure);
            throw new IllegalStateException("The next piece failed", failure);
        }
    }

    /** Empty if it took too long. */
    private <T> Optional<T> inTime(Supplier<T> work) throws InterruptedException, ExecutionException {
        var answer = CompletableFuture.supplyAsync(() -> Optional.of(work.get()), threads);
        watch.begin(answer, limits.answerTime(), () -> answer.complete(Optional.empty()));
        try {
            return answer.get();
        } finally {
            watch.end(answer);
        }
    }

    private Optional<byte[]> nextInPlace(Iterator<byte[]> pieces) {
        try {
            return pieces.hasNext() ? Optional.of(pieces.next()) : Optional.empty();
        } finally {
            places.release();
        }
    }

    private Response inPlace(Incoming request) {
        try {
            return door.answer(request);
        } finally {
            request.forget();
            places.release();
        }
    }

    /** @return whether everything came to its end in time */
    boolean finish(Duration time) {
        try {
            threads.shutdown();
            return threads.awaitTermination(time.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException impatient) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
