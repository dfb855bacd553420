package io.seneschal.benchmarks;

import io.seneschal.application.Stores;
import io.seneschal.benchmarks.Rounds.Preparation;
import io.seneschal.domain.organisation.Authority;
import io.seneschal.domain.organisation.MemberWish;
import io.seneschal.domain.organisation.Organisation;
import io.seneschal.domain.organisation.OrganisationDetails;
import io.seneschal.domain.organisation.OrganisationKind;
import io.seneschal.domain.organisation.OrganisationName;
import io.seneschal.domain.shared.Actor;
import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.domain.shared.UserId;
import io.seneschal.persistence.Database;
import io.seneschal.persistence.JdbiStores;
import io.seneschal.security.TimeOrderedIds;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;

/**
 * One change of a member in an organisation of 100,000 beside one of ten, in the same store, by turns: it must cost the same.
 *
 * <p>{@code java -cp … io.seneschal.benchmarks.MembershipBenchmark [h2|postgresql …]}
 */
public final class MembershipBenchmark {

    private static final int FEW = 10;
    private static final int MANY = 100_000;
    private static final UserId FOUNDER = new UserId(Book.id(1, 1));
    private static final Actor OPERATOR = new Actor.Operator("benchmark");

    private MembershipBenchmark() {}

    public static void main(String[] kinds) {
        for (var kind : kinds) {
            try (var place = BenchmarkDatabase.start(kind);
                    var database = place.open();
                    var jdbi = stores(database)) {
                var book = new Book(database);
                book.addUsers(MANY);
                var small = found(jdbi.stores(), book, 1, FEW);
                var large = found(jdbi.stores(), book, 2, MANY);
                System.out.printf(
                        "| %s | rate | each | beside the first | processor time |%n|---|---|---|---|---|%n", kind);
                new Rounds()
                        .with("change a member of 10", small.changing())
                        .with("change a member of 100,000", large.changing())
                        .run(1);
            }
        }
    }

    private static JdbiStores stores(Database database) {
        var ids = new TimeOrderedIds(Clock.systemUTC(), new SecureRandom());
        return JdbiStores.on(database.dataSource(), Clock.systemUTC(), ids);
    }

    private static Founded found(Stores stores, Book book, int number, int members) {
        var id = new OrganisationId(Book.id(3, number));
        var details =
                OrganisationDetails.named(new OrganisationName("Organisation " + number), OrganisationKind.COMPANY);
        stores.transactions().inOne(OPERATOR, () -> {
            stores.memberships().found(Organisation.found(id, details, FOUNDER, Instant.EPOCH));
            return id;
        });
        book.addMembers(id.value(), members);
        return new Founded(stores, id, members, new AtomicLong());
    }

    /** An organisation, and whose turn it is there. */
    private record Founded(Stores stores, OrganisationId id, int members, AtomicLong turn) {

        /** Takes the billing right from one member after the other, and gives it back the next time round. */
        Preparation changing() {
            return () -> () -> {
                var now = turn.getAndIncrement();
                var user = new UserId(Book.id(1, 2 + now % (members - 1)));
                var billing = now / (members - 1) % 2 == 0;
                stores.transactions().inOne(OPERATOR, () -> {
                    var member = stores.memberships().find(id, user).orElseThrow();
                    var wish = new MemberWish(null, billing, null, null, null);
                    var changed = stores.organisations().get(id).change(member, wish, new Authority.OfOperator());
                    stores.memberships().save(changed);
                    return changed;
                });
            };
        }
    }
}
