package io.seneschal.mail.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;

/** A file that we ship, with what an administrator would change in it; it must still say what is changed. */
record Shipped(String text) {

    private static final String DIRECTORY = "integrations";

    /** @param name below the directory for mail servers: {@code dovecot/seneschal.lua} */
    static Shipped file(String name) throws IOException {
        var directory = Stream.iterate(Path.of("").toAbsolutePath(), Objects::nonNull, Path::getParent)
                .map(above -> above.resolve(DIRECTORY))
                .filter(Files::isDirectory)
                .findFirst()
                .orElseThrow();
        return new Shipped(Files.readString(directory.resolve(name)));
    }

    Shipped with(String shipped, Object fitting) {
        if (!text.contains(shipped)) {
            throw new IllegalStateException("The shipped file no longer says " + shipped);
        }
        return new Shipped(text.replace(shipped, fitting.toString()));
    }
}
