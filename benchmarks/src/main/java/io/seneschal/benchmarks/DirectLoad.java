package io.seneschal.benchmarks;

import io.seneschal.persistence.Database;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;

/** What the database itself can do with the same rows, through plain JDBC: the baseline. */
final class DirectLoad {

    private static final String ORGANISATION = """
            insert into organisations (id, name, kind, billing_zone, search_text, created_at, members_count,
                                       version)
            values (?, 'Association of many', 'company', 'Europe/Zurich', 'association of many', now(), 1, 0)
            """;
    private static final String MEMBERSHIP = """
            insert into memberships (organisation_id, user_id, role, billing, contact_billing, contact_product, state,
                                     joined_at, version)
            values (?, ?, 'legal_responsible', true, true, true, 'active', now(), 0)
            """;
    private static final String EVENT = """
            insert into events (id, at, organisation_id, actor_kind, actor_id, type, data, position)
            values (?, now(), ?, 'person', 'benchmark', 'organisation.founded', '{"kind":"company"}',
                    cast(cast(pg_current_xact_id() as text) as bigint))
            """;

    private final Database database;
    private final int threads;
    private final Duration duration;
    private final AtomicLong numbers = new AtomicLong();

    DirectLoad(Database database, int threads, Duration duration) {
        this.database = database;
        this.threads = threads;
        this.duration = duration;
        new Book(database).addUsers(1);
    }

    /** Reads of one row by its key, a second. */
    double reads() {
        return perSecond(connection -> {
            var statement = connection.prepareStatement("select login, first_name, version from users where id = ?");
            return () -> {
                statement.setObject(1, Book.id(1, 1));
                try (var row = statement.executeQuery()) {
                    row.next();
                }
            };
        });
    }

    /** Transactions a second that store an organisation, its founder and three events, as founding does. */
    double writes() {
        return perSecond(connection -> {
            connection.setAutoCommit(false);
            var organisation = connection.prepareStatement(ORGANISATION);
            var membership = connection.prepareStatement(MEMBERSHIP);
            var event = connection.prepareStatement(EVENT);
            return () -> {
                var number = numbers.incrementAndGet();
                run(organisation, Book.id(4, number));
                run(membership, Book.id(4, number), Book.id(1, 1));
                for (var each = 0; each < 3; each++) {
                    run(event, Book.id(5 + each, number), Book.id(4, number));
                }
                connection.commit();
            };
        });
    }

    private static void run(PreparedStatement statement, Object... values) throws SQLException {
        for (var number = 0; number < values.length; number++) {
            statement.setObject(number + 1, values[number]);
        }
        statement.executeUpdate();
    }

    private double perSecond(Work work) {
        var end = System.nanoTime() + duration.toNanos();
        var done = 0L;
        try (var workers = Executors.newFixedThreadPool(threads)) {
            var running = new ArrayList<Future<Long>>();
            for (var number = 0; number < threads; number++) {
                running.add(workers.submit(() -> repeat(work, end)));
            }
            for (var each : running) {
                done += each.get();
            }
        } catch (InterruptedException | ExecutionException failed) {
            throw new IllegalStateException(failed);
        }
        return done * 1e9 / duration.toNanos();
    }

    private long repeat(Work work, long end) throws SQLException {
        try (var connection = database.dataSource().getConnection()) {
            var step = work.prepare(connection);
            var done = 0L;
            while (System.nanoTime() < end) {
                step.run();
                done++;
            }
            connection.setAutoCommit(true);
            return done;
        }
    }

    private interface Work {

        Step prepare(Connection connection) throws SQLException;
    }

    private interface Step {

        void run() throws SQLException;
    }
}
