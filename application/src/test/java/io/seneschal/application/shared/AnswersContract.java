package io.seneschal.application.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.seneschal.application.Stores;
import io.seneschal.application.StoresContract;
import io.seneschal.application.shared.Answers.Answer;
import io.seneschal.domain.shared.CommonRefusal.StaleChange;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
public abstract class AnswersContract extends StoresContract {

    private static final Duration MILLISECOND = Duration.ofMillis(1);

    @Test
    void an_answer_is_found_as_it_was_given() {
        var owner = newId().toString();
        var whole = new Answer("hash", 201, "/1/tokens/5", "\"3\"", "{\"name\":\"😀\"}", false, clock.instant());
        var bare = new Answer("hash", 204, null, null, null, true, clock.instant());

        inOne(() -> {
            stores.answers().keep(owner, "whole", whole);
            stores.answers().keep(owner, "bare", bare);
        });

        assertThat(stores.answers().find(owner, "whole", clock.instant())).contains(whole);
        assertThat(stores.answers().find(owner, "bare", clock.instant())).contains(bare);
    }

    @Test
    void the_answer_to_what_was_only_begun_makes_place_for_how_it_ended() {
        var owner = newId().toString();
        inOne(() -> stores.answers().keep(owner, "key", answer(clock.instant())));
        clock.pass(MILLISECOND);
        var ended =
                new Answer("hash", 201, "/1/payments/5", "\"1\"", "{\"state\":\"succeeded\"}", false, clock.instant());

        inOne(() -> stores.answers().amend(owner, "key", ended));
        inOne(() -> stores.answers().amend(owner, "other", ended));

        assertThat(stores.answers().find(owner, "key", clock.instant())).contains(ended);
        assertThat(stores.answers().find(owner, "other", clock.instant())).isEmpty();
    }

    @Test
    void nobody_finds_the_answers_of_others() {
        var owner = newId().toString();
        inOne(() -> stores.answers().keep(owner, "key", answer(clock.instant())));

        assertThat(stores.answers().find(owner + "k", "ey", clock.instant())).isEmpty();
        assertThat(stores.answers().find(owner, "key2", clock.instant())).isEmpty();
    }

    @Test
    void keys_and_owners_may_be_long_and_of_any_script() {
        var owner = newId() + "ж".repeat(1000);
        inOne(() -> stores.answers().keep(owner, "键".repeat(1000), answer(clock.instant())));

        assertThat(stores.answers().find(owner, "键".repeat(1000), clock.instant()))
                .isPresent();
    }

    @Test
    void an_answer_is_found_until_a_millisecond_before_24_hours_and_then_no_more() {
        var owner = newId().toString();
        inOne(() -> stores.answers().keep(owner, "key", answer(clock.instant())));

        clock.pass(Answers.LIFE.minus(MILLISECOND));
        assertThat(stores.answers().find(owner, "key", clock.instant())).isPresent();
        clock.pass(MILLISECOND);
        assertThat(stores.answers().find(owner, "key", clock.instant())).isEmpty();
    }

    @Test
    void a_key_serves_once_within_24_hours_and_then_again() {
        var owner = newId().toString();
        inOne(() -> stores.answers().keep(owner, "key", answer(clock.instant())));

        clock.pass(Answers.LIFE.minus(MILLISECOND));
        assertThatThrownBy(() -> inOne(() -> stores.answers().keep(owner, "key", answer(clock.instant()))))
                .isInstanceOf(StaleChange.class);
        clock.pass(MILLISECOND);
        var later = answer(clock.instant());
        inOne(() -> stores.answers().keep(owner, "key", later));

        assertThat(stores.answers().find(owner, "key", clock.instant())).contains(later);
    }

    @Test
    void an_answer_is_gone_with_the_transaction_it_was_kept_in() {
        var owner = newId().toString();

        assertThatThrownBy(() -> inOne(() -> {
                    stores.answers().keep(owner, "key", answer(clock.instant()));
                    throw new IllegalStateException("a defect");
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(stores.answers().find(owner, "key", clock.instant())).isEmpty();
    }

    @Test
    void of_two_who_use_a_key_at_the_same_instant_the_second_finds_the_answer_of_the_first() throws Exception {
        var other = another();
        for (var round = 0; round < 10; round++) {
            var owner = newId().toString();
            var done = new AtomicInteger();

            var answers = atTheSameInstant(
                    () -> answerOnce(stores, owner, 200, done), () -> answerOnce(other, owner, 201, done));

            assertThat(answers.get(0).get()).isEqualTo(answers.get(1).get());
            assertThat(done).hasValue(1);
        }
    }

    @Test
    void many_old_answers_make_room_for_new_ones() {
        var owner = newId().toString();
        for (var key = 0; key < 200; key++) {
            var number = key;
            inOne(() -> stores.answers().keep(owner, "old" + number, answer(clock.instant())));
        }
        clock.pass(Answers.LIFE);
        for (var key = 0; key < 200; key++) {
            var number = key;
            inOne(() -> stores.answers().keep(owner, "new" + number, answer(clock.instant())));
        }

        assertThat(stores.answers().find(owner, "old0", clock.instant())).isEmpty();
        assertThat(stores.answers().find(owner, "new0", clock.instant())).isPresent();
        assertThat(stores.answers().find(owner, "new199", clock.instant())).isPresent();
    }

    /** What a door does with a request that may be repeated. */
    private Answer answerOnce(Stores process, String owner, int status, AtomicInteger done) {
        var committed = process.transactions().inOne(OPERATOR, () -> {
            var found = process.answers().find(owner, "key", clock.instant());
            if (found.isPresent()) {
                return found.get();
            }
            var answer = new Answer("hash", status, null, null, null, false, clock.instant());
            process.answers().keep(owner, "key", answer);
            return answer;
        });
        if (committed.status() == status) {
            done.incrementAndGet();
        }
        return committed;
    }

    private static Answer answer(Instant at) {
        return new Answer("hash", 201, null, null, "{}", false, at);
    }
}
