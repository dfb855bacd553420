package io.seneschal.benchmarks;

import io.seneschal.persistence.Database;
import io.seneschal.persistence.DatabaseSettings;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** A database to measure on: a file of H2, or a real PostgreSQL that is started for it and writes durably. */
final class BenchmarkDatabase implements AutoCloseable {

    /** As many as ask at once, so that nothing waits for a connection. */
    private static final int CONNECTIONS = 16;

    private static final String H2_FILE = "seneschal.mv.db";
    private static final String COPY = "copied";

    /** Unless it is told otherwise. */
    private static final int H2_RETAINS = 45_000;

    private final String url;
    private final @Nullable EmbeddedPostgres postgres;
    private final Closing closing;
    private final Path folder;
    private final boolean passing;

    private BenchmarkDatabase(
            String url, @Nullable EmbeddedPostgres postgres, Closing closing, Path folder, boolean passing) {
        this.url = url;
        this.postgres = postgres;
        this.closing = closing;
        this.folder = folder;
        this.passing = passing;
    }

    /**
     * An empty one for one measurement, which leaves nothing behind.
     *
     * @param kind {@code h2} or {@code postgresql}
     */
    static BenchmarkDatabase start(String kind) {
        try {
            var folder = Files.createTempDirectory("seneschal-benchmark-");
            return start(kind, folder, true);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** As it was left in that folder, which keeps it; empty the first time. */
    static BenchmarkDatabase start(String kind, Path folder) {
        return start(kind, folder, false);
    }

    private static BenchmarkDatabase start(String kind, Path folder, boolean passing) {
        try {
            return switch (kind) {
                case "h2" ->
                    new BenchmarkDatabase(
                            "jdbc:h2:file:" + folder.resolve("seneschal"), null, () -> {}, folder, passing);
                case "postgresql" -> {
                    // The tests' PostgreSQL forgets what it answered when the power goes; this one must not.
                    var postgres = EmbeddedPostgres.builder()
                            .setDataDirectory(folder.resolve("postgresql"))
                            .setCleanDataDirectory(passing)
                            .setServerConfig("fsync", "on")
                            .setServerConfig("synchronous_commit", "on")
                            .setServerConfig("full_page_writes", "on")
                            .setServerConfig("max_connections", "100")
                            .start();
                    yield new BenchmarkDatabase(
                            postgres.getJdbcUrl("postgres", "postgres"), postgres, postgres::close, folder, passing);
                }
                default -> throw new IllegalArgumentException("No database is called " + kind);
            };
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    String url() {
        return url;
    }

    /** Where the keys of whoever uses it are kept. */
    Path keys() {
        return folder.resolve("keys");
    }

    /** Opens it with its tables. */
    Database open() {
        var database = Database.open(new DatabaseSettings(url, null, null, CONNECTIONS));
        database.migrations().migrate();
        return database;
    }

    /** Fills it. H2 would keep what was overwritten for a while: many gigabytes where much is written to everywhere. */
    void takingBackSpaceAtOnce(Database open, Runnable filling) {
        retain(open, 0);
        filling.run();
        retain(open, H2_RETAINS);
    }

    private void retain(Database open, int milliseconds) {
        if (postgres != null) {
            return;
        }
        try (var connection = open.dataSource().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("set retention_time " + milliseconds);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** What it holds at present, to be changed without changing it. Nobody may have it open. */
    BenchmarkDatabase copy() {
        try {
            var beside = Files.createTempDirectory("seneschal-benchmark-");
            if (Files.exists(keys())) {
                Files.copy(keys(), beside.resolve("keys"));
            }
            if (postgres == null) {
                Files.copy(folder.resolve(H2_FILE), beside.resolve(H2_FILE));
                return new BenchmarkDatabase(
                        "jdbc:h2:file:" + beside.resolve("seneschal"), null, () -> {}, beside, true);
            }
            var copied = postgres;
            administer(
                    copied,
                    "drop database if exists " + COPY,
                    "create database " + COPY + " template postgres strategy file_copy",
                    "checkpoint");
            return new BenchmarkDatabase(
                    copied.getJdbcUrl("postgres", COPY),
                    copied,
                    () -> administer(copied, "drop database " + COPY),
                    beside,
                    true);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void administer(EmbeddedPostgres postgres, String... statements) {
        try (var connection = DriverManager.getConnection(postgres.getJdbcUrl("postgres", "template1"));
                var statement = connection.createStatement()) {
            for (var one : statements) {
                statement.execute(one);
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    @Override
    public void close() {
        try {
            closing.run();
            if (passing) {
                delete(folder);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** What ends with it. */
    private interface Closing {

        void run() throws IOException;
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
