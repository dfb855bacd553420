package io.seneschal.persistence.shared;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is in a row, by positions from 1 on. */
interface Cells {

    @Nullable
    UUID id(int position) throws SQLException;

    @Nullable
    String text(int position) throws SQLException;

    @Nullable
    Instant moment(int position) throws SQLException;

    @Nullable
    LocalDate date(int position) throws SQLException;

    @Nullable
    Array array(int position) throws SQLException;

    /** 0 where there is none. */
    long number(int position) throws SQLException;

    /** False where there is none. */
    boolean truth(int position) throws SQLException;

    /** Those of the row at which a result is. */
    record OfResult(ResultSet columns) implements Cells {

        @Override
        public @Nullable UUID id(int position) throws SQLException {
            return columns.getObject(position, UUID.class);
        }

        @Override
        public @Nullable String text(int position) throws SQLException {
            return columns.getString(position);
        }

        @Override
        public @Nullable Instant moment(int position) throws SQLException {
            var at = columns.getObject(position, OffsetDateTime.class);
            return at == null ? null : at.toInstant();
        }

        @Override
        public @Nullable LocalDate date(int position) throws SQLException {
            return columns.getObject(position, LocalDate.class);
        }

        @Override
        public @Nullable Array array(int position) throws SQLException {
            return columns.getArray(position);
        }

        @Override
        public long number(int position) throws SQLException {
            return columns.getLong(position);
        }

        @Override
        public boolean truth(int position) throws SQLException {
            return columns.getBoolean(position);
        }
    }
}
