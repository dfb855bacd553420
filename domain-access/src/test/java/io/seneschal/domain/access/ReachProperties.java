package io.seneschal.domain.access;

import static io.seneschal.testing.House.NOON;
import static io.seneschal.testing.House.someone;
import static io.seneschal.testing.Wares.DOMAIN;
import static io.seneschal.testing.Wares.MAIL;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import io.seneschal.domain.organisation.Role;
import io.seneschal.domain.product.Product;
import io.seneschal.domain.product.Resource;
import io.seneschal.domain.shared.TeamId;
import io.seneschal.domain.shared.UserId;
import io.seneschal.testing.House;
import io.seneschal.testing.Rule;
import io.seneschal.testing.Wares;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

/**
 * Whatever was granted, taken, joined and left before: what somebody may do is what the facts of that instant say, worked
 * out here by asking of each access, each right and each thing whether it is open.
 */
@Rule({"PRD-5", "TEAM-2", "TEAM-3"})
class ReachProperties {

    static final UserId EVE = someone();
    static final UserId TOM = someone();
    static final House HOUSE =
            House.foundedBy(someone()).with(EVE, Role.COLLABORATOR).with(TOM, Role.EXTERNAL);
    static final List<Product> PRODUCTS =
            List.of(Wares.open(HOUSE.id(), MAIL), Wares.open(HOUSE.id(), MAIL), Wares.open(HOUSE.id(), DOMAIN));
    static final List<TeamId> TEAMS = List.of(new TeamId(UUID.randomUUID()), new TeamId(UUID.randomUUID()));
    static final Resource INFO = new Resource("mailbox", "info@example.org");
    static final Resource JOBS = new Resource("mailbox", "jobs@example.org");

    /** One thing that happens in the organisation. */
    sealed interface Step {

        record Grants(Access access) implements Step {}

        record Takes(int which) implements Step {}

        record Joins(UserId user, TeamId team) implements Step {}

        record Leaves(UserId user, TeamId team) implements Step {}
    }

    @Property(seed = "1815", tries = 300)
    void what_is_open_is_what_the_present_facts_open(
            @ForAll("histories") List<Step> history, @ForAll("instants") Instant now) {
        var facts = new Facts();
        for (var step : history) {
            facts.happen(step);
            for (var user : List.of(EVE, TOM)) {
                for (var product : PRODUCTS) {
                    var reach = Reach.of(HOUSE.member(user), product, facts.heldBy(user), now);
                    facts.agreeWith(reach, user, product, now);
                }
            }
        }
    }

    @Property(seed = "1815", tries = 300)
    void losing_one_source_leaves_exactly_what_the_others_open(
            @ForAll("histories") List<Step> history, @ForAll("instants") Instant now) {
        var facts = new Facts();
        history.forEach(facts::happen);
        var held = facts.heldBy(EVE);

        for (var product : PRODUCTS) {
            var reach = Reach.of(HOUSE.member(EVE), product, held, now);
            for (var lost : reach.sources()) {
                var others = held.stream()
                        .filter(access -> !lost.equals(new Source.ByAccess(access)))
                        .toList();
                var left = Reach.of(HOUSE.member(EVE), product, others, now);

                assertThat(reach.without(lost).sources()).isEqualTo(left.sources());
                assertThat(reach.without(lost).rightsOn(INFO)).isEqualTo(left.rightsOn(INFO));
            }
        }
    }

    /** What is true after some steps. */
    private static final class Facts {

        private final List<Access> accesses = new ArrayList<>();
        private final Set<Step.Joins> inTeams = new HashSet<>();

        void happen(Step step) {
            switch (step) {
                case Step.Grants(var access) -> accesses.add(access);
                case Step.Takes(var which) -> {
                    if (!accesses.isEmpty()) {
                        accesses.remove(which % accesses.size());
                    }
                }
                case Step.Joins joins -> inTeams.add(joins);
                case Step.Leaves(var user, var team) -> inTeams.remove(new Step.Joins(user, team));
            }
        }

        List<Access> heldBy(UserId user) {
            return accesses.stream().filter(access -> holds(user, access)).toList();
        }

        void agreeWith(Reach reach, UserId user, Product product, Instant now) {
            var anything = false;
            for (var thing : things()) {
                var rights = Stream.of(Right.values())
                        .filter(right -> isOpen(user, product, thing, right, now))
                        .collect(toSet());
                var decided = Stream.of(Right.values())
                        .filter(right -> reach.objectionTo(right, thing).isEmpty())
                        .collect(toSet());
                assertThat(decided).isEqualTo(rights);
                assertThat(reach.rightsOn(thing)).isEqualTo(rights);
                assertThat(reach.objectionTo(thing).isEmpty()).isEqualTo(!rights.isEmpty());
                anything |= !rights.isEmpty();
            }
            assertThat(reach.isAny()).isEqualTo(anything);
        }

        private boolean isOpen(UserId user, Product product, @Nullable Resource thing, Right right, Instant now) {
            for (var access : accesses) {
                if (holds(user, access)
                        && access.rights().contains(right)
                        && (access.until() == null || now.isBefore(access.until()))
                        && covers(access.extent(), product, thing)) {
                    return true;
                }
            }
            return false;
        }

        private boolean holds(UserId user, Access access) {
            return switch (access.holder()) {
                case Holder.OfUser(var holder) -> holder.equals(user);
                case Holder.OfTeam(var team) -> inTeams.contains(new Step.Joins(user, team));
            };
        }

        private static boolean covers(Extent extent, Product product, @Nullable Resource thing) {
            return switch (extent) {
                case Extent.Every(var type) -> type == null || type.equals(product.type());
                case Extent.One(var opened, var narrowed) ->
                    opened.equals(product.id()) && (narrowed == null || narrowed.equals(thing));
            };
        }

        private static Collection<@Nullable Resource> things() {
            var things = new ArrayList<@Nullable Resource>();
            things.add(null);
            things.add(INFO);
            things.add(JOBS);
            return things;
        }
    }

    @Provide
    Arbitrary<List<Step>> histories() {
        var users = Arbitraries.of(EVE, TOM);
        var teams = Arbitraries.of(TEAMS);
        return Arbitraries.<Step>oneOf(
                        accesses().map(Step.Grants::new),
                        Arbitraries.integers().between(0, 19).map(Step.Takes::new),
                        Combinators.combine(users, teams).as(Step.Joins::new),
                        Combinators.combine(users, teams).as(Step.Leaves::new))
                .list()
                .ofMaxSize(20);
    }

    /** Around the ends that accesses have. */
    @Provide
    Arbitrary<Instant> instants() {
        return Arbitraries.longs().between(-1, 11).map(NOON::plusMillis);
    }

    private Arbitrary<Access> accesses() {
        var holders = Arbitraries.<Holder>oneOf(
                Arbitraries.of(EVE, TOM).map(Holder.OfUser::new),
                Arbitraries.of(TEAMS).map(Holder.OfTeam::new));
        var extents = Arbitraries.<Extent>oneOf(
                Combinators.combine(
                                Arbitraries.of(PRODUCTS).map(Product::id),
                                Arbitraries.of(INFO, JOBS).injectNull(0.5))
                        .as(Extent.One::new),
                Arbitraries.of("mail", "domain").injectNull(0.3).map(Extent.Every::new));
        var rights = Arbitraries.of(Right.class).set().ofMinSize(1);
        var ends = Arbitraries.longs().between(1, 10).map(NOON::plusMillis).injectNull(0.5);
        return Combinators.combine(holders, extents, rights, ends)
                .as((holder, extent, given, until) ->
                        new Access(new AccessId(UUID.randomUUID()), HOUSE.id(), holder, extent, given, until, NOON, 0));
    }
}
