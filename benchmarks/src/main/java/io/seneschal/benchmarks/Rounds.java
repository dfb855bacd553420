package io.seneschal.benchmarks;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Several things measured by turns, a short while each, again and again: whatever else the machine does meanwhile hits all
 * of them. Prints medians, how many times as fast each is as the first, and how long a processor worked for each.
 */
final class Rounds {

    /** With less the first ones are still being compiled when they are measured. */
    private static final Duration WARM_UP = Duration.ofSeconds(10);

    private static final Duration TURN = Duration.ofMillis(500);
    private static final int ROUNDS = 11;

    private static final ThreadMXBean PROCESSING = ManagementFactory.getThreadMXBean();

    private final List<Contestant> contestants = new ArrayList<>();

    /** What is measured: one by one, as often as time allows. */
    interface Work extends AutoCloseable {

        void once() throws Exception;

        @Override
        default void close() throws Exception {
            // most hold nothing
        }
    }

    /** Makes the work of one thread. */
    interface Preparation {

        Work prepare() throws Exception;
    }

    private record Contestant(String name, Preparation work, List<Turn> turns) {}

    /**
     * What came of one turn.
     *
     * @param rate how many a second
     * @param processing nanoseconds that a processor worked for each, in the thread that asked: what others do on the machine
     *     does not show there, nor what a database server does
     */
    private record Turn(double rate, double processing) {}

    /** What one thread did in a turn. */
    private record Share(double rate, long done, long processing) {}

    /** The first is what the others are compared with. */
    Rounds with(String name, Preparation work) {
        contestants.add(new Contestant(name, work, new ArrayList<>()));
        return this;
    }

    void run(int threads) {
        for (var contestant : contestants) {
            turn(contestant, threads, WARM_UP);
        }
        for (var round = 0; round < ROUNDS; round++) {
            for (var contestant : contestants) {
                contestant.turns().add(turn(contestant, threads, TURN));
            }
        }
        var first = rates(contestants.getFirst());
        for (var contestant : contestants) {
            var rate = median(rates(contestant));
            System.out.printf(
                    "| %s, %d threads | %,.0f/s | %.1f µs | %.2f × | %.1f µs |%n",
                    contestant.name(),
                    threads,
                    rate,
                    threads * 1e6 / rate,
                    ratio(rates(contestant), first),
                    median(contestant.turns().stream().map(Turn::processing).toList()) / 1e3);
        }
    }

    private static List<Double> rates(Contestant contestant) {
        return contestant.turns().stream().map(Turn::rate).toList();
    }

    private static double ratio(List<Double> rates, List<Double> first) {
        var ratios = new ArrayList<Double>();
        for (var round = 0; round < rates.size(); round++) {
            ratios.add(rates.get(round) / first.get(round));
        }
        return median(ratios);
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }

    private static Turn turn(Contestant contestant, int threads, Duration time) {
        try (var workers = Executors.newFixedThreadPool(threads)) {
            var end = System.nanoTime() + time.toNanos();
            var running = new ArrayList<Future<Share>>();
            for (var thread = 0; thread < threads; thread++) {
                running.add(workers.submit(() -> repeat(contestant.work(), end)));
            }
            var rate = 0.0;
            var done = 0L;
            var processing = 0L;
            for (var each : running) {
                rate += each.get().rate();
                done += each.get().done();
                processing += each.get().processing();
            }
            return new Turn(rate, (double) processing / done);
        } catch (InterruptedException | ExecutionException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** How often a second, over the time that it took: the last one of something slow ends well after its turn. */
    private static Share repeat(Preparation preparation, long end) throws Exception {
        try (var work = preparation.prepare()) {
            var begin = System.nanoTime();
            var idle = PROCESSING.getCurrentThreadCpuTime();
            var done = 0L;
            while (System.nanoTime() < end) {
                work.once();
                done++;
            }
            return new Share(
                    done * 1e9 / (System.nanoTime() - begin), done, PROCESSING.getCurrentThreadCpuTime() - idle);
        }
    }
}
