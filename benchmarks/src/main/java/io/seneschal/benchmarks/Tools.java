package io.seneschal.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Programs of the machine that measurements are made with. */
final class Tools {

    private Tools() {}

    static boolean isThere(String program) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    /** @throws IllegalStateException with the advice, if it is not there */
    static void require(String program, String advice) {
        if (!isThere(program)) {
            throw new IllegalStateException(program + " is not on the PATH. " + advice);
        }
    }

    /** Runs it to its end, and gives what it says. */
    static String run(List<String> command) throws IOException {
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        try (var output = process.getInputStream()) {
            return new String(output.readAllBytes(), UTF_8);
        }
    }

    /** What the first group of the pattern stands for in a text. */
    static Optional<String> first(Pattern pattern, String text) {
        var found = pattern.matcher(text);
        return found.find() ? Optional.of(found.group(1)) : Optional.empty();
    }
}
