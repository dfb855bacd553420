package io.seneschal.benchmarks;

import io.seneschal.application.support.UsingSupport;
import io.seneschal.application.support.UsingSupport.NewAccess;
import io.seneschal.benchmarks.Rounds.Preparation;
import io.seneschal.benchmarks.Rounds.Work;
import io.seneschal.bootstrap.Seneschal;
import io.seneschal.domain.product.ContentType;
import io.seneschal.domain.shared.Actor;
import io.seneschal.domain.shared.EmailAddress;
import io.seneschal.persistence.Database;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.util.SplittableRandom;

/**
 * Whether an agent may look into something, in process, among a million grants of which nearly all have ended and among ten
 * thousand, beside one indexed select of the rows it rests on. By turns, in one run. Prints tables.
 *
 * <p>{@code java -cp … io.seneschal.benchmarks.SupportBenchmark [h2|postgresql …]}
 */
public final class SupportBenchmark {

    private static final long FEW = 10_000;
    static final long MANY = 1_000_000;
    private static final Actor.Agent AGENT = new Actor.Agent(new EmailAddress(ManyGrants.AGENT));
    private static final InetAddress DESK = InetAddress.getLoopbackAddress();

    private SupportBenchmark() {}

    public static void main(String[] kinds) throws Exception {
        for (var kind : kinds) {
            try (var small = Store.fill(kind, FEW);
                    var large = Store.fill(kind, MANY)) {
                System.out.printf(
                        "| %s | rate | each | beside the first | processor time |%n|---|---|---|---|---|%n", kind);
                for (var threads : new int[] {1, 4}) {
                    new Rounds()
                            .with("one select, 1,000,000 grants", large.selecting())
                            .with("decision about a drive, 1,000,000 grants", large.checking(true))
                            .with("decision about all drives, 1,000,000 grants", large.checking(false))
                            .with("decision about a drive, 10,000 grants", small.checking(true))
                            .with("decision that is recorded, 1,000,000 grants", large.opening())
                            .run(threads);
                }
            }
        }
    }

    /** A database that has been filled, and the use cases on it. */
    private record Store(BenchmarkDatabase place, Database database, Seneschal seneschal, ManyGrants there)
            implements AutoCloseable {

        /** The use cases are opened first: on what others have filled they would want the keys of it. */
        static Store fill(String kind, long grants) throws IOException {
            var place = BenchmarkDatabase.start(kind);
            var database = place.open();
            var keys = Files.createTempDirectory("seneschal-benchmark-keys-").resolve("keys");
            var seneschal = Seneschal.on(database.dataSource(), keys);
            var there = new ManyGrants(database, grants);
            there.fill();
            return new Store(place, database, seneschal, there);
        }

        Preparation selecting() {
            return () -> {
                var select = new DirectSupportDecision(database.dataSource().getConnection());
                var random = new SplittableRandom();
                return new Work() {
                    @Override
                    public void once() throws Exception {
                        var customer = any(random);
                        if (select.rows(ManyGrants.access(customer).value(), ManyGrants.drive(customer)) == 0) {
                            throw new IllegalStateException("Nothing is there");
                        }
                    }

                    @Override
                    public void close() throws Exception {
                        select.close();
                    }
                };
            };
        }

        /** @param ofOne whether of accesses to one drive, or to all that there are */
        Preparation checking(boolean ofOne) {
            return () -> {
                var random = new SplittableRandom();
                return () -> {
                    var customer = 2 * random.nextLong(there.customers() / 2) + (ofOne ? 1 : 2);
                    var shown = using().check(AGENT, ManyGrants.access(customer), null, DESK);
                    if (shown.contents().isEmpty()) {
                        throw new IllegalStateException("Nothing is shown");
                    }
                };
            };
        }

        Preparation opening() {
            return () -> {
                var random = new SplittableRandom();
                return () -> {
                    var customer = any(random);
                    using().open(
                                    AGENT,
                                    new NewAccess(
                                            ManyGrants.ticket(customer),
                                            ManyGrants.customer(customer),
                                            ContentType.DRIVE,
                                            ManyGrants.organisation(customer),
                                            ManyGrants.drive(customer)),
                                    DESK);
                };
            };
        }

        private long any(SplittableRandom random) {
            return 1 + random.nextLong(there.customers());
        }

        private UsingSupport using() {
            return seneschal.useCases().usingSupport();
        }

        @Override
        public void close() {
            seneschal.close();
            database.close();
            place.close();
        }
    }
}
