package io.seneschal.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.seneschal.testing.MovableClock;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class IdsInOrderOfTime {

    private final MovableClock clock = new MovableClock("2026-03-01T12:00:00.123Z");
    private final TimeOrderedIds ids = ids(clock);

    @Test
    void are_of_version_7_and_hold_the_instant_of_the_application() {
        var id = ids.next();

        assertThat(id.version()).isEqualTo(7);
        assertThat(id.variant()).isEqualTo(2);
        assertThat(id.getMostSignificantBits() >>> 16).isEqualTo(clock.millis());
    }

    @Test
    void grow_within_a_millisecond() {
        assertGrowing(100_000);
    }

    @Test
    void grow_with_the_clock_and_when_it_is_set_back() {
        var before = ids.next();
        clock.pass(Duration.ofMillis(1));
        var after = ids.next();
        clock.pass(Duration.ofHours(-1));
        var setBack = ids.next();

        assertThat(before).isLessThan(after);
        assertThat(after).isLessThan(setBack);
        assertGrowing(1_000);
    }

    @Test
    void grow_in_each_of_several_threads_and_never_meet() {
        var real = ids(Clock.systemUTC());
        try (var threads = Executors.newFixedThreadPool(4)) {
            var drawn = IntStream.range(0, 4)
                    .mapToObj(thread -> threads.submit(() -> draw(real, 20_000)))
                    .toList();
            var all = new HashSet<UUID>();
            assertThat(drawn).allSatisfy(some -> {
                assertThat(some.get()).isSorted();
                all.addAll(some.get());
            });
            assertThat(all).hasSize(80_000);
        }
    }

    private void assertGrowing(int count) {
        assertThat(draw(ids, count)).isSorted().doesNotHaveDuplicates();
    }

    private static ArrayList<UUID> draw(TimeOrderedIds ids, int count) {
        var drawn = new ArrayList<UUID>(count);
        for (var i = 0; i < count; i++) {
            drawn.add(ids.next());
        }
        return drawn;
    }

    private static TimeOrderedIds ids(Clock clock) {
        return new TimeOrderedIds(clock, new SecureRandom());
    }
}
