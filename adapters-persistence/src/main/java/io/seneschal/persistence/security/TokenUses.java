package io.seneschal.persistence.security;

import io.seneschal.application.shared.StoreUnavailable;
import io.seneschal.domain.security.TokenId;
import io.seneschal.domain.shared.CommonRefusal.StaleChange;
import io.seneschal.persistence.shared.JdbiStore;
import io.seneschal.persistence.shared.StorageFailure;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Writes behind when tokens were last used: the latest use of each, gathered for a moment and written in one batch.
 *
 * <p>What can't be written now is tried again with the next batch; what is not written when the machine dies is lost,
 * which makes a token look unused for some seconds longer. Its thread ends when it is closed, and is never interrupted:
 * H2 would close the database.
 */
public final class TokenUses implements AutoCloseable {

    /** More tokens than this are not remembered at once; their next use will be. */
    private static final int MOST = 10_000;

    private final JdbiStore store;
    private final Duration gathering;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Map<TokenId, Instant> latest = new HashMap<>();
    private final Thread writer;
    private boolean closed;

    /** @param gathering how long uses are gathered before they are written */
    public TokenUses(JdbiStore store, Duration gathering) {
        this.store = store;
        this.gathering = gathering;
        this.writer = Thread.ofPlatform().daemon().name("token-uses").unstarted(this::writeUntilClosed);
    }

    void note(TokenId token, Instant at) {
        lock.lock();
        try {
            if (closed || (latest.size() >= MOST && !latest.containsKey(token))) {
                return;
            }
            latest.merge(token, at, TokenUses::later);
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

    /** In the order of ids, so that two processes that write the same tokens don't wait for each other crosswise. */
    private List<Map.Entry<TokenId, Instant>> taken() {
        lock.lock();
        try {
            var uses = latest.entrySet().stream()
                    .map(use -> Map.entry(use.getKey(), use.getValue()))
                    .sorted(Comparator.comparing(use -> use.getKey().value()))
                    .toList();
            latest.clear();
            return uses;
        } finally {
            lock.unlock();
        }
    }

    private boolean write(List<Map.Entry<TokenId, Instant>> uses) {
        if (uses.isEmpty()) {
            return true;
        }
        try {
            store.writeAside(handle -> {
                try (var batch = handle.prepareBatch("""
                        update api_tokens
                        set last_used_at = :at
                        where id = :id and (last_used_at is null or last_used_at < :at)
                        """)) {
                    uses.forEach(use -> batch.bind("id", use.getKey().value())
                            .bind("at", use.getValue())
                            .add());
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

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
