package io.seneschal.persistence.shared;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * Rows of one question, put aside in files of this process until their turn comes, each file with those of a range of ids: so
 * they can be had in that order without a database that sorts them, or memory for all of them.
 */
public final class Shelves implements AutoCloseable {

    private final List<UUID> starts;
    private final List<Shelf> shelves = new ArrayList<>();

    /** @param starts the first id of each range but the first one, in their order */
    public Shelves(List<UUID> starts) {
        this.starts = List.copyOf(starts);
        for (var shelf = 0; shelf <= starts.size(); shelf++) {
            shelves.add(new Shelf());
        }
    }

    /**
     * Puts aside the row at which a result is. Several threads may do so at once.
     *
     * @param id by which they are ordered
     */
    public void put(UUID id, ResultSet columns, StatementContext context) throws SQLException {
        shelves.get(shelfOf(id)).put(columns, context);
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

    /** What was put aside in one range, in no order. It is gone then. */
    public <T> List<T> take(int shelf, RowReader<T> reading) {
        return shelves.get(shelf).take(reading);
    }

    /** Makes something of a row. */
    @FunctionalInterface
    public interface RowReader<T> {

        T read(Row row) throws SQLException;
    }

    @Override
    public void close() {
        shelves.forEach(Shelf::close);
    }
}
