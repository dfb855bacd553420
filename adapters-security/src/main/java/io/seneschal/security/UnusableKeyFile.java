package io.seneschal.security;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The key file is not as it must be. The message is meant for whoever starts the program; it shows nothing of a key. */
public final class UnusableKeyFile extends RuntimeException {

    UnusableKeyFile(Path file, String problem) {
        this(file, problem, null);
    }

    UnusableKeyFile(Path file, String problem, @Nullable Throwable cause) {
        super("The key file " + file + " can't be used: " + problem, cause);
    }
}
