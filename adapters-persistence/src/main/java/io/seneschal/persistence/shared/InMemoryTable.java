package io.seneschal.persistence.shared;

import io.seneschal.application.shared.Page;
import io.seneschal.application.shared.PageRequest;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Rows in the order of their keys, of which every change can be undone. Used under the lock of its store. */
public final class InMemoryTable<K extends Comparable<? super K>, V> {

    private final NavigableMap<K, V> rows = new TreeMap<>();
    private final InMemoryStore store;

    public InMemoryTable(InMemoryStore store) {
        this.store = store;
    }

    public Optional<V> find(K key) {
        return Optional.ofNullable(rows.get(key));
    }

    public void put(K key, V row) {
        var before = rows.put(key, row);
        store.onUndo(() -> restore(key, before));
    }

    public void remove(K key) {
        var before = rows.remove(key);
        store.onUndo(() -> restore(key, before));
    }

    /** The row with this key, else the last one before it. */
    public Optional<Map.Entry<K, V>> upTo(K key) {
        return Optional.ofNullable(rows.floorEntry(key));
    }

    /** The rows behind this key, which need not be there. */
    public Stream<Map.Entry<K, V>> after(K key) {
        // Not entrySet().stream(): that counts all that follow before it shows the first.
        var entries = rows.tailMap(key, false).entrySet().iterator();
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(entries, Spliterator.ORDERED), false);
    }

    /** All rows of one scope. */
    public static <V> Stream<V> all(InMemoryTable<ScopedId, V> table, UUID scope) {
        return after(table, new ScopedId(scope, ScopedId.NONE)).map(Map.Entry::getValue);
    }

    /** A page of the rows of one scope for which the filter holds. */
    public static <V> Page<V> page(
            InMemoryTable<ScopedId, V> table, UUID scope, PageRequest request, Predicate<? super V> filter) {
        var found = after(table, new ScopedId(scope, request.after() == null ? ScopedId.NONE : request.after()))
                .filter(entry -> filter.test(entry.getValue()))
                .limit(request.limit() + 1L)
                .toList();
        return Page.of(found, request, entry -> entry.getKey().id()).map(Map.Entry::getValue);
    }

    private static <V> Stream<Map.Entry<ScopedId, V>> after(InMemoryTable<ScopedId, V> table, ScopedId start) {
        return table.after(start).takeWhile(entry -> entry.getKey().scope().equals(start.scope()));
    }

    private void restore(K key, @Nullable V before) {
        if (before == null) {
            rows.remove(key);
        } else {
            rows.put(key, before);
        }
    }
}
