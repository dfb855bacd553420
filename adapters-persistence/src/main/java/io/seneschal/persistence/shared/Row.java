package io.seneschal.persistence.shared;

import io.seneschal.application.shared.PageRequest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** A row of a result, or one that was put aside, read by column name; what the schema calls {@code not null} is never {@code null}. */
public final class Row {

    private final Cells cells;
    private final Positions positions;

    /** @param context of the statement that gave the result */
    public Row(ResultSet columns, StatementContext context) throws SQLException {
        this(new Cells.OfResult(columns), Positions.in(columns, context));
    }

    Row(Cells cells, Positions positions) {
        this.cells = cells;
        this.positions = positions;
    }

    /** One of several things in the same row, by what stands before the names of its columns ({@link Columns}). */
    public Row behind(String prefix) {
        return new Row(cells, positions.behind(prefix));
    }

    /** The id behind which a page begins. */
    public static UUID start(PageRequest page) {
        return page.after() == null ? ScopedId.NONE : page.after();
    }

    /** How many rows a page asks for: one more than it shows, to know whether there is another page. */
    public static int rows(PageRequest page) {
        return page.limit() + 1;
    }

    public UUID id(String column) throws SQLException {
        return Objects.requireNonNull(idOrNull(column));
    }

    public @Nullable UUID idOrNull(String column) throws SQLException {
        return cells.id(positions.of(column));
    }

    public String text(String column) throws SQLException {
        return Objects.requireNonNull(textOrNull(column));
    }

    public @Nullable String textOrNull(String column) throws SQLException {
        return cells.text(positions.of(column));
    }

    public Instant instant(String column) throws SQLException {
        return Objects.requireNonNull(instantOrNull(column));
    }

    public @Nullable Instant instantOrNull(String column) throws SQLException {
        return cells.moment(positions.of(column));
    }

    public LocalDate date(String column) throws SQLException {
        return Objects.requireNonNull(dateOrNull(column));
    }

    public @Nullable LocalDate dateOrNull(String column) throws SQLException {
        return cells.date(positions.of(column));
    }

    /** From a column that gathers ids in an array; none where it gathered nothing. */
    public Set<UUID> ids(String column) throws SQLException {
        var array = cells.array(positions.of(column));
        return array == null
                ? Set.of()
                : Stream.of((Object[]) array.getArray()).map(UUID.class::cast).collect(Collectors.toUnmodifiableSet());
    }

    /** From a column that gathers texts in an array, in its order; none where it gathered nothing. */
    public List<String> texts(String column) throws SQLException {
        var array = cells.array(positions.of(column));
        return array == null
                ? List.of()
                : Stream.of((Object[]) array.getArray()).map(String.class::cast).toList();
    }

    public long number(String column) throws SQLException {
        return cells.number(positions.of(column));
    }

    public boolean truth(String column) throws SQLException {
        return cells.truth(positions.of(column));
    }
}
