package io.seneschal.benchmarks;

import io.seneschal.application.Stores;
import io.seneschal.domain.organisation.Authority;
import io.seneschal.domain.organisation.MemberWish;
import io.seneschal.domain.organisation.Organisation;
import io.seneschal.domain.organisation.OrganisationDetails;
import io.seneschal.domain.organisation.OrganisationKind;
import io.seneschal.domain.organisation.OrganisationName;
import io.seneschal.domain.organisation.Staffing;
import io.seneschal.domain.shared.Actor;
import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.domain.shared.UserId;
import io.seneschal.persistence.Database;
import io.seneschal.persistence.JdbiStores;
import io.seneschal.security.TimeOrderedIds;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
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

/** One change of a member in an organisation of 100,000 beside one of ten: it must cost the same. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class MembershipBenchmark {

    private static final OrganisationId ORGANISATION = new OrganisationId(Book.id(3, 1));
    private static final UserId FOUNDER = new UserId(Book.id(1, 1));
    private static final Actor OPERATOR = new Actor.Operator("benchmark");

    @Param({"h2", "postgresql"})
    public String database = "";

    @Param({"10", "100000"})
    public int members;

    private BenchmarkDatabase place;
    private Database open;
    private JdbiStores jdbi;
    private Stores stores;
    private long turn;

    @Setup(Level.Trial)
    public void fill() {
        place = BenchmarkDatabase.start(database);
        open = place.open();
        jdbi = JdbiStores.on(
                open.dataSource(), Clock.systemUTC(), new TimeOrderedIds(Clock.systemUTC(), new SecureRandom()));
        stores = jdbi.stores();
        var book = new Book(open);
        book.addUsers(members);
        found();
        book.addMembers(ORGANISATION.value(), members);
    }

    /** Takes the billing right from one member after the other, and gives it back the next time round. */
    @Benchmark
    public Staffing change() {
        var user = new UserId(Book.id(1, 2 + turn % (members - 1)));
        var billing = turn / (members - 1) % 2 == 0;
        turn++;
        return stores.transactions().inOne(OPERATOR, () -> {
            var member = stores.memberships().find(ORGANISATION, user).orElseThrow();
            var wish = new MemberWish(null, billing, null, null, null);
            var changed = stores.organisations().get(ORGANISATION).change(member, wish, new Authority.OfOperator());
            stores.memberships().save(changed);
            return changed;
        });
    }

    private void found() {
        var details = OrganisationDetails.named(new OrganisationName("Large"), OrganisationKind.COMPANY);
        stores.transactions().inOne(OPERATOR, () -> {
            stores.memberships().found(Organisation.found(ORGANISATION, details, FOUNDER, Instant.EPOCH));
            return ORGANISATION;
        });
    }

    @TearDown(Level.Trial)
    public void close() {
        jdbi.close();
        open.close();
        place.close();
    }
}
