package io.seneschal.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import io.seneschal.application.audit.AuditBlock;
import io.seneschal.domain.audit.Export;
import io.seneschal.domain.shared.Actor;
import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.testing.MovableClock;
import io.seneschal.testing.Rule;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What a server does for the audit trail while it runs, and when it ends. */
@Rule("AUD-2")
@DisplayNameGeneration(ReplaceUnderscores.class)
class SealingTest {

    static final Duration AT_ONCE = Duration.ofMillis(1);
    static final Duration NEVER = Duration.ofDays(1);

    @Test
    void a_round_comes_by_itself_and_again_after_one_that_failed() throws InterruptedException {
        var clock = new FailingOnce();
        var seneschal = Seneschal.inMemory(clock);
        happens(seneschal);
        clock.beginToFail();

        var sealing = Sealing.start(seneschal, AT_ONCE);
        assertThat(clock.secondRound.await(1, TimeUnit.MINUTES)).isTrue();
        sealing.close();

        assertThat(clock.hasFailed).isTrue();
        assertThat(blocks(seneschal))
                .singleElement()
                .extracting(AuditBlock::events)
                .isEqualTo(1);
    }

    @Test
    void what_is_left_is_sealed_at_the_end() {
        var seneschal = Seneschal.inMemory(new MovableClock("2026-03-01T12:00:00Z"));

        var sealing = Sealing.start(seneschal, NEVER);
        happens(seneschal);
        happens(seneschal);
        assertThat(blocks(seneschal)).isEmpty();

        sealing.close();

        assertThat(blocks(seneschal))
                .singleElement()
                .extracting(AuditBlock::events)
                .isEqualTo(2);
    }

    static void happens(Seneschal seneschal) {
        var organisation = new OrganisationId(UUID.fromString("01900000-0000-7000-8000-000000000001"));
        seneschal.stores().transactions().inOne(new Actor.Operator("root"), () -> {
            seneschal.stores().trailEntries().add(Export.of(organisation));
            return organisation;
        });
    }

    static List<AuditBlock> blocks(Seneschal seneschal) {
        return seneschal.stores().auditBlocks().after(0, 10);
    }

    /** Whoever seals asks it for the time of the block. The first time, when it is told to, it has none. */
    static final class FailingOnce extends Clock {

        final CountDownLatch secondRound = new CountDownLatch(1);
        volatile boolean hasFailed;
        private volatile boolean shallFail;
        private final Clock clock = new MovableClock("2026-03-01T12:00:00Z");

        void beginToFail() {
            shallFail = true;
        }

        @Override
        public Instant instant() {
            if (shallFail) {
                shallFail = false;
                hasFailed = true;
                throw new IllegalStateException("The clock has stopped");
            }
            if (hasFailed) {
                secondRound.countDown();
            }
            return clock.instant();
        }

        @Override
        public ZoneId getZone() {
            return clock.getZone();
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }
    }
}
