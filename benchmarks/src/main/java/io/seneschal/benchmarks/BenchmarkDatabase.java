package io.seneschal.benchmarks;

import io.seneschal.persistence.Database;
import io.seneschal.persistence.DatabaseSettings;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** A fresh database for one measurement: a file of H2, or a real PostgreSQL that is started for it and writes durably. */
final class BenchmarkDatabase implements AutoCloseable {

    /** As many as ask at once, so that nothing waits for a connection. */
    private static final int CONNECTIONS = 16;

    private final String url;
    private final @Nullable EmbeddedPostgres postgres;
    private final Path folder;

    private BenchmarkDatabase(String url, @Nullable EmbeddedPostgres postgres, Path folder) {
        this.url = url;
        this.postgres = postgres;
        this.folder = folder;
    }

    /** @param kind {@code h2} or {@code postgresql} */
    static BenchmarkDatabase start(String kind) {
        try {
            var folder = Files.createTempDirectory("seneschal-benchmark-");
            return switch (kind) {
                case "h2" -> new BenchmarkDatabase("jdbc:h2:file:" + folder.resolve("seneschal"), null, folder);
                case "postgresql" -> {
                    // The tests' PostgreSQL forgets what it answered when the power goes; this one must not.
                    var postgres = EmbeddedPostgres.builder()
                            .setServerConfig("fsync", "on")
                            .setServerConfig("synchronous_commit", "on")
                            .setServerConfig("full_page_writes", "on")
                            .setServerConfig("max_connections", "100")
                            .start();
                    yield new BenchmarkDatabase(postgres.getJdbcUrl("postgres", "postgres"), postgres, folder);
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

    /** Opens it with its tables. */
    Database open() {
        var database = Database.open(new DatabaseSettings(url, null, null, CONNECTIONS));
        database.migrations().migrate();
        return database;
    }

    @Override
    public void close() {
        try {
            if (postgres != null) {
                postgres.close();
            }
            try (var files = Files.walk(folder)) {
                for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
