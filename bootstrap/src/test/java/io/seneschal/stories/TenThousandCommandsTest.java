package io.seneschal.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.seneschal.application.account.SigningUp.SignedUp;
import io.seneschal.domain.organisation.Authority;
import io.seneschal.domain.organisation.MemberWish;
import io.seneschal.domain.organisation.Membership;
import io.seneschal.domain.organisation.Role;
import io.seneschal.persistence.Database;
import io.seneschal.persistence.DatabaseSettings;
import io.seneschal.persistence.JdbiStores;
import io.seneschal.stories.Crowd.Places;
import io.seneschal.testing.Rule;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Whatever five people try, in whatever order: somebody answers for each organisation, and nobody gets more than the table gives. */
@Rule({"ORG-1", "AUT-1", "AUD-1", "USR-10", "MEM-3"})
@DisplayNameGeneration(ReplaceUnderscores.class)
class TenThousandCommandsTest {

    static final int COMMANDS = 10_000;
    static final long SEED = 1815;
    static final Duration LONG_ENOUGH = Duration.ofMinutes(5);

    @Test
    void in_memory_leave_no_organisation_headless_and_give_nobody_a_right_they_have_not() {
        tryEverything(Town.inMemory(), COMMANDS);
    }

    @Test
    @Rule("ORG-6")
    void in_memory_from_two_threads_leave_no_organisation_headless() {
        tryEverythingFromTwoThreads(Town.inMemory(), COMMANDS);
    }

    @Test
    void on_h2_leave_no_organisation_headless_and_give_nobody_a_right_they_have_not() {
        onH2("one-by-one", town -> tryEverything(town, COMMANDS));
    }

    @Test
    @Rule("ORG-6")
    void on_h2_from_two_threads_leave_no_organisation_headless() {
        onH2("two-at-once", town -> tryEverythingFromTwoThreads(town, COMMANDS));
    }

    static void onH2(String name, Consumer<Town> story) {
        try (var database = Database.open(DatabaseSettings.of("jdbc:h2:mem:" + name))) {
            database.migrations().migrate();
            var opened = new ArrayList<JdbiStores>();
            var town = new Town(
                    (clock, ids) -> {
                        opened.add(JdbiStores.on(database.dataSource(), clock, ids));
                        return opened.getFirst().stores();
                    },
                    stores -> Set.of());
            try {
                story.accept(town);
            } finally {
                opened.getFirst().close();
            }
        }
    }

    static void tryEverything(Town town, int commands) {
        var crowd = new Crowd(town, new Places(), SEED);
        var replay = new Replay(true);
        for (var command = 0; command < commands; command++) {
            if (crowd.gathers()) {
                replay.hearNews(town.stores);
            }
            var done = crowd.triesSomething();
            var news = replay.hearNews(town.stores);
            assertThat(done || news == 0).as("what is refused stores nothing").isTrue();
            if (command % 100 == 0) {
                replay.agreesWith(town.stores);
            }
        }
        replay.agreesWith(town.stores);
        assertThatEverythingHappened(crowd.outcomes);
    }

    static void tryEverythingFromTwoThreads(Town town, int commands) {
        var places = new Places();
        var one = new Crowd(town, places, SEED);
        var other = new Crowd(town, places, SEED + 1);
        try (var threads = Executors.newFixedThreadPool(2)) {
            var first = threads.submit(trying(one, commands / 2));
            var second = threads.submit(trying(other, commands / 2));
            assertThat(first).succeedsWithin(LONG_ENOUGH);
            assertThat(second).succeedsWithin(LONG_ENOUGH);
        }
        var replay = new Replay(false);
        replay.hearNews(town.stores);
        replay.agreesWith(town.stores);
        assertThat(one.outcomes).containsKey("removes: done");
        assertThat(other.outcomes).containsKey("removes: done");
    }

    private static Callable<Boolean> trying(Crowd crowd, int commands) {
        return () -> {
            for (var command = 0; command < commands; command++) {
                crowd.gathers();
                crowd.triesSomething();
            }
            return true;
        };
    }

    /** The test is awake: every door was passed, and the last legal responsible was protected at each. */
    private static void assertThatEverythingHappened(Map<String, Integer> outcomes) {
        assertThat(outcomes)
                .containsKeys(
                        "accepts as invited: done",
                        "breaks the glass: done",
                        "cancels: done",
                        "closes an account: done",
                        "closes the account: done",
                        "declines: done",
                        "deletes: done",
                        "founds: done",
                        "gives a role: done",
                        "imports: done",
                        "invites a legal responsible: done",
                        "leaves: done",
                        "reinstates: done",
                        "removes as planned: done",
                        "removes several: done",
                        "removes: done",
                        "sends again: done",
                        "steps down: done",
                        "suspends: done")
                .containsKeys(
                        "closes an account: user.last-legal-responsible",
                        "closes the account: user.last-legal-responsible",
                        "gives a role: organisation.last-legal-responsible",
                        "leaves: organisation.last-legal-responsible",
                        "removes as planned: organisation.last-legal-responsible",
                        "removes: organisation.last-legal-responsible",
                        "steps down: organisation.last-legal-responsible",
                        "suspends: organisation.last-legal-responsible");
    }

    @Test
    void what_listens_to_the_trail_would_object_to_a_wrong_one() {
        var town = Town.inMemory();
        var ada = town.arrives("Ada");
        var bob = town.takesIn(ada.user().id(), ada.organisation().id(), "Bob", Role.COLLABORATOR);
        var member =
                town.stores.memberships().find(ada.organisation().id(), bob).orElseThrow();
        var organisation = town.stores.organisations().get(ada.organisation().id());
        // past the use cases, which would have asked for Ada's right and not for Bob's
        var staffing = organisation.change(
                member, MemberWish.role(Role.ADMINISTRATOR), new Authority.OfMember(founderOf(town, ada)));
        town.stores.transactions().inOne(Town.as(bob), () -> {
            town.stores.memberships().save(staffing);
            return bob;
        });

        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> new Replay(true).hearNews(town.stores))
                .withMessageContaining("may not do this");
    }

    private static Membership founderOf(Town town, SignedUp founder) {
        return town.stores
                .memberships()
                .find(founder.organisation().id(), founder.user().id())
                .orElseThrow();
    }
}
