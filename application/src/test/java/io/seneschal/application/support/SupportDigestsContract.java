package io.seneschal.application.support;

import static org.assertj.core.api.Assertions.assertThat;

import io.seneschal.application.StoresContract;
import io.seneschal.application.support.SupportDigests.Ordered;
import io.seneschal.domain.shared.UserId;
import io.seneschal.domain.support.SupportGrantId;
import io.seneschal.testing.Claiming;
import io.seneschal.testing.Rule;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Of {@link SupportDigests}. */
@Rule("SUP-9")
@DisplayNameGeneration(ReplaceUnderscores.class)
public abstract class SupportDigestsContract extends StoresContract {

    private static final Duration CLAIM = Duration.ofMinutes(10);
    private static final Duration TO_BE_STORED = Duration.ofMinutes(10);
    private static final Duration MILLISECOND = Duration.ofMillis(1);
    private static final LocalDate TODAY = LocalDate.parse("2026-03-01");

    /** Other tests may have left some in the same database. */
    @BeforeEach
    void nobody_is_to_be_told() {
        var distant = clock.instant().plus(Duration.ofDays(36_500));
        Claiming.all(() -> stores.supportDigests().claim(distant, distant.plus(CLAIM)))
                .forEach(stores.supportDigests()::settle);
    }

    @Test
    void one_is_due_when_its_day_is_over_however_often_it_was_noted() {
        var digest = digest();
        order(digest);
        order(digest);

        clock.pass(Duration.between(clock.instant(), digest.until())
                .plus(TO_BE_STORED)
                .minus(MILLISECOND));
        assertThat(claim()).isEmpty();
        clock.pass(MILLISECOND);
        assertThat(claim()).contains(new Ordered(digest, 1));
        assertThat(claim()).isEmpty();
    }

    @Test
    void each_grant_each_day_and_what_had_none_is_told_apart() {
        var giver = new UserId(newId());
        var grant = new SupportGrantId(newId());
        order(new SupportDigest(giver, grant, TODAY));
        order(new SupportDigest(giver, null, TODAY));
        order(new SupportDigest(giver, new SupportGrantId(newId()), TODAY));
        order(new SupportDigest(giver, grant, TODAY.plusDays(1)));
        clock.pass(Duration.ofDays(3));

        assertThat(Claiming.all(this::claim))
                .extracting(Ordered::digest)
                .hasSize(4)
                .doesNotHaveDuplicates()
                .contains(new SupportDigest(giver, null, TODAY));
    }

    @Test
    void a_claimed_one_is_due_again_when_its_time_is_up() {
        order(digest());
        clock.pass(Duration.ofDays(1));
        claim();

        clock.pass(CLAIM.minus(MILLISECOND));
        assertThat(claim()).isEmpty();
        clock.pass(MILLISECOND);
        assertThat(claim())
                .hasValueSatisfying(again -> assertThat(again.attempts()).isEqualTo(2));
    }

    @Test
    void a_postponed_one_is_due_at_its_new_time_and_a_settled_one_never() {
        order(digest());
        clock.pass(Duration.ofDays(1));
        stores.supportDigests().postpone(claim().orElseThrow(), clock.instant().plusSeconds(60));

        clock.pass(Duration.ofSeconds(60).minus(MILLISECOND));
        assertThat(claim()).isEmpty();
        clock.pass(MILLISECOND);
        var claimed = claim().orElseThrow();
        stores.supportDigests().settle(claimed);
        stores.supportDigests().settle(claimed);
        stores.supportDigests().postpone(claimed, clock.instant());

        clock.pass(Duration.ofDays(1));
        assertThat(claim()).isEmpty();
    }

    @Test
    void each_is_given_to_one_of_many_who_ask_at_once() throws Exception {
        IntStream.range(0, 20).forEach(number -> order(digest()));
        clock.pass(Duration.ofDays(1));
        var now = clock.instant();

        var claimed = Claiming.byMany(() -> {
            var own = another().supportDigests();
            return () -> own.claim(now, now.plus(CLAIM));
        });

        assertThat(claimed).extracting(Ordered::digest).hasSize(20).doesNotHaveDuplicates();
    }

    private SupportDigest digest() {
        return new SupportDigest(new UserId(newId()), new SupportGrantId(newId()), TODAY);
    }

    private void order(SupportDigest digest) {
        inOne(() -> stores.supportDigests().order(digest));
    }

    private Optional<Ordered> claim() {
        return stores.supportDigests().claim(clock.instant(), clock.instant().plus(CLAIM));
    }
}
