package io.seneschal.benchmarks;

import io.seneschal.benchmarks.Wrk.Request;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;

/**
 * Whether an agent may look into a drive, asked of the packaged server over HTTP, among a million grants of which nearly all
 * have ended: 16 connections, 10 seconds of each question, after 30 of warming up with each. Prints a table.
 *
 * <p>{@code java -cp … io.seneschal.benchmarks.SupportHttpBenchmark PROGRAM [h2|postgresql …]}
 */
public final class SupportHttpBenchmark {

    private static final int CONNECTIONS = 16;
    private static final Duration WARM_UP = Duration.ofSeconds(30);
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
                var asked = new LinkedHashMap<String, Request>();
                asked.put("no database, GET /health/live", Request.get("/health/live", ""));
                asked.put("GET an access to a drive", looking(1, token));
                asked.put("GET an access to all drives", looking(2, token));
                for (var request : asked.values()) {
                    load.run(server.port(), request, WARM_UP);
                }
                for (var each : asked.entrySet()) {
                    System.out.println(
                            load.run(server.port(), each.getValue(), MEASURED).row(kind + ": " + each.getKey()));
                }
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

    private static Request looking(long access, String token) {
        return Request.get("/1/support/accesses/" + ManyGrants.access(access), token);
    }
}
