package io.seneschal.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.seneschal.application.audit.AuditTrail.RecordedEvent;
import io.seneschal.application.notice.Notice;
import io.seneschal.application.notice.Notices;
import io.seneschal.application.notice.SendingNotices;
import io.seneschal.application.notice.SendingNotices.Step;
import io.seneschal.domain.shared.UserId;
import io.seneschal.testing.MovableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class Rounds {

    private static final Duration AT_ONCE = Duration.ofMillis(1);

    private final MovableClock clock = new MovableClock("2026-03-01T12:00:00.000Z");

    @Test
    void go_on_until_nothing_is_due() {
        var waiting = new Waiting();
        waiting.stale.add(stale());
        waiting.stale.add(stale());

        try (var rounds = rounds(waiting)) {
            assertThat(rounds.runOnce()).isEqualTo(Map.of(Step.DROPPED, 2, Step.NOTHING_DUE, 1));
        }
    }

    @Test
    void begin_when_they_are_started_and_come_again_after_one_that_failed() throws InterruptedException {
        var waiting = new Waiting();
        waiting.failures = 1;

        try (var rounds = rounds(waiting)) {
            rounds.start();

            assertThat(waiting.asked.await(10, TimeUnit.SECONDS)).isTrue();
            assertThat(waiting.begun).isEqualTo(clock.instant());
        }
    }

    @Test
    void end_when_they_are_closed() {
        var waiting = new Waiting();
        waiting.stale.add(stale());
        var rounds = rounds(waiting);
        rounds.close();

        assertThat(rounds.runOnce()).isEmpty();
        assertThat(waiting.stale).hasSize(1);
    }

    private MailRounds rounds(Notices notices) {
        var sending = new SendingNotices(notices, null, null, clock);
        return new MailRounds(sending, AT_ONCE);
    }

    /** Too old to be told. */
    private Notice stale() {
        var at = clock.instant().minus(SendingNotices.SHELF_LIFE);
        var event = new RecordedEvent(new UUID(1, 1), at, null, "visitor", null, "user.signed-up", Map.of());
        return new Notice(event, new UserId(new UUID(2, 2)), 1);
    }

    private static final class Waiting implements Notices {

        final Queue<Notice> stale = new ArrayDeque<>();
        final CountDownLatch asked = new CountDownLatch(3);
        int failures;
        Instant begun = Instant.EPOCH;

        @Override
        public void begin(Instant now) {
            begun = now;
        }

        @Override
        public Optional<Notice> claim(Instant now, Instant until) {
            asked.countDown();
            if (failures-- > 0) {
                throw new IllegalStateException("a round that fails");
            }
            return Optional.ofNullable(stale.poll());
        }

        @Override
        public void postpone(Notice notice, Instant until) {
            throw new AssertionError("nothing is postponed here");
        }

        @Override
        public void settle(Notice notice) {
            // polled already
        }
    }
}
