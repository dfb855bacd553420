package io.seneschal.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** PostgreSQL's own benchmark, where it is installed: the baseline that other systems are measured with, too. */
final class Pgbench {

    private static final Pattern RATE = Pattern.compile("tps = ([0-9.]+)");

    /** Rows enough for its clients not to wait for each other. */
    private static final String SCALE = "20";

    private final URI database;
    private final int clients;
    private final Duration duration;

    private Pgbench(URI database, int clients, Duration duration) {
        this.database = database;
        this.clients = clients;
        this.duration = duration;
    }

    /** With its tables made; empty where it is not installed. */
    static Optional<Pgbench> on(String jdbcUrl, int clients, Duration duration) throws IOException {
        if (!Tools.isThere("pgbench")) {
            return Optional.empty();
        }
        var database = URI.create(jdbcUrl.substring("jdbc:".length()));
        var pgbench = new Pgbench(database, clients, duration);
        Tools.run(pgbench.command("--initialize", "--quiet", "--scale", SCALE));
        return Optional.of(pgbench);
    }

    /** Reads of one row, a second. */
    String selects() throws IOException {
        return rate("--select-only");
    }

    /** Durable transactions of five statements, a second. */
    String simpleUpdates() throws IOException {
        return rate("--skip-some-updates");
    }

    private String rate(String kind) throws IOException {
        var told = Tools.run(command(
                kind, "--no-vacuum", "--protocol=prepared", "--client=" + clients, "--time=" + duration.toSeconds()));
        return Tools.first(RATE, told).orElseThrow(() -> new IllegalStateException("pgbench says: " + told));
    }

    private List<String> command(String... what) {
        var command = new ArrayList<>(List.of("pgbench"));
        command.addAll(List.of(what));
        command.addAll(List.of("--host=127.0.0.1", "--port=" + database.getPort(), "--username=postgres"));
        command.add(database.getPath().substring(1));
        return command;
    }
}
