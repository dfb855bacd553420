package io.seneschal.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.seneschal.benchmarks.RunningServer.Caller;
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
        if (kind.equals("postgresql")) {
            measureDirectly(kind);
        }
        try (var database = BenchmarkDatabase.start(kind);
                var server = RunningServer.start(program, folder, database.url())) {
            var caller = server.signUp();
            row(server, kind + ": no database, GET /health/live", "GET /health/live HTTP/1.1\r\nHost: benchmark\r\n\r\n".getBytes(UTF_8));
            row(server, kind + ": GET one organisation", get("/1/organisations/" + caller.organisation(), caller));
            row(server, kind + ": POST an organisation", found(caller));
            System.out.printf("| %s: resident memory under load | %d MiB | | | |%n", kind, server.residentMebibytes());
        }
    }

    private static void measureDirectly(String kind) {
        try (var database = BenchmarkDatabase.start(kind);
                var open = database.open()) {
            var direct = new DirectLoad(open, CONNECTIONS, MEASURED);
            System.out.println("| PostgreSQL asked directly: one row by its key | %,.0f/s | | | |".formatted(direct.reads()));
            System.out.println("| PostgreSQL asked directly: the five rows of an organisation, durable | %,.0f/s | | | |"
                    .formatted(direct.writes()));
        }
    }

    private static void row(RunningServer server, String what, byte[] request) {
        new HttpLoad(server.port(), CONNECTIONS, WARM_UP).run(turn -> request);
        System.out.println(new HttpLoad(server.port(), CONNECTIONS, MEASURED).run(turn -> request).row(what));
    }

    private static byte[] get(String path, Caller caller) {
        return "GET %s HTTP/1.1\r\nHost: benchmark\r\nAuthorization: Bearer %s\r\n\r\n"
                .formatted(path, caller.token())
                .getBytes(UTF_8);
    }

    private static byte[] found(Caller caller) {
        var body = "{\"name\":\"Association of many\",\"kind\":\"company\"}";
        return """
                POST /1/organisations HTTP/1.1\r
                Host: benchmark\r
                Authorization: Bearer %s\r
                Content-Type: application/json\r
                Content-Length: %d\r
                \r
                %s""".formatted(caller.token(), body.length(), body).getBytes(UTF_8);
    }
}
