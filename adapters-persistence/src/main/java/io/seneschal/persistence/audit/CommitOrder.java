package io.seneschal.persistence.audit;

import io.seneschal.persistence.shared.Dialect;

/**
 * How a database knows the order in which changes were committed, in the two places where SQL must say it.
 *
 * @param position of an event that is being written
 * @param settled whether nothing can appear before an event that is there, or beside it, any more
 */
record CommitOrder(String position, String settled) {

    /** Writers take turns, and each sees what the one before has committed. */
    private static final CommitOrder BY_TURNS =
            new CommitOrder("(select coalesce(max(position), 0) + 1 from events)", "true");

    /** By the number of the transaction: behind the smallest that still runs, others may be about to appear. */
    private static final CommitOrder BY_TRANSACTION = new CommitOrder(
            "(select base + cast(cast(pg_current_xact_id() as text) as bigint) from event_positions)",
            "position < (select base + cast(cast(pg_snapshot_xmin(pg_current_snapshot()) as text) as bigint)"
                    + " from event_positions)");

    static CommitOrder of(Dialect dialect) {
        return switch (dialect) {
            case H2 -> BY_TURNS;
            case POSTGRESQL -> BY_TRANSACTION;
        };
    }
}
