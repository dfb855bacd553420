package io.seneschal.persistence.audit;

import io.seneschal.persistence.shared.JdbiStore;

/**
 * The numbers of PostgreSQL's transactions, by which events are ordered. Another server counts from its own beginning: when
 * a copy has been brought there, new events would be put before old ones.
 */
public final class TransactionNumbers {

    private TransactionNumbers() {}

    /** Has new events come behind all that are there. Asked whenever a database is opened; mostly there is nothing to do. */
    public static void letNewEventsComeLast(JdbiStore store) {
        if (areBehind(store)) {
            store.writeAside(handle -> {
                // Waits for writers that run, and keeps others waiting: whoever writes next reads the new base.
                handle.execute("lock table events in share row exclusive mode");
                handle.createUpdate("""
                                update event_positions
                                set base = greatest(base, (select max(position) from events))
                                """).execute();
            });
        }
    }

    private static boolean areBehind(JdbiStore store) {
        return store.ask(handle -> handle.createQuery("""
                        select coalesce((select max(position) from events) >=
                            base + cast(cast(pg_snapshot_xmax(pg_current_snapshot()) as text) as bigint), false)
                        from event_positions
                        """).mapTo(Boolean.class).one());
    }
}
