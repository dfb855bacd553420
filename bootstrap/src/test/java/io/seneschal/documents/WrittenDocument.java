package io.seneschal.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file of the project that tests write, so that it can't say anything else than what is so.
 *
 * @param name its path from the directory of the whole project
 */
record WrittenDocument(String name) {

    private static final String WISH = "docs.write";

    /** The directory of the whole project: tests run in that of their module. */
    static final Path PROJECT = Path.of("").toAbsolutePath().getParent();

    /** Compares the page with what it should say; on wish writes it instead. */
    void says(String text) {
        if (Boolean.getBoolean(WISH)) {
            write(text);
        }
        assertThat(read())
                .as(
                        "%s is out of date. Write it anew: mvn test -pl bootstrap -am -Dtest='*DocumentTest' -D%s=true",
                        file(), WISH)
                .isEqualTo(text);
    }

    private Path file() {
        return PROJECT.resolve(name);
    }

    private void write(String text) {
        try {
            Files.createDirectories(file().getParent());
            Files.writeString(file(), text);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private String read() {
        try {
            return Files.exists(file()) ? Files.readString(file()) : "";
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
