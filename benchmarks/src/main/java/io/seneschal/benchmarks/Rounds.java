package io.seneschal.benchmarks;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Several things measured by turns, a short while each, again and again: whatever else the machine does meanwhile hits all
 * of them. Prints medians, and how many times as fast each is as the first.
 */
final class Rounds {

    private static final Duration WARM_UP = Duration.ofSeconds(3);
    private static final Duration TURN = Duration.ofMillis(500);
    private static final int ROUNDS = 11;

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

    private record Contestant(String name, Preparation work, List<Double> rates) {}

    /** The first is what the others are compared with. */
    Rounds with(String name, Preparation work) {
        contestants.add(new Contestant(name, work, new ArrayList<>()));
        return this;
    }

    void run(int threads) {
        for (var contestant : contestants) {
            rate(contestant, threads, WARM_UP);
        }
        for (var round = 0; round < ROUNDS; round++) {
            for (var contestant : contestants) {
                contestant.rates().add(rate(contestant, threads, TURN));
            }
        }
        var first = contestants.getFirst().rates();
        for (var contestant : contestants) {
            var rate = median(contestant.rates());
            System.out.printf(
                    "| %s, %d threads | %,.0f/s | %.1f µs | %.2f × |%n",
                    contestant.name(), threads, rate, threads * 1e6 / rate, ratio(contestant.rates(), first));
        }
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

    private static double rate(Contestant contestant, int threads, Duration time) {
        try (var workers = Executors.newFixedThreadPool(threads)) {
            var end = System.nanoTime() + time.toNanos();
            var running = new ArrayList<Future<Double>>();
            for (var thread = 0; thread < threads; thread++) {
                running.add(workers.submit(() -> repeat(contestant.work(), end)));
            }
            var rate = 0.0;
            for (var each : running) {
                rate += each.get();
            }
            return rate;
        } catch (InterruptedException | ExecutionException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** How often a second, over the time that it took: the last one of something slow ends well after its turn. */
    private static double repeat(Preparation preparation, long end) throws Exception {
        try (var work = preparation.prepare()) {
            var begin = System.nanoTime();
            var done = 0L;
            while (System.nanoTime() < end) {
                work.once();
                done++;
            }
            return done * 1e9 / (System.nanoTime() - begin);
        }
    }
}
