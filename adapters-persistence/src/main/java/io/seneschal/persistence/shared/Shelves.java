package io.seneschal.persistence.shared;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * Rows of some questions, put aside in files of this process until their turn comes, each file with those of a range of ids: so
 * they can be had in that order, and what belongs together together, without a database that looks it up or sorts it, or memory for
 * all of it.
 *
 * @param <K> kinds of rows, few: those of one kind are of one question
 */
public final class Shelves<K> implements AutoCloseable {

    private final List<UUID> starts;
    private final List<Shelf<K>> shelves = new ArrayList<>();

    /** @param starts the first id of each range but the first one, in their order */
    public Shelves(List<UUID> starts) {
        this.starts = List.copyOf(starts);
        for (var shelf = 0; shelf <= starts.size(); shelf++) {
            shelves.add(new Shelf<>());
        }
    }

    /**
     * Puts aside the row at which a result is. Several threads may do so at once.
     *
     * @param id by which they are ordered
     */
    public void put(K kind, UUID id, ResultSet columns, StatementContext context) throws SQLException {
        shelves.get(shelfOf(id)).put(kind, columns, context);
    }

    private int shelfOf(UUID id) {
        var low = 0;
        for (var high = starts.size(); low < high; ) {
            var middle = (low + high) >>> 1;
            if (ScopedId.UNSIGNED.compare(starts.get(middle), id) <= 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    public int count() {
        return shelves.size();
    }

    /** Hands out what was put aside in one range, in the order in which that was done. It is gone then. */
    public void take(int shelf, RowTaker<K> taker) {
        shelves.get(shelf).take(taker);
    }

    /** Does something with a row. */
    @FunctionalInterface
    public interface RowTaker<K> {

        void take(K kind, Row row) throws SQLException;
    }

    @Override
    public void close() {
        shelves.forEach(Shelf::close);
    }
}
