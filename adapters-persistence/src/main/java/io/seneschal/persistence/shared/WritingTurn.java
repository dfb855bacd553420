package io.seneschal.persistence.shared;

import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;

/**
 * How transactions that write get on with each other.
 *
 * <p>PostgreSQL keeps them apart by itself. On H2 they take turns: inside the process by a lock that is held until the
 * commit is in the file (a process killed between two commits might otherwise leave half of one), among processes by the
 * row that each of them locks first.
 */
abstract sealed class WritingTurn {

    static WritingTurn on(Dialect dialect) {
        return switch (dialect) {
            case H2 -> new OneByOne();
            case POSTGRESQL -> new SideBySide();
        };
    }

    /** Runs a whole transaction. */
    abstract <R> R during(Supplier<R> transaction);

    /** Is called when the transaction has begun. */
    abstract void begin(Handle handle);

    /** What commits along with the last statement of a transaction; empty where that is done by itself. */
    abstract String commit();

    /** With which a transaction sees nothing of what others commit after it has begun. */
    abstract TransactionIsolationLevel isolationAtOneMoment();

    private static final class SideBySide extends WritingTurn {

        @Override
        <R> R during(Supplier<R> transaction) {
            return transaction.get();
        }

        @Override
        void begin(Handle handle) {
            // nothing to wait for
        }

        @Override
        String commit() {
            return ";commit";
        }

        @Override
        TransactionIsolationLevel isolationAtOneMoment() {
            return TransactionIsolationLevel.REPEATABLE_READ;
        }
    }

    private static final class OneByOne extends WritingTurn {

        private final ReentrantLock lock = new ReentrantLock(true);

        @Override
        <R> R during(Supplier<R> transaction) {
            lock.lock();
            try {
                return transaction.get();
            } finally {
                lock.unlock();
            }
        }

        @Override
        void begin(Handle handle) {
            handle.createQuery("select id from writing_turn for update")
                    .mapTo(Integer.class)
                    .one();
        }

        @Override
        String commit() {
            return "";
        }

        /** As it comes: nobody else commits while it is one's turn. A stricter one would see what was there before it was. */
        @Override
        TransactionIsolationLevel isolationAtOneMoment() {
            return TransactionIsolationLevel.UNKNOWN;
        }
    }
}
