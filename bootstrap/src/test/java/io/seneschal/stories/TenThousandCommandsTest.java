package io.seneschal.stories;

import static org.assertj.core.api.Assertions.assertThat;

import io.seneschal.stories.Crowd.Places;
import io.seneschal.testing.Rule;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Whatever five people try, in whatever order: somebody answers for each organisation, and nobody gets more than the table gives. */
@Rule({"ORG-1", "AUT-1", "AUD-1", "USR-10", "MEM-3"})
@DisplayNameGeneration(ReplaceUnderscores.class)
class TenThousandCommandsTest {

    static final int COMMANDS = 10_000;
    static final long SEED = 1815;

    @Test
    void in_memory_leave_no_organisation_headless_and_give_nobody_a_right_they_have_not() {
        tryEverything(Town.inMemory(), COMMANDS);
    }

    @Test
    @Rule("ORG-6")
    void in_memory_from_two_threads_leave_no_organisation_headless() throws Exception {
        tryEverythingFromTwoThreads(Town.inMemory(), COMMANDS);
    }

    static void tryEverything(Town town, int commands) {
        var crowd = new Crowd(town, new Places(), SEED);
        var replay = new Replay(true);
        for (var command = 0; command < commands; command++) {
            crowd.gathers();
            replay.hearNews(town.stores);
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

    static void tryEverythingFromTwoThreads(Town town, int commands) throws Exception {
        var places = new Places();
        var one = new Crowd(town, places, SEED);
        var other = new Crowd(town, places, SEED + 1);
        try (var threads = Executors.newFixedThreadPool(2)) {
            var first = threads.submit(trying(one, commands / 2));
            var second = threads.submit(trying(other, commands / 2));
            first.get();
            second.get();
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
}
