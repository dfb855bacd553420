package io.seneschal.benchmarks;

import io.seneschal.benchmarks.Wrk.Request;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Telling right passwords of devices from wrong ones over HTTP, as mail servers ask: the packaged server on a store of a
 * million devices, 16 connections, by turns of some seconds, beside a loop over bcrypt hashes. Prints a table.
 *
 * <p>{@code java -cp … io.seneschal.benchmarks.MailAuthBenchmark PROGRAM [h2|postgresql …]}
 */
public final class MailAuthBenchmark {

    private static final int CONNECTIONS = 16;

    /** With each of six questions: after about a minute the program gets no quicker. */
    private static final Duration WARM_UP = Duration.ofSeconds(10);

    private static final Duration TURN = Duration.ofSeconds(3);
    private static final int ROUNDS = 5;

    private MailAuthBenchmark() {}

    public static void main(String[] arguments) throws IOException {
        var program = Path.of(arguments[0]).toAbsolutePath();
        new Rounds()
                .with("bcrypt in process, the first is right", BcryptLoop.untilThe(1))
                .with("bcrypt in process, the tenth is right", BcryptLoop.untilThe(10))
                .run(CONNECTIONS);
        System.out.println("| what | rate | half within | 99 % within | processor time of the server |");
        System.out.println("|---|---|---|---|---|");
        for (var kind : List.of(arguments).subList(1, arguments.length)) {
            try (var stage = MailStage.fill(kind);
                    var server = stage.serve(program)) {
                measure(kind, stage, server);
            }
        }
    }

    /** One kind of question, and what came of it in each of its turns. */
    private record Contestant(String name, Request request, List<Turn> turns) {

        Turn median() {
            return turns.stream()
                    .sorted((one, other) -> Double.compare(one.rate(), other.rate()))
                    .toList()
                    .get(turns.size() / 2);
        }
    }

    private record Turn(double rate, Wrk.Result result, Duration processorTime) {

        private double microsecondsEach() {
            return processorTime.toNanos() / 1e3 / (rate * TURN.toSeconds());
        }
    }

    private static void measure(String kind, MailStage stage, RunningServer server) throws IOException {
        var load = new Wrk(CONNECTIONS, stage.folder());
        var contestants = contestants(stage, server);
        for (var contestant : contestants) {
            load.run(server.port(), contestant.request(), WARM_UP);
        }
        for (var round = 0; round < ROUNDS; round++) {
            for (var contestant : contestants) {
                contestant.turns().add(turn(load, server, contestant.request()));
            }
        }
        for (var contestant : contestants) {
            var median = contestant.median();
            System.out.printf(
                    "| %s: %s | %,.0f/s | %s | %s | %.0f µs |%n",
                    kind,
                    contestant.name(),
                    median.rate(),
                    median.result().half(),
                    median.result().nearlyAll(),
                    median.microsecondsEach());
        }
        System.out.printf("| %s: resident memory under load | %d MiB | | | |%n", kind, server.residentMebibytes());
    }

    private static Turn turn(Wrk load, RunningServer server, Request request) throws IOException {
        var before = server.processorTime();
        var result = load.run(server.port(), request, TURN);
        if (!result.refused().equals("0")) {
            throw new IllegalStateException("Not all were answered: " + result);
        }
        return new Turn(
                Double.parseDouble(result.rate()),
                result,
                server.processorTime().minus(before));
    }

    private static List<Contestant> contestants(MailStage stage, RunningServer server) {
        var contestants = new ArrayList<Contestant>();
        var nobodys = MailStage.nobodysPassword();
        for (var mailbox : stage.asked()) {
            var of = ", on a mailbox with " + mailbox.devices();
            contestants.add(asking(stage, server, mailbox.address(), mailbox.password(), "ok", "right" + of));
            contestants.add(asking(stage, server, mailbox.address(), nobodys, "denied", "wrong" + of));
        }
        return contestants;
    }

    private static Contestant asking(
            MailStage stage, RunningServer server, String address, String password, String expected, String name) {
        var request = stage.verifying(address, password);
        var answer = server.post(request.path(), "Bearer " + request.token(), request.body());
        if (!answer.contains("\"result\":\"" + expected + "\"")) {
            throw new IllegalStateException("Not what was expected of " + name + ": " + answer);
        }
        return new Contestant(name, request, new ArrayList<>());
    }
}
