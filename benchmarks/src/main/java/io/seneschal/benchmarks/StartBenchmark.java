package io.seneschal.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/**
 * How long the packaged program takes to start, beside a JVM that does nothing but say its version. Prints a table.
 *
 * <p>{@code java -cp … io.seneschal.benchmarks.StartBenchmark PROGRAM RUNS}
 */
public final class StartBenchmark {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);
    private static final int LOOKS = 240;

    private StartBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        var program = Path.of(arguments[0]).toAbsolutePath();
        var runs = Integer.parseInt(arguments[1]);
        var folder = Files.createTempDirectory("seneschal-benchmark-start-");
        var url = "jdbc:h2:file:" + folder.resolve("seneschal");
        RunningServer.start(program, folder, url).close();
        var unused = orgList(program, folder, url);
        awaitCaches(program.getParent().resolveSibling("cache"));

        System.out.println("| what | shortest | median | longest |");
        System.out.println("|---|---|---|---|");
        row("a JVM that says its version", runs, () -> command(folder, java(), "-version"));
        row("`serve` until it is ready", runs, () -> {
            try (var server = RunningServer.start(program, folder, url)) {
                return server.untilReady();
            }
        });
        row("`org list` on the embedded database", runs, () -> orgList(program, folder, url));
        try (var server = RunningServer.start(program, folder, url)) {
            row("`org list` beside a server", runs, () -> orgList(program, folder, url));
        }
    }

    /** What makes starts quick is made beside the first start of a server and that of a command. */
    private static void awaitCaches(Path caches) throws IOException, InterruptedException {
        for (var look = 0; look < LOOKS && !hasBoth(caches); look++) {
            Thread.sleep(BETWEEN_LOOKS);
        }
        if (!hasBoth(caches)) {
            throw new IllegalStateException("There is no cache for quick starts in " + caches);
        }
    }

    private static boolean hasBoth(Path caches) throws IOException {
        if (!Files.isDirectory(caches)) {
            return false;
        }
        try (var files = Files.list(caches)) {
            var names = files.map(file -> file.getFileName().toString()).toList();
            return names.stream().anyMatch(name -> names.contains(name + "-commands"));
        }
    }

    private static Duration orgList(Path program, Path folder, String url) throws IOException, InterruptedException {
        return command(folder, program.toString(), "org", "list", "--database-url", url);
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private static Duration command(Path folder, String... words) throws IOException, InterruptedException {
        var begin = System.nanoTime();
        var status = new ProcessBuilder(words)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
        if (status != 0) {
            throw new IllegalStateException(List.of(words) + " ended with " + status);
        }
        return Duration.ofNanos(System.nanoTime() - begin);
    }

    private static void row(String what, int runs, Callable<Duration> run) throws Exception {
        var times = new ArrayList<Duration>();
        for (var number = 0; number < runs; number++) {
            times.add(run.call());
        }
        times.sort(null);
        System.out.printf(
                "| %s | %d ms | %d ms | %d ms |%n",
                what,
                times.getFirst().toMillis(),
                times.get(runs / 2).toMillis(),
                times.getLast().toMillis());
    }
}
