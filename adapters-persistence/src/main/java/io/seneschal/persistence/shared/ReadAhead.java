package io.seneschal.persistence.shared;

import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Reads something long part by part, in a thread of its own: while one part is worked on, the next one is read, and no more than
 * that. It is read outside any transaction.
 *
 * @param <T> parts
 */
public final class ReadAhead<T> {

    private final SynchronousQueue<Optional<T>> read = new SynchronousQueue<>();
    private volatile boolean abandoned;

    private ReadAhead() {}

    /**
     * Returns when all is done. What is thrown on either side is thrown, and nothing is read from then on.
     *
     * @param reading hands over parts one after the other
     * @param work is done with each, in the thread of the caller
     */
    public static <T> void of(Consumer<Consumer<T>> reading, Consumer<T> work) {
        new ReadAhead<T>().run(reading, work);
    }

    private void run(Consumer<Consumer<T>> reading, Consumer<T> work) {
        var reader = new FutureTask<>(() -> readAll(reading));
        Thread.ofPlatform().name("reading ahead").daemon().start(reader);
        try {
            for (var part = read.take(); part.isPresent(); part = read.take()) {
                work.accept(part.get());
            }
            reader.get();
        } catch (ExecutionException failed) {
            throw Failures.thrownElsewhere(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Reading was interrupted", interrupted);
        } finally {
            abandon(reader);
        }
    }

    private boolean readAll(Consumer<Consumer<T>> reading) throws InterruptedException {
        try {
            reading.accept(part -> hand(Optional.of(part)));
        } finally {
            if (!abandoned) {
                read.put(Optional.empty());
            }
        }
        return true;
    }

    private void hand(Optional<T> part) {
        if (abandoned) {
            throw new CancellationException("Nobody wants to know the rest");
        }
        try {
            read.put(part);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new CancellationException("Reading was interrupted");
        }
    }

    /** The reader sees it when it hands over its next part; until then it may use what the caller is about to close. */
    private void abandon(FutureTask<Boolean> reader) {
        abandoned = true;
        var interrupted = false;
        while (!reader.isDone()) {
            try {
                read.poll(10, TimeUnit.MILLISECONDS);
            } catch (InterruptedException impatient) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
