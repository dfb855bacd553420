package io.seneschal.benchmarks;

import io.seneschal.application.audit.AuditSealer;
import io.seneschal.application.audit.VerifyingAuditTrail;
import io.seneschal.domain.shared.Actor;
import io.seneschal.persistence.JdbiStores;
import io.seneschal.security.TimeOrderedIds;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.function.LongSupplier;

/**
 * How long it takes to seal and to verify a long audit trail, and how little memory: run it with a small heap. Prints a
 * table.
 *
 * <p>{@code java -Xmx64m -cp … io.seneschal.benchmarks.VerifyBenchmark EVENTS [h2|postgresql …]}
 */
public final class VerifyBenchmark {

    private VerifyBenchmark() {}

    public static void main(String[] arguments) {
        var events = Long.parseLong(arguments[0]);
        System.out.println("| events | store | seal | verify | heap allowed |");
        System.out.println("|---|---|---|---|---|");
        for (var index = 1; index < arguments.length; index++) {
            measure(events, arguments[index]);
        }
    }

    private static void measure(long events, String kind) {
        var clock = Clock.systemUTC();
        try (var place = BenchmarkDatabase.start(kind);
                var database = place.open()) {
            new Book(database).addEvents(new UUID(3, 1), events);
            try (var jdbi =
                    JdbiStores.on(database.dataSource(), clock, new TimeOrderedIds(clock, new SecureRandom()))) {
                var stores = jdbi.stores();
                var sealer = new AuditSealer(stores.trailEntries(), stores.auditBlocks(), clock);
                var verifying = new VerifyingAuditTrail(stores.trailEntries(), stores.auditBlocks(), sealer);
                var seal = timed(sealer::sealAll);
                var verify = timed(() -> verifying
                        .verify(new Actor.Operator("benchmark"), null, compared -> {})
                        .events());
                System.out.printf(
                        "| %,d | %s | %s | %s | %d MiB |%n",
                        events,
                        kind,
                        rate(events, seal),
                        rate(events, verify),
                        Runtime.getRuntime().maxMemory() >> 20);
            }
        }
    }

    private static Duration timed(LongSupplier work) {
        var begin = System.nanoTime();
        if (work.getAsLong() == 0) {
            throw new IllegalStateException("There was nothing to do");
        }
        return Duration.ofNanos(System.nanoTime() - begin);
    }

    private static String rate(long events, Duration time) {
        return "%.1f s, %,d/s".formatted(time.toMillis() / 1000.0, events * 1000 / Math.max(1, time.toMillis()));
    }
}
