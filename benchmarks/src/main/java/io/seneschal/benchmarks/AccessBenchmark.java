package io.seneschal.benchmarks;

import io.seneschal.application.UseCases;
import io.seneschal.application.shared.PageRequest;
import io.seneschal.benchmarks.Rounds.Preparation;
import io.seneschal.benchmarks.Rounds.Work;
import io.seneschal.bootstrap.Seneschal;
import io.seneschal.domain.access.Right;
import io.seneschal.domain.shared.Actor;
import io.seneschal.domain.shared.SeenVersion;
import io.seneschal.domain.shared.UserId;
import io.seneschal.persistence.Database;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Who may use what, in process, on a store of 100,000 organisations with a million accesses and on one of 1,000: the
 * decision beside one indexed select of the rows it rests on, a member's products, and a team of 10,000. By turns, in one
 * run. Prints tables.
 *
 * <p>Filling a large store takes longer than asking it: {@code fill} leaves it in a folder, and {@code measure} takes it from there.
 *
 * <p>{@code java -cp … io.seneschal.benchmarks.AccessBenchmark [fill|measure FOLDER] [h2|postgresql …]}
 */
public final class AccessBenchmark {

    private static final long FEW = 1_000;
    private static final long MANY = 100_000;
    private static final Actor OPERATOR = new Actor.Operator("benchmark");
    private static final PageRequest FIRST_PAGE = new PageRequest(null, PageRequest.USUAL);

    private AccessBenchmark() {}

    public static void main(String[] arguments) throws IOException {
        var given = List.of(arguments);
        switch (given.getFirst()) {
            case "fill" -> {
                for (var kind : kinds(given)) {
                    Store.fill(kept(given, kind, FEW), FEW).close();
                    Store.fill(kept(given, kind, MANY), MANY).close();
                }
            }
            case "measure" -> {
                for (var kind : kinds(given)) {
                    measure(kind, Store.open(kept(given, kind, FEW), FEW), Store.open(kept(given, kind, MANY), MANY));
                }
            }
            default -> {
                for (var kind : given) {
                    measure(
                            kind,
                            Store.fill(BenchmarkDatabase.start(kind), FEW),
                            Store.fill(BenchmarkDatabase.start(kind), MANY));
                }
            }
        }
    }

    private static List<String> kinds(List<String> given) {
        return given.subList(2, given.size());
    }

    private static BenchmarkDatabase kept(List<String> given, String kind, long organisations) throws IOException {
        return BenchmarkDatabase.start(
                kind, Files.createDirectories(Path.of(given.get(1), kind + "-" + organisations)));
    }

    private static void measure(String kind, Store small, Store large) {
        try (small;
                large) {
            measured(kind, small, large);
        }
    }

    private static void measured(String kind, Store small, Store large) {
        System.out.printf("| %s | rate | each | beside the first | processor time |%n|---|---|---|---|---|%n", kind);
        for (var threads : new int[] {1, 2, 4}) {
            new Rounds()
                    .with("one select, 1,000,000 accesses", large.selecting())
                    .with("decision, 1,000,000 accesses", large.deciding())
                    .with("one select, 10,000 accesses", small.selecting())
                    .with("decision, 10,000 accesses", small.deciding())
                    .run(threads);
        }
        new Rounds()
                .with(
                        "decision for one in a team of 3",
                        large.decidingInTeam(2 + ManyOrganisations.LARGE_TEAM, ManyOrganisations.SMALL_TEAM))
                .with("decision for one in a team of 10,000", large.decidingInTeam(2, ManyOrganisations.LARGE_TEAM))
                .run(1);
        new Rounds()
                .with("into a team of 3 and out again", large.joining(2))
                .with("into a team of 10,000 and out again", large.joining(1))
                .run(1);
        new Rounds()
                .with("products of a member, 10,000 accesses", small.listing())
                .with("products of a member, 1,000,000 accesses", large.listing())
                .with("first 50 of 100 products of a member, of 5,000", large.listingMuch())
                .run(1);
    }

    /** A database that has been filled, and the use cases on it. */
    private record Store(BenchmarkDatabase place, Database database, Seneschal seneschal, ManyOrganisations there)
            implements AutoCloseable {

        /** The use cases are opened before it is filled: on what others have filled they would want the keys of it. */
        static Store open(BenchmarkDatabase place, long organisations) {
            var database = place.open();
            var seneschal = Seneschal.on(database.dataSource(), place.keys());
            return new Store(place, database, seneschal, new ManyOrganisations(database, organisations));
        }

        static Store fill(BenchmarkDatabase place, long organisations) {
            var store = open(place, organisations);
            store.there().fill();
            return store;
        }

        /** Somebody's question about a product of their organisation, at random. */
        private record Question(long organisation, long member, long product) {

            static Question at(SplittableRandom random, long organisations) {
                return new Question(
                        1 + random.nextLong(organisations),
                        2 + random.nextLong(ManyOrganisations.MEMBERS - 1),
                        1 + random.nextLong(ManyOrganisations.PRODUCTS));
            }

            UserId user() {
                return ManyOrganisations.member(organisation, member);
            }
        }

        Preparation selecting() {
            return () -> {
                var select = new DirectDecision(database.dataSource().getConnection());
                var random = new SplittableRandom();
                return new Work() {
                    @Override
                    public void once() throws Exception {
                        var asked = Question.at(random, there.many());
                        if (select.rows(
                                        ManyOrganisations.organisation(asked.organisation())
                                                .value(),
                                        asked.user().value(),
                                        ManyOrganisations.product(asked.organisation(), asked.product())
                                                .value())
                                == 0) {
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

        Preparation deciding() {
            return () -> {
                var random = new SplittableRandom();
                return () -> {
                    var asked = Question.at(random, there.many());
                    decide(asked.organisation(), asked.member(), asked.product());
                };
            };
        }

        /** By members one behind the other, about the products that their team opens. */
        Preparation decidingInTeam(long first, int members) {
            return () -> {
                var random = new SplittableRandom();
                return () -> decide(
                        there.large(), first + random.nextLong(members), 1 + random.nextLong(ManyOrganisations.OPENED));
            };
        }

        private void decide(long organisation, long member, long product) {
            useCases()
                    .decidingAccess()
                    .objectionTo(
                            new Actor.Person(ManyOrganisations.member(organisation, member)),
                            ManyOrganisations.organisation(organisation),
                            ManyOrganisations.product(organisation, product),
                            Right.TECHNICAL,
                            null);
        }

        Preparation joining(long team) {
            var organisation = ManyOrganisations.organisation(there.large());
            var outsider = ManyOrganisations.member(there.large(), ManyOrganisations.LARGE_MEMBERS);
            var joined = ManyOrganisations.team(there.large(), team);
            return () -> () -> {
                useCases().staffingTeams().add(OPERATOR, organisation, joined, outsider);
                useCases().staffingTeams().remove(OPERATOR, organisation, joined, outsider, SeenVersion.ANY);
            };
        }

        Preparation listing() {
            return () -> {
                var random = new SplittableRandom();
                return () -> {
                    var asked = Question.at(random, there.many());
                    list(asked.organisation(), asked.member());
                };
            };
        }

        Preparation listingMuch() {
            return () -> {
                var random = new SplittableRandom();
                return () -> list(there.large(), 5 + random.nextLong(ManyOrganisations.LARGE_TEAM - 5));
            };
        }

        private void list(long organisation, long member) {
            var user = ManyOrganisations.member(organisation, member);
            var page = useCases()
                    .decidingAccess()
                    .productsOf(new Actor.Person(user), ManyOrganisations.organisation(organisation), user, FIRST_PAGE);
            if (page.items().isEmpty()) {
                throw new IllegalStateException("Nothing is there");
            }
        }

        private UseCases useCases() {
            return seneschal.useCases();
        }

        @Override
        public void close() {
            seneschal.close();
            database.close();
            place.close();
        }
    }
}
