package io.seneschal.persistence.shared;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * At which position of a result each column is, by its name. The text of a statement says which columns it gives, so this is
 * found out once for each text: drivers would look through all names anew for each result.
 */
final class Positions {

    /** More than the program has; texts that are made up of a number could be without end. */
    private static final int MOST_STATEMENTS = 2_000;

    private static final Map<String, Positions> OF_STATEMENTS = new ConcurrentHashMap<>();

    /** Rows mostly come one after the other: what the row before was of need not be compared. */
    private static final AtomicReference<Known> LAST = new AtomicReference<>(new Known("", new Positions(Map.of())));

    private final Map<String, Integer> byName;
    private final Map<String, Positions> behind = new ConcurrentHashMap<>();

    private Positions(Map<String, Integer> byName) {
        this.byName = byName;
    }

    private record Known(String text, Positions positions) {

        @SuppressWarnings("ReferenceEquality") // another text of the same letters is found all the same
        boolean isOf(String other) {
            return text == other;
        }
    }

    static Positions in(ResultSet columns, StatementContext context) throws SQLException {
        var text = context.getRawSql();
        var before = LAST.get();
        return before.isOf(text) ? before.positions() : find(text, columns);
    }

    private static Positions find(String text, ResultSet columns) throws SQLException {
        var known = OF_STATEMENTS.get(text);
        var positions = known == null ? learn(text, columns) : known;
        LAST.set(new Known(text, positions));
        return positions;
    }

    private static Positions learn(String text, ResultSet columns) throws SQLException {
        var names = columns.getMetaData();
        var byName = new HashMap<String, Integer>();
        for (var position = 1; position <= names.getColumnCount(); position++) {
            byName.putIfAbsent(keyOf(names.getColumnLabel(position).toLowerCase(Locale.ROOT)), position);
        }
        if (OF_STATEMENTS.size() >= MOST_STATEMENTS) {
            OF_STATEMENTS.clear();
        }
        var positions = new Positions(byName);
        OF_STATEMENTS.put(text, positions);
        return positions;
    }

    /** The very string that whoever asks has written down: it is then found without comparing letters. */
    private static String keyOf(String name) {
        return name.intern();
    }

    int of(String column) {
        var position = byName.get(column);
        if (position == null) {
            throw new IllegalArgumentException("There is no column " + column + " in " + byName.keySet());
        }
        return position;
    }

    /** Of the columns whose names begin with this, by what comes after it. */
    Positions behind(String prefix) {
        var known = behind.get(prefix);
        return known == null ? behind.computeIfAbsent(prefix, this::without) : known;
    }

    private Positions without(String prefix) {
        var rest = new HashMap<String, Integer>();
        byName.forEach((name, position) -> {
            if (name.startsWith(prefix)) {
                rest.put(keyOf(name.substring(prefix.length())), position);
            }
        });
        return new Positions(rest);
    }
}
