package io.seneschal.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** The packaged program as a process of its own, as its users run it. */
final class RunningServer implements AutoCloseable {

    private static final Pattern LISTENS = Pattern.compile("listens on http://127\\.0\\.0\\.1:(\\d+)");
    private static final Pattern TOKEN = Pattern.compile("\"token\":\"([^\"]+)\"");
    private static final Pattern SECRET = Pattern.compile("(snt_[\\w-]+)");
    private static final Pattern ORGANISATION = Pattern.compile("\"organisation\":\\{\"id\":\"([^\"]+)\"");

    private final Process process;
    private final int port;
    private final Duration untilReady;

    private RunningServer(Process process, int port, Duration untilReady) {
        this.process = process;
        this.port = port;
        this.untilReady = untilReady;
    }

    /** @param program {@code bin/seneschal} of an unpacked distribution */
    static RunningServer start(Path program, Path folder, String databaseUrl, String... more) {
        var command = new ArrayList<>(List.of(
                program.toString(), "serve", "--port", "0", "--rate-limit", "off", "--database-url", databaseUrl));
        command.addAll(List.of(more));
        return start(command, folder);
    }

    /** One that does nothing, on the same HTTP library and with the same memory ({@link BareServer}). */
    static RunningServer bare(Path folder) {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var command = new ArrayList<>(List.of(java, "-XX:+UseSerialGC", "-Xms40m", "-Xmn20m", "-Xmx80m"));
        var ourselves = Path.of(URI.create(BareServer.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toString()));
        command.addAll(List.of("-cp", ourselves.toString(), BareServer.class.getName()));
        return start(command, folder);
    }

    private static RunningServer start(List<String> command, Path folder) {
        try {
            var begin = System.nanoTime();
            var process = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectError(ProcessBuilder.Redirect.to(
                            folder.resolve("server.log").toFile()))
                    .start();
            var output = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8));
            for (var line = output.readLine(); line != null; line = output.readLine()) {
                var listens = LISTENS.matcher(line);
                if (listens.find()) {
                    var ready = Duration.ofNanos(System.nanoTime() - begin);
                    return new RunningServer(process, Integer.parseInt(listens.group(1)), ready);
                }
            }
            throw new IllegalStateException(
                    "The server did not start: " + Files.readString(folder.resolve("server.log")));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** A token of a support agent, made at the console beside no server, which the next one then knows. */
    static String agentToken(Path program, Path folder, String databaseUrl, String agent) throws IOException {
        var process = new ProcessBuilder(
                        program.toString(),
                        "token",
                        "create",
                        "--name",
                        "benchmark",
                        "--agent",
                        agent,
                        "--database-url",
                        databaseUrl)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        try (var output = process.getInputStream()) {
            return first(SECRET, new String(output.readAllBytes(), UTF_8));
        }
    }

    int port() {
        return port;
    }

    Duration untilReady() {
        return untilReady;
    }

    /** Who a measurement acts as: a token, and an organisation its user answers for. */
    record Caller(String token, String organisation) {}

    Caller signUp() {
        var account = """
                {"email":"ada@example.org","password":"not a common password","first_name":"Ada","last_name":"Keller",
                 "phone":"+41220000000","locale":"fr"}""";
        var organisation = first(ORGANISATION, post("/1/users", "", account));
        var login = Base64.getEncoder().encodeToString("ada@example.org:not a common password".getBytes(UTF_8));
        var token = first(TOKEN, post("/1/tokens", "Basic " + login, "{\"name\":\"benchmark\"}"));
        return new Caller(token, organisation);
    }

    String post(String path, String authorization, String body) {
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(body));
            if (!authorization.isEmpty()) {
                request.header("Authorization", authorization);
            }
            return client.send(request.build(), BodyHandlers.ofString()).body();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private static String first(Pattern pattern, String text) {
        var found = pattern.matcher(text);
        if (!found.find()) {
            throw new IllegalStateException("Not as expected: " + text);
        }
        return found.group(1);
    }

    /** How long it has used processors until now, as Linux tells in hundredths of a second. */
    Duration processorTime() throws IOException {
        var all = Files.readString(Path.of("/proc", Long.toString(process.pid()), "stat"));
        var fields = all.substring(all.lastIndexOf(')') + 2).split(" ");
        return Duration.ofMillis(10 * (Long.parseLong(fields[11]) + Long.parseLong(fields[12])));
    }

    /** Memory it holds at present, in MiB, as Linux tells. */
    long residentMebibytes() {
        return residentMebibytes(Long.toString(process.pid()));
    }

    /** @param process its number, or {@code self} */
    static long residentMebibytes(String process) {
        try (var lines = Files.lines(Path.of("/proc", process, "status"))) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .map(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                    .findFirst()
                    .orElse(-1L);
        } catch (IOException elsewhere) {
            return -1;
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                throw new IllegalStateException("The server does not end");
            }
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
