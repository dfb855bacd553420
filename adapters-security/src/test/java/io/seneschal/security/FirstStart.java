package io.seneschal.security;

import java.nio.file.Path;
import java.security.SecureRandom;

/** A process of its own, which opens the key file and says which key it found. */
final class FirstStart {

    private FirstStart() {}

    public static void main(String[] arguments) {
        var keys = new KeyFile(Path.of(arguments[0]), new SecureRandom()).keys();
        System.out.println(keys.getFirst().id());
    }
}
