package io.seneschal.benchmarks;

import io.seneschal.application.Stores;
import io.seneschal.application.audit.AuditTrail.RecordedEvent;
import io.seneschal.application.shared.Page;
import io.seneschal.application.shared.PageRequest;
import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.persistence.Database;
import io.seneschal.persistence.JdbiStores;
import io.seneschal.security.TimeOrderedIds;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** Page 10,000 of an audit trail beside page 1, 50 events a page: they must cost the same. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class PagingBenchmark {

    private static final int PAGES = 10_000;
    private static final OrganisationId ORGANISATION = new OrganisationId(Book.id(3, 1));

    @Param({"h2", "postgresql"})
    public String database = "";

    @Param({"1", "10000"})
    public int page;

    private BenchmarkDatabase place;
    private Database open;
    private JdbiStores jdbi;
    private Stores stores;

    @Setup(Level.Trial)
    public void fill() {
        place = BenchmarkDatabase.start(database);
        open = place.open();
        new Book(open).addEvents(ORGANISATION.value(), (long) PAGES * PageRequest.USUAL);
        jdbi = JdbiStores.on(
                open.dataSource(), Clock.systemUTC(), new TimeOrderedIds(Clock.systemUTC(), new SecureRandom()));
        stores = jdbi.stores();
    }

    @Benchmark
    public Page<RecordedEvent> read() {
        var before = (page - 1L) * PageRequest.USUAL;
        var after = before == 0 ? null : Book.id(2, before);
        return stores.auditTrail().of(ORGANISATION, new PageRequest(after, PageRequest.USUAL));
    }

    @TearDown(Level.Trial)
    public void close() {
        jdbi.close();
        open.close();
        place.close();
    }
}
