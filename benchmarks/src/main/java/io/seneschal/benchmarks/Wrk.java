package io.seneschal.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The load generator {@code wrk}, with one thread. It shares the machine with what it measures, and takes a small part of
 * it: a tenth of what one written in Java would.
 */
final class Wrk {

    private static final Pattern RATE = Pattern.compile("Requests/sec:\\s+([0-9.]+)");
    private static final Pattern HALF = Pattern.compile("(?m)^\\s+50%\\s+(\\S+)");
    private static final Pattern NEARLY_ALL = Pattern.compile("(?m)^\\s+99%\\s+(\\S+)");
    private static final Pattern REFUSED = Pattern.compile("Non-2xx or 3xx responses: ([0-9]+)");

    private final int connections;
    private final Path script;

    /** @throws IllegalStateException if it is not installed */
    Wrk(int connections, Path folder) {
        Tools.require("wrk", "It is a package of most systems, for example: apt-get install wrk");
        this.connections = connections;
        this.script = folder.resolve("request.lua");
    }

    /**
     * What is asked again and again.
     *
     * @param token empty to ask as a visitor
     * @param headers besides
     * @param body of JSON to send; empty to get
     */
    record Request(String path, String token, Map<String, String> headers, String body) {

        static Request get(String path, String token) {
            return new Request(path, token, Map.of(), "");
        }

        static Request post(String path, String token, String body) {
            return new Request(path, token, Map.of(), body);
        }

        /** As a script for wrk. */
        private String lua() {
            var script = new StringBuilder();
            if (!token.isEmpty()) {
                script.append("wrk.headers[\"Authorization\"] = \"Bearer %s\"\n".formatted(token));
            }
            headers.forEach((name, value) -> script.append("wrk.headers[\"%s\"] = \"%s\"\n".formatted(name, value)));
            if (!body.isEmpty()) {
                script.append("wrk.method = \"POST\"\n");
                script.append("wrk.headers[\"Content-Type\"] = \"application/json\"\n");
                script.append("wrk.body = [[%s]]\n".formatted(body));
            }
            return script.toString();
        }
    }

    /** What came back within the time, as a row of a table. */
    record Result(String rate, String half, String nearlyAll, String refused) {

        String row(String what) {
            return "| %s | %,.0f/s | %s | %s | %s |"
                    .formatted(what, Double.parseDouble(rate), half, nearlyAll, refused);
        }
    }

    Result run(int port, Request request, Duration duration) throws IOException {
        Files.writeString(script, request.lua(), UTF_8);
        var command = new ArrayList<>(List.of("wrk", "--threads", "1", "--latency"));
        command.addAll(List.of("--connections", Integer.toString(connections)));
        command.addAll(List.of("--duration", duration.toSeconds() + "s"));
        command.addAll(List.of("--script", script.toString(), "http://127.0.0.1:" + port + request.path()));
        var told = Tools.run(command);
        return new Result(
                Tools.first(RATE, told).orElseThrow(() -> new IllegalStateException("wrk says: " + told)),
                Tools.first(HALF, told).orElse("-"),
                Tools.first(NEARLY_ALL, told).orElse("-"),
                Tools.first(REFUSED, told).orElse("0"));
    }
}
