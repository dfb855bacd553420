package io.seneschal.persistence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Files of H2 with all tables and nothing in them, for whoever asks. */
public final class H2ForTests {

    private static final String SUFFIX = ".mv.db";

    private H2ForTests() {}

    /** What files are copied from: making the tables anew takes many times as long. */
    private static final class Migrated {

        private static final byte[] FILE = make();

        private static byte[] make() {
            try {
                var folder = Files.createTempDirectory("seneschal-migrated-");
                var file = folder.resolve("seneschal");
                try (var database = Database.open(DatabaseSettings.of(urlOf(file)))) {
                    database.migrations().migrate();
                }
                var made = Path.of(file + SUFFIX);
                var content = Files.readAllBytes(made);
                Files.delete(made);
                Files.delete(folder);
                return content;
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }

    /**
     * The URL of a database in that folder.
     *
     * @param folder which has none yet
     */
    public static String freshDatabase(Path folder) {
        var file = folder.resolve("seneschal");
        try {
            Files.write(Path.of(file + SUFFIX), Migrated.FILE);
            return urlOf(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String urlOf(Path file) {
        return "jdbc:h2:file:" + file;
    }
}
