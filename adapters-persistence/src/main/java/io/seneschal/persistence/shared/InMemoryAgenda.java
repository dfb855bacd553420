package io.seneschal.persistence.shared;

import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Things that are due at an instant, each at one at most, of which every change can be undone. */
public final class InMemoryAgenda<V> {

    private final InMemoryTable<ScopedId, Due> byKey;
    private final InMemoryTable<Due, V> byTime;

    public InMemoryAgenda(InMemoryStore store) {
        this.byKey = new InMemoryTable<>(store);
        this.byTime = new InMemoryTable<>(store);
    }

    /** When a thing is due, and which one it is. */
    private record Due(Instant at, ScopedId key) implements Comparable<Due> {

        static final Due FIRST = new Due(Instant.MIN, ScopedId.of(ScopedId.NONE));

        private static final Comparator<Due> ORDER =
                Comparator.comparing(Due::at).thenComparing(Due::key);

        @Override
        public int compareTo(Due other) {
            return ORDER.compare(this, other);
        }
    }

    /** What has been due for the longest time. */
    public Optional<V> due(Instant now) {
        return byTime.after(Due.FIRST)
                .findFirst()
                .filter(first -> !first.getKey().at().isAfter(now))
                .map(Map.Entry::getValue);
    }

    /** All that are due, the one that has been for the longest time first. */
    public Stream<V> allDue(Instant now) {
        return byTime.after(Due.FIRST)
                .takeWhile(entry -> !entry.getKey().at().isAfter(now))
                .map(Map.Entry::getValue);
    }

    /** When a thing is due. */
    public Optional<Instant> dueAt(ScopedId key) {
        return byKey.find(key).map(Due::at);
    }

    public Optional<V> find(ScopedId key) {
        return byKey.find(key).flatMap(byTime::find);
    }

    /** Notes a thing, or notes it again for another instant. */
    public void put(ScopedId key, Instant at, V thing) {
        remove(key);
        var due = new Due(at, key);
        byKey.put(key, due);
        byTime.put(due, thing);
    }

    public void remove(ScopedId key) {
        byKey.find(key).ifPresent(due -> {
            byKey.remove(key);
            byTime.remove(due);
        });
    }
}
