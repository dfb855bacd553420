package io.seneschal.chaos;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.stream.Stream;

/** Writes many rows in one round trip. */
record Filling(Connection connection) {

    /** Binds the values of one row. */
    @FunctionalInterface
    interface Row<T> {
        void bind(PreparedStatement row, T of) throws SQLException;
    }

    <T> void insert(String statement, Stream<T> all, Row<T> values) throws SQLException {
        try (var rows = connection.prepareStatement(statement)) {
            for (var one : all.toList()) {
                values.bind(rows, one);
                rows.addBatch();
            }
            rows.executeBatch();
        }
    }

    /** Lets the database know what it holds, as it would find out by itself in time. */
    void lookAtEverything() throws SQLException {
        connection.setAutoCommit(true);
        try (var statement = connection.createStatement()) {
            statement.execute("analyze");
        }
    }
}
