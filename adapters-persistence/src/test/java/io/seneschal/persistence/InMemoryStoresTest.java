package io.seneschal.persistence;

import io.seneschal.application.Stores;
import io.seneschal.application.shared.Ids;
import java.time.Clock;
import java.util.Map;
import java.util.WeakHashMap;

class InMemoryStoresTest extends StoresTest {

    /** What several processes would share, there are no several of. */
    private final Map<Clock, Stores> opened = new WeakHashMap<>();

    @Override
    Stores open(Clock clock, Ids ids) {
        return opened.computeIfAbsent(clock, same -> InMemoryStores.create(clock, ids));
    }

    @Override
    void close() {
        // nothing is written behind
    }
}
