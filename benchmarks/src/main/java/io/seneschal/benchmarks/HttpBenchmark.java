package io.seneschal.benchmarks;

import io.seneschal.benchmarks.Wrk.Request;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/**
 * The packaged server under load, over HTTP, beside the same database asked directly: 16 connections, 10 seconds each
 * after 20 seconds of warming up. Prints a table.
 *
 * <p>{@code java -cp … io.seneschal.benchmarks.HttpBenchmark PROGRAM [h2|postgresql …]}
 */
public final class HttpBenchmark {

    private static final int CONNECTIONS = 16;
    private static final Duration WARM_UP = Duration.ofSeconds(20);
    private static final Duration MEASURED = Duration.ofSeconds(10);
    private static final String NEW_ORGANISATION = "{\"name\":\"Association of many\",\"kind\":\"company\"}";

    private HttpBenchmark() {}

    public static void main(String[] arguments) throws IOException {
        var program = Path.of(arguments[0]).toAbsolutePath();
        System.out.println("| what | rate | half within | 99 % within | refused |");
        System.out.println("|---|---|---|---|---|");
        for (var number = 1; number < arguments.length; number++) {
            measure(program, arguments[number]);
        }
    }

    private static void measure(Path program, String kind) throws IOException {
        var folder = Files.createTempDirectory("seneschal-benchmark-server-");
        var load = new Wrk(CONNECTIONS, folder);
        if (kind.equals("postgresql")) {
            measureDirectly(kind);
        }
        try (var bare = RunningServer.bare(folder)) {
            row(load, bare, "the HTTP library alone, the same few bytes", Request.get("/", ""));
        }
        try (var database = BenchmarkDatabase.start(kind);
                var server = RunningServer.start(program, folder, database.url())) {
            var caller = server.signUp();
            var organisations = "/1/organisations";
            row(load, server, kind + ": no database, GET /health/live", Request.get("/health/live", ""));
            row(
                    load,
                    server,
                    kind + ": GET one organisation",
                    Request.get(organisations + "/" + caller.organisation(), caller.token()));
            row(
                    load,
                    server,
                    kind + ": POST an organisation",
                    Request.post(organisations, caller.token(), NEW_ORGANISATION));
            System.out.printf("| %s: resident memory under load | %d MiB | | | |%n", kind, server.residentMebibytes());
        }
    }

    private static void measureDirectly(String kind) throws IOException {
        try (var database = BenchmarkDatabase.start(kind)) {
            var pgbench = Pgbench.on(database.url(), CONNECTIONS, MEASURED);
            if (pgbench.isPresent()) {
                baseline(
                        "pgbench -S, one row by its key",
                        Double.parseDouble(pgbench.get().selects()));
                baseline(
                        "pgbench -N, five statements, durable",
                        Double.parseDouble(pgbench.get().simpleUpdates()));
            }
        }
        try (var database = BenchmarkDatabase.start(kind);
                var open = database.open()) {
            var direct = new DirectLoad(open, CONNECTIONS, MEASURED);
            baseline("PostgreSQL asked directly: one row by its key", direct.reads());
            baseline("PostgreSQL asked directly: the five rows of an organisation, durable", direct.writes());
        }
    }

    private static void baseline(String what, double rate) {
        System.out.println("| %s | %,.0f/s | | | |".formatted(what, rate));
    }

    private static void row(Wrk load, RunningServer server, String what, Request request) throws IOException {
        load.run(server.port(), request, WARM_UP);
        System.out.println(load.run(server.port(), request, MEASURED).row(what));
    }
}
