package io.seneschal.application.mailbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.seneschal.application.mailbox.SessionCuts.Ordered;
import io.seneschal.domain.mailbox.DeviceId;
import io.seneschal.testing.Claiming;
import io.seneschal.testing.Rule;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Of {@link SessionCuts}. */
@Rule("DEV-9")
@DisplayNameGeneration(ReplaceUnderscores.class)
public abstract class SessionCutsContract extends MailContract {

    private static final Duration CLAIM = Duration.ofMinutes(1);
    private static final Duration MILLISECOND = Duration.ofMillis(1);

    /** Other tests may have left some in the same database. */
    @BeforeEach
    void nothing_is_to_be_cut() {
        var distant = clock.instant().plus(Duration.ofDays(36_500));
        Claiming.all(() -> stores.sessionCuts().claim(distant, distant.plus(CLAIM)))
                .forEach(stores.sessionCuts()::settle);
    }

    @Test
    void a_cut_is_given_out_as_ordered_from_when_it_is_due_on() {
        var cut = cut(clock.instant().plusSeconds(60));
        order(cut);

        clock.pass(Duration.ofSeconds(60).minus(MILLISECOND));
        assertThat(claim()).isEmpty();
        clock.pass(MILLISECOND);
        assertThat(claim()).hasValueSatisfying(claimed -> {
            assertThat(claimed.cut()).isEqualTo(cut);
            assertThat(claimed.attempts()).isOne();
        });
        assertThat(claim()).isEmpty();
    }

    @Test
    void none_is_made_for_what_was_undone_nor_outside_of_a_transaction() {
        assertThatThrownBy(() -> inOne(() -> {
                    stores.sessionCuts().order(cut(clock.instant()));
                    throw new IllegalStateException("undone");
                }))
                .hasMessage("undone");
        assertThatThrownBy(() -> stores.sessionCuts().order(cut(clock.instant())))
                .isInstanceOf(IllegalStateException.class);

        assertThat(claim()).isEmpty();
    }

    @Test
    void a_claimed_one_is_due_again_when_its_time_is_up_with_its_first_instant_and_counted() {
        var cut = cut(clock.instant());
        order(cut);
        claim();

        clock.pass(CLAIM.minus(MILLISECOND));
        assertThat(claim()).isEmpty();
        clock.pass(MILLISECOND);
        assertThat(claim()).hasValueSatisfying(again -> {
            assertThat(again.cut()).isEqualTo(cut);
            assertThat(again.attempts()).isEqualTo(2);
        });
    }

    @Test
    void a_postponed_one_is_due_at_its_new_time() {
        order(cut(clock.instant()));
        stores.sessionCuts().postpone(claim().orElseThrow(), clock.instant().plusSeconds(5));

        clock.pass(Duration.ofSeconds(5).minus(MILLISECOND));
        assertThat(claim()).isEmpty();
        clock.pass(MILLISECOND);
        assertThat(claim()).isPresent();
    }

    @Test
    void a_settled_one_never_comes_back() {
        order(cut(clock.instant()));
        var claimed = claim().orElseThrow();
        stores.sessionCuts().settle(claimed);
        stores.sessionCuts().settle(claimed);
        stores.sessionCuts().postpone(claimed, clock.instant());

        clock.pass(Duration.ofDays(1));
        assertThat(claim()).isEmpty();
    }

    @Test
    void the_one_that_is_due_for_the_longest_time_comes_first() {
        var now = clock.instant();
        var late = cut(now.plusSeconds(2));
        var early = cut(now.plusSeconds(1));
        order(late);
        order(early);
        clock.pass(Duration.ofSeconds(2));

        assertThat(Claiming.all(this::claim)).extracting(Ordered::cut).containsExactly(early, late);
    }

    @Test
    void several_of_one_device_are_each_made() {
        var device = new DeviceId(newId());
        var address = login("info");
        order(new SessionCut(device, address, clock.instant()));
        order(new SessionCut(device, address, clock.instant()));

        assertThat(Claiming.all(this::claim)).hasSize(2);
    }

    @Test
    void each_is_given_to_one_of_many_who_ask_at_once() throws Exception {
        IntStream.range(0, 20).forEach(number -> order(cut(clock.instant())));
        var now = clock.instant();

        var claimed = Claiming.byMany(() -> {
            var own = another().sessionCuts();
            return () -> own.claim(now, now.plus(CLAIM));
        });

        assertThat(claimed).extracting(Ordered::id).hasSize(20).doesNotHaveDuplicates();
    }

    private SessionCut cut(Instant dueAt) {
        return new SessionCut(new DeviceId(newId()), login("info"), dueAt);
    }

    private void order(SessionCut cut) {
        inOne(() -> stores.sessionCuts().order(cut));
    }

    private Optional<Ordered> claim() {
        return stores.sessionCuts().claim(clock.instant(), clock.instant().plus(CLAIM));
    }
}
