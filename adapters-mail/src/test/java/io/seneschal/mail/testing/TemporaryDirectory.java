package io.seneschal.mail.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;

/** A directory into which others may look, but for its secrets. */
record TemporaryDirectory(Path path) implements AutoCloseable {

    static TemporaryDirectory create(String prefix) throws IOException {
        var path = Files.createTempDirectory(prefix);
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-xr-x"));
        return new TemporaryDirectory(path);
    }

    void write(String name, String content) throws IOException {
        Files.writeString(path.resolve(name), content);
    }

    /** Mode 0600 from its first moment. */
    Path secret(String name, String content) throws IOException {
        var onlyMine = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        return Files.writeString(Files.createFile(path.resolve(name), onlyMine), content);
    }

    @Override
    public void close() {
        try (var below = Files.walk(path)) {
            for (var file : below.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
