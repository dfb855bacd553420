package io.seneschal.files;

import io.seneschal.domain.product.Catalogue;
import io.seneschal.domain.shared.CommonRefusal.UnreadableFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/**
 * Catalogues in YAML 1.2 (PRD-2): families and types, each under its code.
 *
 * <p>They are read strictly, and what is wrong is said by a word and the line: {@code file-too-large},
 * {@code not-utf-8}, {@code not-yaml}, {@code anchor-or-alias}, {@code too-deep}, {@code not-a-mapping},
 * {@code not-a-list}, {@code not-a-text}, {@code not-true-or-false}, {@code unknown-key}, {@code key-twice},
 * {@code missing-key}, {@code unusable-code}, {@code code-twice}, {@code unknown-family}, {@code unknown-language},
 * {@code no-name}, {@code unusable-name}, {@code no-term}, {@code unusable-term}, {@code term-twice},
 * {@code term-not-offered}, {@code unknown-currency}, {@code unusable-price}.
 */
public final class SnakeYamlCatalogues {

    /** Bytes of the file: 1 MiB. */
    public static final int LARGEST_FILE = 1024 * 1024;

    private static final String SHIPPED = "catalogue.yaml";

    private SnakeYamlCatalogues() {}

    /** The one that ships with the program, read when somebody asks it something. */
    public static Catalogue shipped() {
        return Shipped.CATALOGUE;
    }

    /** One in a file, read once, when somebody asks it something; {@link UnreadableFile} is thrown then. */
    public static Catalogue in(Path file) {
        return Catalogue.readWhenAsked(new ReadOnce<>(() -> read(() -> Files.newInputStream(file))));
    }

    /** @throws UnreadableFile with the line and the word */
    public static Catalogue read(byte[] bytes) {
        if (bytes.length > LARGEST_FILE) {
            throw new UnreadableFile(1, "file-too-large");
        }
        return CatalogueDocument.read(SnakeYamlDocument.root(Utf8.decoded(bytes)));
    }

    private static Catalogue read(Source source) {
        try (var in = source.open()) {
            return read(in.readNBytes(LARGEST_FILE + 1));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static InputStream openShipped() {
        return Objects.requireNonNull(SnakeYamlCatalogues.class.getResourceAsStream(SHIPPED), SHIPPED);
    }

    private interface Source {
        InputStream open() throws IOException;
    }

    private static final class Shipped {
        static final Catalogue CATALOGUE =
                Catalogue.readWhenAsked(new ReadOnce<>(() -> read(SnakeYamlCatalogues::openShipped)));
    }
}
