package io.seneschal.persistence.shared;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiFunction;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * A question about single things, by their keys, such as who is behind a token.
 *
 * <p>What several threads ask at the same moment goes to the database in one round trip. Nothing is remembered, and no time
 * is spent waiting for others to join: who asks while a round trip is on its way goes along with the next one, which begins
 * after they asked. So an answer is never older than the question, and what another process has changed before is seen.
 *
 * <p>Inside a transaction everybody asks for themselves, and sees what the transaction has done.
 *
 * @param <K> keys, compared by their values
 * @param <V> the things
 */
public final class GatheredQuestion<K, V> {

    /** No statement asks for many more keys than this. */
    private static final int MOST_KEYS = 64;

    private final JdbiStore store;
    private final BiFunction<Handle, Set<K>, Map<K, V>> question;
    private final ReentrantLock lock = new ReentrantLock();
    private final Deque<Asker<K, V>> waiting = new ArrayDeque<>();
    private boolean onItsWay;

    /** @param question asked for all of the keys in one statement; keys that nothing belongs to are left out */
    public GatheredQuestion(JdbiStore store, BiFunction<Handle, Set<K>, Map<K, V>> question) {
        this.store = store;
        this.question = question;
    }

    /** Somebody who waits, and is told the answers, or to fetch them: an empty one says that it is their turn. */
    private record Asker<K, V>(Collection<K> keys, CompletableFuture<Optional<Map<K, V>>> told) {}

    /** The thing with this key. */
    public Optional<V> about(K key) {
        return Optional.ofNullable(about(Set.of(key)).get(key));
    }

    /** The things with these keys, and perhaps others. */
    public Map<K, V> about(Collection<K> keys) {
        return store.foreseen().flatMap(foreseen -> foreseen.take(this, keys)).orElseGet(() -> gathered(keys));
    }

    private Map<K, V> gathered(Collection<K> keys) {
        if (store.isInTransaction()) {
            return ask(keys);
        }
        var asker = new Asker<K, V>(keys, new CompletableFuture<>());
        return begins(asker) ? askForAll(asker) : wait(asker).orElseGet(() -> askForAll(asker));
    }

    private boolean begins(Asker<K, V> asker) {
        lock.lock();
        try {
            if (onItsWay) {
                waiting.add(asker);
                return false;
            }
            onItsWay = true;
            return true;
        } finally {
            lock.unlock();
        }
    }

    private static <K, V> Optional<Map<K, V>> wait(Asker<K, V> asker) {
        try {
            return asker.told().join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
        }
    }

    /** Asks for oneself and for everybody who waits, and lets the next one begin. */
    private Map<K, V> askForAll(Asker<K, V> first) {
        letOthersCome();
        var others = List.<Asker<K, V>>of();
        @Nullable Map<K, V> answers = null;
        @Nullable RuntimeException failure = null;
        try {
            others = others();
            answers = askTogether(first, others);
            return answers;
        } catch (RuntimeException failed) {
            failure = failed;
            throw failed;
        } finally {
            for (var other : others) {
                tell(other, answers, failure);
            }
            passOn();
        }
    }

    /** Threads that could run at once, and are about to ask the same, go first; where there are none it takes no time. */
    @SuppressWarnings("ThreadPriorityCheck") // nothing relies on it: whoever does not make it asks next
    private static void letOthersCome() {
        Thread.yield();
    }

    private List<Asker<K, V>> others() {
        lock.lock();
        try {
            var others = new ArrayList<Asker<K, V>>();
            for (var keys = 1; keys < MOST_KEYS && !waiting.isEmpty(); ) {
                var other = waiting.remove();
                keys += other.keys().size();
                others.add(other);
            }
            return others;
        } finally {
            lock.unlock();
        }
    }

    private Map<K, V> askTogether(Asker<K, V> first, List<Asker<K, V>> others) {
        var keys = new LinkedHashSet<>(first.keys());
        others.forEach(other -> keys.addAll(other.keys()));
        try {
            return ask(keys);
        } catch (StorageFailure unreadable) {
            // One of the rows can't be read: whoever asked for another one is not to suffer.
            others.forEach(other -> tellAlone(other));
            return ask(first.keys());
        }
    }

    private void tellAlone(Asker<K, V> asker) {
        try {
            tell(asker, ask(asker.keys()), null);
        } catch (RuntimeException failed) {
            tell(asker, null, failed);
        }
    }

    private static <K, V> void tell(
            Asker<K, V> asker, @Nullable Map<K, V> answers, @Nullable RuntimeException failure) {
        if (answers != null) {
            asker.told().complete(Optional.of(answers));
        } else {
            asker.told()
                    .completeExceptionally(
                            failure == null ? new IllegalStateException("The question was not asked") : failure);
        }
    }

    private void passOn() {
        lock.lock();
        try {
            if (waiting.isEmpty()) {
                onItsWay = false;
            } else {
                waiting.remove().told().complete(Optional.empty());
            }
        } finally {
            lock.unlock();
        }
    }

    private Map<K, V> ask(Collection<K> keys) {
        return store.ask(handle -> question.apply(handle, Set.copyOf(keys)));
    }
}
