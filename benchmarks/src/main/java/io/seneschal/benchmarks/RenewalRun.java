package io.seneschal.benchmarks;

import io.seneschal.application.billing.Payments;
import io.seneschal.bootstrap.Seneschal;
import io.seneschal.domain.billing.PaymentId;
import io.seneschal.domain.shared.Actor;
import io.seneschal.persistence.Database;
import io.seneschal.persistence.DatabaseSettings;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.LongStream;

/**
 * One measurement of {@link RenewalBenchmark} in a process of its own, with as much heap as it is given. Says how many products it
 * renewed, or payments it foresaw, how long that took, and what was left on the heap after each fifth of it.
 *
 * <p>{@code … RenewalRun run|sql|forecast URL KEYS HOW-MANY}
 */
final class RenewalRun {

    private static final int FIFTHS = 5;
    private static final int CONNECTIONS = 4;
    private static final Actor.Operator OPERATOR = new Actor.Operator("benchmark");

    private final Heap heap;

    private RenewalRun(long expected) {
        this.heap = new Heap(expected);
    }

    public static void main(String[] arguments) throws SQLException {
        var run = new RenewalRun(Long.parseLong(arguments[3]));
        try (var database = Database.open(new DatabaseSettings(arguments[1], null, null, CONNECTIONS))) {
            var told = arguments[0].equals("sql")
                    ? run.bySql(database, arguments[1].startsWith("jdbc:postgresql:"))
                    : run.bySeneschal(database, Path.of(arguments[2]), arguments[0]);
            System.out.println(told);
        }
    }

    private String bySql(Database database, boolean postgresql) throws SQLException {
        try (var connection = database.dataSource().getConnection()) {
            var begin = System.nanoTime();
            var renewed = new SetBasedRenewals(connection, postgresql).run();
            return told(renewed, begin);
        }
    }

    private String bySeneschal(Database database, Path keys, String what) {
        var real = Clock.tickMillis(ZoneOffset.UTC);
        var clock = Clock.offset(real, Duration.between(real.instant(), ManyProducts.NOON));
        try (var seneschal = Seneschal.on(database.dataSource(), keys, clock, Seneschal.usual(), new PaidAtOnce())) {
            return switch (what) {
                case "run" -> run(seneschal);
                case "forecast" -> forecast(seneschal);
                default -> throw new IllegalArgumentException(what + " is nothing that is measured");
            };
        }
    }

    private String run(Seneschal seneschal) {
        var begin = System.nanoTime();
        var summary = seneschal.useCases().runningRenewals().run(OPERATOR, sofar -> heap.reached(sofar.charged()));
        return told(summary.charged(), begin);
    }

    private String forecast(Seneschal seneschal) {
        var begin = System.nanoTime();
        var foreseen = new LongAdder();
        seneschal.useCases().forecasting().ofAll(OPERATOR, ManyProducts.DAY.plusYears(1), some -> {
            foreseen.add(some.size());
            heap.reached(foreseen.sum());
        });
        return told(foreseen.sum(), begin);
    }

    private String told(long done, long begin) {
        return "done=%d nanos=%d heap=%s resident=%d"
                .formatted(
                        done,
                        System.nanoTime() - begin - heap.spent,
                        heap.told,
                        RunningServer.residentMebibytes("self"));
    }

    /** Whoever is to be paid is, at once. */
    private static final class PaidAtOnce implements Payments {

        @Override
        public Answer charge(Charge charge) {
            return new Answer.Succeeded("paid");
        }

        @Override
        public Answer outcomeOf(PaymentId key) {
            return new Answer.Succeeded("paid");
        }

        @Override
        public void requireProvider() {
            // it is this one
        }
    }

    /** What is left after a collection; the time that takes does not count. */
    private static final class Heap {

        private final long[] marks;
        private final StringBuilder told = new StringBuilder();
        private int next;
        private long spent;

        Heap(long expected) {
            this.marks = LongStream.rangeClosed(1, FIFTHS)
                    .map(fifth -> fifth * expected / FIFTHS)
                    .toArray();
        }

        void reached(long done) {
            if (next < marks.length && done >= marks[next]) {
                var begin = System.nanoTime();
                System.gc();
                var used =
                        ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
                told.append(next == 0 ? "" : ",").append(used >> 20);
                next++;
                spent += System.nanoTime() - begin;
            }
        }
    }
}
