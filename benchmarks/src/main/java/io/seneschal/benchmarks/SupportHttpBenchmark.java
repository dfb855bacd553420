package io.seneschal.benchmarks;

import io.seneschal.benchmarks.Wrk.Request;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/**
 * Whether an agent may look into a drive, asked of the packaged server over HTTP, among a million grants of which nearly all
 * have ended: 16 connections, 10 seconds after 15 of warming up. Prints a table.
 *
 * <p>{@code java -cp … io.seneschal.benchmarks.SupportHttpBenchmark PROGRAM [h2|postgresql …]}
 */
public final class SupportHttpBenchmark {

    private static final int CONNECTIONS = 16;
    private static final Duration WARM_UP = Duration.ofSeconds(15);
    private static final Duration MEASURED = Duration.ofSeconds(10);

    private SupportHttpBenchmark() {}

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
        try (var place = BenchmarkDatabase.start(kind)) {
            var token = RunningServer.agentToken(program, folder, place.url(), ManyGrants.AGENT);
            fill(place);
            try (var server = RunningServer.start(program, folder, place.url())) {
                row(load, server, kind + ": no database, GET /health/live", Request.get("/health/live", ""));
                var access = "/1/support/accesses/" + ManyGrants.access(1);
                row(load, server, kind + ": GET an access to a drive", Request.get(access, token));
                var wider = "/1/support/accesses/" + ManyGrants.access(2);
                row(load, server, kind + ": GET an access to all drives", Request.get(wider, token));
                System.out.printf(
                        "| %s: resident memory under load | %d MiB | | | |%n", kind, server.residentMebibytes());
            }
        }
    }

    private static void fill(BenchmarkDatabase place) {
        try (var database = place.open()) {
            new ManyGrants(database, SupportBenchmark.MANY).fill();
        }
    }

    private static void row(Wrk load, RunningServer server, String what, Request request) throws IOException {
        load.run(server.port(), request, WARM_UP);
        System.out.println(load.run(server.port(), request, MEASURED).row(what));
    }
}
