package io.seneschal.bootstrap;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The program as people unpack it, run in a directory of its own as a process of its own. */
final class Installed {

    static final Path HOME = Path.of(System.getProperty("seneschal.home"));

    static final long PATIENCE_IN_SECONDS = 180;

    final Map<String, String> environment = new TreeMap<>(Map.of("SENESCHAL_STARTUP_CACHE", "off"));

    private final Path program;
    private final Path directory;

    Installed(Path program, Path directory) {
        this.program = program;
        this.directory = directory;
    }

    static Installed in(Path directory) {
        return new Installed(HOME.resolve("bin/seneschal"), directory);
    }

    /** What a command printed, and how it ended. */
    record Heard(int exit, String out, String err) {

        JsonNode json() {
            return JsonMapper.shared().readTree(out);
        }
    }

    Heard run(String... arguments) throws IOException, InterruptedException {
        return runWith("", arguments);
    }

    /** @param input for stdin */
    Heard runWith(String input, String... arguments) throws IOException, InterruptedException {
        var out = Files.createTempFile(directory, "out", ".txt");
        var err = Files.createTempFile(directory, "err", ".txt");
        var process = process(arguments)
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        try (var stdin = process.getOutputStream()) {
            stdin.write(input.getBytes(UTF_8));
        }
        if (!process.waitFor(PATIENCE_IN_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError("Still running after " + PATIENCE_IN_SECONDS + " s: " + List.of(arguments));
        }
        return new Heard(process.exitValue(), Files.readString(out), Files.readString(err));
    }

    /** A server on a free port, once it listens. */
    Serving serve(String... options) throws IOException, InterruptedException {
        var arguments = new ArrayList<>(List.of("serve", "--port", "0"));
        arguments.addAll(List.of(options));
        var err = Files.createTempFile(directory, "server", ".log");
        var process = process(arguments.toArray(String[]::new))
                .redirectError(err.toFile())
                .start();
        return new Serving(process, err);
    }

    private ProcessBuilder process(String... arguments) {
        var command = new ArrayList<String>();
        command.add(program.toString());
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).directory(directory.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("SENESCHAL_") || name.startsWith("LC_"));
        builder.environment().putAll(environment);
        return builder;
    }

    /** A process that serves. */
    static final class Serving implements AutoCloseable {

        private final Process process;
        private final BufferedReader out;
        private final Path err;
        final String address;

        Serving(Process process, Path err) throws IOException, InterruptedException {
            this.process = process;
            this.out = process.inputReader(UTF_8);
            this.err = err;
            this.address = lineWith("Seneschal listens on ").replaceFirst(".* on (\\S+);.*", "$1");
        }

        /** The next line with this in it. A server that does not say it in time is ended. */
        String lineWith(String text) throws IOException, InterruptedException {
            var others = new ConcurrentLinkedQueue<String>();
            var line = new FutureTask<>(() -> nextWith(text, others));
            Thread.ofVirtual().start(line);
            try {
                var found = line.get(PATIENCE_IN_SECONDS, TimeUnit.SECONDS);
                if (found.isPresent()) {
                    return found.get();
                }
            } catch (TimeoutException mute) {
                process.destroyForcibly();
            } catch (ExecutionException unreadable) {
                throw new AssertionError("What the server says can't be read", unreadable);
            }
            throw new AssertionError("The server said no line with '%s', but:%n%s%n%s"
                    .formatted(text, String.join(System.lineSeparator(), others), Files.readString(err)));
        }

        /** Empty when there are no more. */
        private Optional<String> nextWith(String text, Queue<String> others) throws IOException {
            for (var line = out.readLine(); line != null; line = out.readLine()) {
                if (line.contains(text)) {
                    return Optional.of(line.strip());
                }
                others.add(line);
            }
            return Optional.empty();
        }

        /** Asks it to end as systems do, and gives its exit code. */
        int terminate() throws InterruptedException {
            process.destroy();
            if (!process.waitFor(PATIENCE_IN_SECONDS, TimeUnit.SECONDS)) {
                throw new AssertionError("It does not end");
            }
            return process.exitValue();
        }

        @Override
        public void close() {
            process.destroyForcibly();
        }
    }
}
