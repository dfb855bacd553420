package io.seneschal.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RoundsTest {

    private static final Duration AT_ONCE = Duration.ofMillis(1);
    private static final Duration NEVER = Duration.ofDays(1);

    private enum Step {
        DONE,
        NOTHING_DUE
    }

    @Test
    void go_on_until_nothing_is_due() {
        var due = due(2);

        try (var rounds = rounds(due, AT_ONCE)) {
            assertThat(rounds.runOnce()).isEqualTo(Map.of(Step.DONE, 2, Step.NOTHING_DUE, 1));
        }
    }

    @Test
    void begin_when_they_are_started_and_come_again_after_one_that_failed() throws InterruptedException {
        var asked = new CountDownLatch(3);
        Supplier<Step> failing = () -> {
            asked.countDown();
            throw new IllegalStateException("a round that fails");
        };

        try (var rounds = new Rounds<>(work(failing), AT_ONCE)) {
            rounds.start();

            assertThat(asked.await(10, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void come_at_once_when_somebody_wakes_them() throws InterruptedException {
        var first = new CountDownLatch(1);
        var second = new CountDownLatch(2);
        Supplier<Step> counted = () -> {
            second.countDown();
            first.countDown();
            return Step.NOTHING_DUE;
        };

        try (var rounds = new Rounds<>(work(counted), NEVER)) {
            rounds.start();
            assertThat(first.await(10, TimeUnit.SECONDS)).isTrue();

            rounds.wake();

            assertThat(second.await(10, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void end_when_they_are_closed_and_are_woken_no_more() {
        var due = due(1);
        var rounds = rounds(due, AT_ONCE);
        rounds.close();

        rounds.wake();

        assertThat(rounds.runOnce()).isEmpty();
        assertThat(due).hasSize(1);
    }

    private static Queue<Step> due(int steps) {
        var due = new ConcurrentLinkedQueue<Step>();
        for (var i = 0; i < steps; i++) {
            due.add(Step.DONE);
        }
        return due;
    }

    private static Rounds<Step> rounds(Queue<Step> due, Duration pause) {
        return new Rounds<>(work(() -> due.isEmpty() ? Step.NOTHING_DUE : due.remove()), pause);
    }

    private static Rounds.Work<Step> work(Supplier<Step> step) {
        return new Rounds.Work<>(Step.class, "test", step, Set.of(Step.NOTHING_DUE), Set.of(Step.DONE));
    }
}
