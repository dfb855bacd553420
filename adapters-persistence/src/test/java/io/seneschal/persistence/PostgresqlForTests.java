package io.seneschal.persistence;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.StackWalker.Option;
import java.lang.StackWalker.StackFrame;
import java.sql.SQLException;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** A PostgreSQL server for all tests of a run, with a database of its own for whoever asks. */
public final class PostgresqlForTests {

    /** What databases are copied from: making the tables anew takes many times as long. */
    private static final String MIGRATED = "migrated";

    /** As many as the pools of all classes that run side by side can hold. */
    private static final String CONNECTIONS = "400";

    private static final AtomicInteger DATABASES = new AtomicInteger();

    private PostgresqlForTests() {}

    private static final class Running {

        private static final EmbeddedPostgres SERVER = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder()
                        .setServerConfig("max_connections", CONNECTIONS)
                        .start();
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }

    private static final class Migrated {

        private static final String NAME = make();

        private static String make() {
            create(MIGRATED);
            try (var database = Database.open(DatabaseSettings.of(urlOf(MIGRATED)))) {
                database.migrations().migrate();
            }
            return MIGRATED;
        }
    }

    /** The URL of a database with all tables and nothing in them. */
    public static String freshDatabase() {
        requireTurns();
        var name = nextName();
        create(name + " template " + Migrated.NAME);
        return urlOf(name);
    }

    /** The URL of a database without tables. */
    public static String emptyDatabase() {
        requireTurns();
        var name = nextName();
        create(name);
        return urlOf(name);
    }

    /** So that nobody forgets it: what goes wrong without does so only now and then. */
    private static void requireTurns() {
        if (!StackWalker.getInstance(Option.RETAIN_CLASS_REFERENCE).walk(PostgresqlForTests::isByTurns)) {
            throw new IllegalStateException(
                    "A test class that uses PostgreSQL says @" + OnPostgresql.class.getSimpleName());
        }
    }

    private static boolean isByTurns(Stream<StackFrame> calls) {
        return calls.<Class<?>>map(StackFrame::getDeclaringClass)
                .flatMap(it -> Stream.<Class<?>>iterate(it, Objects::nonNull, Class::getEnclosingClass))
                .anyMatch(it -> it.isAnnotationPresent(OnPostgresql.class));
    }

    private static String nextName() {
        return "test_" + DATABASES.incrementAndGet();
    }

    private static void create(String what) {
        try (var connection = Running.SERVER.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create database " + what);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static String urlOf(String name) {
        return Running.SERVER.getJdbcUrl("postgres", name);
    }
}
