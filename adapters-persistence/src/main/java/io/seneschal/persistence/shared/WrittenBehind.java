package io.seneschal.persistence.shared;

import io.seneschal.application.shared.StoreUnavailable;
import io.seneschal.domain.shared.CommonRefusal.StaleChange;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import org.jdbi.v3.core.statement.PreparedBatch;

/**
 * Writes behind how things were last used: the latest use of each, gathered for a moment and written in one batch.
 *
 * <p>What can't be written now is tried again with the next batch; what is not written when the machine dies is lost,
 * which makes a thing look unused for some seconds longer. Its thread ends when it is closed, and is never interrupted:
 * H2 would close the database.
 *
 * @param <K> things
 * @param <U> uses of them
 */
public final class WrittenBehind<K, U> implements AutoCloseable {

    /** More things than this are not remembered at once; their next use will be. */
    private static final int MOST = 10_000;

    private final JdbiStore store;
    private final Duration gathering;
    private final Writing<K, U> writing;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Map<K, U> latest = new HashMap<>();
    private final Thread writer;
    private boolean closed;

    /** @param gathering how long uses are gathered before they are written */
    public WrittenBehind(JdbiStore store, Duration gathering, Writing<K, U> writing) {
        this.store = store;
        this.gathering = gathering;
        this.writing = writing;
        this.writer = Thread.ofPlatform().daemon().name(writing.thread()).unstarted(this::writeUntilClosed);
    }

    /**
     * How uses are written.
     *
     * @param thread what the thread is called that writes them
     * @param key by what a thing is known in its table
     * @param later which of two uses of one thing is kept
     * @param statement updates a thing unless a later use of it is known
     */
    public record Writing<K, U>(
            String thread, Function<K, UUID> key, BinaryOperator<U> later, String statement, Binding<K, U> binding) {}

    /** Binds one use. */
    @FunctionalInterface
    public interface Binding<K, U> {
        void bind(PreparedBatch statement, K thing, U use);
    }

    public void note(K thing, U use) {
        lock.lock();
        try {
            if (closed || (latest.size() >= MOST && !latest.containsKey(thing))) {
                return;
            }
            latest.merge(thing, use, writing.later());
            if (writer.getState() == Thread.State.NEW) {
                writer.start();
            }
            changed.signal();
        } finally {
            lock.unlock();
        }
    }

    /** Writes what is left and ends. */
    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
            changed.signal();
        } finally {
            lock.unlock();
        }
        joinWriter();
        write(taken());
    }

    private void joinWriter() {
        var interrupted = false;
        while (writer.isAlive()) {
            try {
                writer.join();
            } catch (InterruptedException meanwhile) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void writeUntilClosed() {
        while (gather()) {
            var uses = taken();
            if (!write(uses)) {
                uses.forEach(use -> note(use.getKey(), use.getValue()));
            }
        }
    }

    /** Waits for a use, then for more of them. Whether to go on. */
    private boolean gather() {
        lock.lock();
        try {
            while (latest.isEmpty() && !closed) {
                changed.awaitUninterruptibly();
            }
            var left = gathering.toNanos();
            while (left > 0 && !closed) {
                left = changed.awaitNanos(left);
            }
            return !closed;
        } catch (InterruptedException notOurs) {
            return !closed;
        } finally {
            lock.unlock();
        }
    }

    /** In the order of ids, so that two processes that write the same things don't wait for each other crosswise. */
    private List<Map.Entry<K, U>> taken() {
        lock.lock();
        try {
            var uses = latest.entrySet().stream()
                    .map(use -> Map.entry(use.getKey(), use.getValue()))
                    .sorted(Comparator.comparing(use -> writing.key().apply(use.getKey())))
                    .toList();
            latest.clear();
            return uses;
        } finally {
            lock.unlock();
        }
    }

    private boolean write(List<Map.Entry<K, U>> uses) {
        if (uses.isEmpty()) {
            return true;
        }
        try {
            store.writeAside(handle -> {
                try (var batch = handle.prepareBatch(writing.statement())) {
                    for (var use : uses) {
                        writing.binding().bind(batch, use.getKey(), use.getValue());
                        batch.bind("id", writing.key().apply(use.getKey())).add();
                    }
                    batch.execute();
                }
            });
            return true;
        } catch (StaleChange | StoreUnavailable later) {
            return false;
        } catch (StorageFailure neverWill) {
            return true; // trying again would not help these, and must not keep later ones waiting
        }
    }
}
