package io.seneschal.persistence.shared;

import io.seneschal.application.shared.PageRequest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of a result, read by column name; what the schema calls {@code not null} is never {@code null}. */
public final class Row {

    private final ResultSet columns;

    public Row(ResultSet columns) {
        this.columns = columns;
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
        return columns.getObject(column, UUID.class);
    }

    public String text(String column) throws SQLException {
        return Objects.requireNonNull(textOrNull(column));
    }

    public @Nullable String textOrNull(String column) throws SQLException {
        return columns.getString(column);
    }

    public Instant instant(String column) throws SQLException {
        return Objects.requireNonNull(instantOrNull(column));
    }

    public @Nullable Instant instantOrNull(String column) throws SQLException {
        var at = columns.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    public long number(String column) throws SQLException {
        return columns.getLong(column);
    }

    public boolean truth(String column) throws SQLException {
        return columns.getBoolean(column);
    }
}
