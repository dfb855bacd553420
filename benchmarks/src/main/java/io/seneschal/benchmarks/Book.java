package io.seneschal.benchmarks;

import io.seneschal.persistence.Database;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;

/** Fills tables with as many rows as a measurement needs, faster than use cases would. */
final class Book {

    private static final int BATCH = 10_000;
    private static final OffsetDateTime LONG_AGO = OffsetDateTime.of(2026, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);

    private final Database database;

    Book(Database database) {
        this.database = database;
    }

    /** The n-th id of a kind, in the order of n. */
    static UUID id(int kind, long number) {
        return new UUID(0x0190_0000_0000_7000L | kind, 0x8000_0000_0000_0000L | number);
    }

    /** Users that nobody can log in as, from number 1 on. */
    void addUsers(long many) {
        fill("""
                insert into users (id, login, login_folded, password, first_name, last_name, phone, locale,
                                   search_text, created_at, version)
                values (?, ?, ?, '-', 'Ada', ?, '+41220000000', 'fr', ?, ?, 0)
                """, many, (row, number) -> {
            var login = "user" + number + "@example.org";
            row.setObject(1, id(1, number));
            row.setString(2, login);
            row.setString(3, login);
            row.setString(4, "Number " + number);
            row.setString(5, "ada number " + number + " " + login);
            row.setObject(6, LONG_AGO);
        });
    }

    /** Makes the users from number 2 on collaborators of an organisation that number 1 has founded. */
    void addMembers(UUID organisation, long many) {
        fill("""
                insert into memberships (organisation_id, user_id, role, billing, contact_billing, contact_product,
                                         state, joined_at, version)
                values (?, ?, 'collaborator', false, false, false, 'active', ?, 0)
                """, many - 1, (row, number) -> {
            row.setObject(1, organisation);
            row.setObject(2, id(1, number + 1));
            row.setObject(3, LONG_AGO);
        });
        fill("update organisations set members_count = ? where id = ?", 1, (row, only) -> {
            row.setLong(1, many);
            row.setObject(2, organisation);
        });
    }

    /** Events of an organisation, from number 1 on; before stores are opened, which put theirs behind. */
    void addEvents(UUID organisation, long many) {
        fill("""
                insert into events (id, at, organisation_id, actor_kind, actor_id, type, data, position)
                values (?, ?, ?, 'operator', 'benchmark', 'organisation.details-changed', '{"fields":["name"]}', ?)
                """, many, (row, number) -> {
            row.setObject(1, id(2, number));
            row.setObject(2, LONG_AGO);
            row.setObject(3, organisation);
            row.setLong(4, number);
        });
    }

    /** Runs a statement for the numbers from 1 on, many at once. */
    void fill(String insert, long many, Filling filling) {
        try (var connection = database.dataSource().getConnection()) {
            connection.setAutoCommit(false);
            try (var row = connection.prepareStatement(insert)) {
                for (var number = 1L; number <= many; number++) {
                    filling.fill(row, number);
                    row.addBatch();
                    if (number % BATCH == 0) {
                        row.executeBatch();
                    }
                }
                row.executeBatch();
            }
            connection.commit();
            connection.setAutoCommit(true);
            analyse(connection);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** Lets the database know what it holds, as it would find out by itself in time. */
    private static void analyse(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("analyze");
        }
    }

    /** Binds the values of one row. */
    interface Filling {

        void fill(PreparedStatement row, long number) throws SQLException;
    }
}
