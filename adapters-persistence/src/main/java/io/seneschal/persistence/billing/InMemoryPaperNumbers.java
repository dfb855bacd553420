package io.seneschal.persistence.billing;

import io.seneschal.application.billing.PaperNumbers;
import io.seneschal.persistence.shared.InMemoryStore;
import java.util.HashMap;
import java.util.Map;

/** Counters in memory. */
public final class InMemoryPaperNumbers implements PaperNumbers {

    private final InMemoryStore store;
    private final InMemoryPaperTables tables;

    public InMemoryPaperNumbers(InMemoryStore store, InMemoryPaperTables tables) {
        this.store = store;
        this.tables = tables;
    }

    @Override
    public Map<Series, Integer> take(Map<Series, Integer> counts) {
        var first = new HashMap<Series, Integer>();
        store.change(() -> counts.forEach((series, count) -> {
            var key = InMemoryPaperTables.key(series);
            var last = tables.counters.find(key).orElse(0);
            tables.counters.put(key, last + count);
            first.put(series, last + 1);
        }));
        return Map.copyOf(first);
    }
}
