package io.seneschal.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.seneschal.bootstrap.Seneschal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The run of renewals over a million products of which one in twenty is due, each with a payment and an invoice, beside SQL that
 * writes the same rows; and the forecast of all of them until a year from then. By turns, each turn in a process of its own with
 * the heap of a server or of a command, on a copy of the same store. Payments succeed at once, in the process. Prints tables.
 *
 * <p>{@code fill} leaves the stores in a folder, where {@code measure} takes them from; {@code forecast} does the forecast alone.
 *
 * <p>{@code java -cp … io.seneschal.benchmarks.RenewalBenchmark [fill|measure|forecast FOLDER] [h2|postgresql …]}
 */
public final class RenewalBenchmark {

    private static final long PRODUCTS = Long.getLong("products", 1_000_000);
    private static final int TURNS = Integer.getInteger("turns", 3);

    /** Kill Bill 0.22.26 on such a machine, with PostgreSQL and both cores. */
    private static final double KILL_BILL = 95;

    private static final List<String> OF_A_SERVER = List.of(
            "-XX:+UseSerialGC", "-Xms40m", "-Xmn20m", "-Xmx64m", "-XX:MinHeapFreeRatio=15", "-XX:MaxHeapFreeRatio=30");

    private static final List<String> OF_A_COMMAND = List.of(
            "-XX:+UseSerialGC",
            "-Xms64m",
            "-Xmn40m",
            "-Xmx128m",
            "-XX:Tier4InvocationThreshold=20000",
            "-XX:Tier4MinInvocationThreshold=2400",
            "-XX:Tier4CompileThreshold=60000",
            "-XX:Tier4BackEdgeThreshold=160000");

    private static final Pattern TOLD = Pattern.compile("done=(\\d+) nanos=(\\d+) heap=(\\S*) resident=(\\d+)");

    /** What the run and the SQL write, and has to be the same. */
    private static final List<String> WRITTEN = List.of(
            "select count(*) from payments where state = 'succeeded'",
            "select count(*) from payment_lines where held_due_on is not null",
            "select count(*) from renewal_attempts where payment_id is not null",
            "select sum(total) from invoices",
            "select count(*) from paper_lines",
            "select sum(last_number) from paper_counters",
            "select count(*) from products where due_on = date '2028-03-15'",
            "select count(*) from renewals where version = 3 and look_at > timestamp with time zone '2028-01-01 00:00:00+00'",
            "select count(*) from events");

    private RenewalBenchmark() {}

    public static void main(String[] arguments) throws IOException, SQLException {
        var given = List.of(arguments);
        switch (given.getFirst()) {
            case "fill" -> {
                for (var kind : given.subList(2, given.size())) {
                    try (var place = kept(given, kind)) {
                        fill(place);
                    }
                }
            }
            case "measure" -> {
                for (var kind : given.subList(2, given.size())) {
                    try (var place = kept(given, kind)) {
                        measure(kind, place);
                    }
                }
            }
            case "forecast" -> {
                for (var kind : given.subList(2, given.size())) {
                    try (var place = kept(given, kind)) {
                        forecast(kind, place);
                    }
                }
            }
            default -> {
                for (var kind : given) {
                    try (var place = BenchmarkDatabase.start(kind)) {
                        fill(place);
                        measure(kind, place);
                    }
                }
            }
        }
    }

    private static BenchmarkDatabase kept(List<String> given, String kind) throws IOException {
        return BenchmarkDatabase.start(kind, Files.createDirectories(Path.of(given.get(1), kind)));
    }

    /** The use cases are opened first: on what others have filled they would want the keys of it. */
    private static void fill(BenchmarkDatabase place) {
        try (var database = place.open();
                var seneschal = Seneschal.on(database.dataSource(), place.keys())) {
            var plan = seneschal.instruments().provider().renewals().plan();
            place.takingBackSpaceAtOnce(database, () -> new ManyProducts(database, PRODUCTS).fill(plan));
        }
    }

    private static void measure(String kind, BenchmarkDatabase place) throws IOException, SQLException {
        var renewals = new LinkedHashMap<String, List<Told>>();
        var forecasts = new LinkedHashMap<String, List<Told>>();
        for (var turn = 0; turn < TURNS; turn++) {
            var expected = renew(place, renewals, "SQL alone", "sql", OF_A_SERVER);
            for (var heap : List.of(OF_A_SERVER, OF_A_COMMAND)) {
                var written = renew(place, renewals, "the run, " + named(heap), "run", heap);
                if (!written.equals(expected)) {
                    throw new IllegalStateException("The run wrote " + written + ", and SQL " + expected);
                }
            }
            forecast(place, forecasts);
        }
        print(kind, renewals);
        printForecasts(kind, forecasts);
    }

    private static void forecast(String kind, BenchmarkDatabase place) throws IOException {
        var forecasts = new LinkedHashMap<String, List<Told>>();
        for (var turn = 0; turn < TURNS; turn++) {
            forecast(place, forecasts);
        }
        printForecasts(kind, forecasts);
    }

    private static void forecast(BenchmarkDatabase place, Map<String, List<Told>> forecasts) throws IOException {
        for (var heap : List.of(OF_A_SERVER, OF_A_COMMAND)) {
            forecasts
                    .computeIfAbsent("the forecast, " + named(heap), none -> new ArrayList<>())
                    .add(inOwnProcess(heap, "forecast", place, PRODUCTS));
        }
    }

    private static String named(List<String> heap) {
        return heap.equals(OF_A_SERVER) ? "options of a server, 64 MiB of heap" : "options of a command, 128 MiB";
    }

    /** @return what is written afterwards */
    private static List<Long> renew(
            BenchmarkDatabase place, Map<String, List<Told>> told, String name, String what, List<String> heap)
            throws IOException, SQLException {
        try (var copy = place.copy()) {
            told.computeIfAbsent(name, none -> new ArrayList<>())
                    .add(inOwnProcess(heap, what, copy, ManyProducts.due(PRODUCTS)));
            return written(copy);
        }
    }

    private static List<Long> written(BenchmarkDatabase copy) throws SQLException {
        try (var database = copy.open();
                var connection = database.dataSource().getConnection();
                var statement = connection.createStatement()) {
            var counts = new ArrayList<Long>();
            for (var question : WRITTEN) {
                try (var rows = statement.executeQuery(question)) {
                    rows.next();
                    counts.add(rows.getLong(1));
                }
            }
            return counts;
        }
    }

    /** What one turn came to. */
    private record Told(long done, double seconds, String heap, long resident) {

        double rate() {
            return done / seconds;
        }
    }

    private static Told inOwnProcess(List<String> heap, String what, BenchmarkDatabase place, long expected)
            throws IOException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(heap);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), RenewalRun.class.getName()));
        command.addAll(List.of(what, place.url(), place.keys().toString(), Long.toString(expected)));
        command.addAll(
                1,
                Stream.of(System.getProperty("more", "").split(" "))
                        .filter(option -> !option.isEmpty())
                        .toList());
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output;
        try (var all = process.getInputStream()) {
            output = new String(all.readAllBytes(), UTF_8);
        }
        var found = TOLD.matcher(output);
        if (!found.find()) {
            throw new IllegalStateException("Not as expected: " + output);
        }
        return new Told(
                Long.parseLong(found.group(1)),
                Long.parseLong(found.group(2)) / 1e9,
                found.group(3),
                Long.parseLong(found.group(4)));
    }

    private static void print(String kind, Map<String, List<Told>> renewals) {
        var sql = rates(renewals.values().iterator().next());
        System.out.printf(
                "| %s | rate | beside Kill Bill's %.0f/s | beside SQL | heap after each fifth, MiB | resident, MiB |%n"
                        + "|---|---|---|---|---|---|%n",
                kind, KILL_BILL);
        renewals.forEach((name, turns) -> System.out.printf(
                "| %s | %,.0f/s | %.1f × | %.2f × | %s | %d |%n",
                name,
                median(rates(turns)),
                median(rates(turns)) / KILL_BILL,
                ratio(rates(turns), sql),
                turns.getLast().heap(),
                turns.getLast().resident()));
    }

    private static void printForecasts(String kind, Map<String, List<Told>> forecasts) {
        System.out.printf(
                "%n| %s | payments foreseen | seconds | heap, MiB | resident, MiB |%n|---|---|---|---|---|%n", kind);
        forecasts.forEach((name, turns) -> System.out.printf(
                "| %s | %,d | %.1f | %s | %d |%n",
                name,
                turns.getLast().done(),
                median(turns.stream().map(Told::seconds).toList()),
                turns.getLast().heap(),
                turns.getLast().resident()));
    }

    private static List<Double> rates(List<Told> turns) {
        return turns.stream().map(Told::rate).toList();
    }

    private static double ratio(List<Double> rates, List<Double> first) {
        var ratios = new ArrayList<Double>();
        for (var turn = 0; turn < rates.size(); turn++) {
            ratios.add(rates.get(turn) / first.get(turn));
        }
        return median(ratios);
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }
}
