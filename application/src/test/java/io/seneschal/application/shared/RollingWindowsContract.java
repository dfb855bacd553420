package io.seneschal.application.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.seneschal.application.StoresContract;
import io.seneschal.application.shared.RollingWindows.Count;
import io.seneschal.domain.shared.CommonRefusal.TooMany;
import io.seneschal.testing.Rule;
import java.time.Duration;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@Rule("API-3")
@DisplayNameGeneration(ReplaceUnderscores.class)
public abstract class RollingWindowsContract extends StoresContract {

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration MILLISECOND = Duration.ofMillis(1);

    @Test
    void the_60th_is_counted_and_the_61st_refused() {
        var subject = subject();
        for (var i = 1; i < 60; i++) {
            count(subject, 60);
        }

        assertThat(count(subject, 60)).isEqualTo(new Count(60, 0, MINUTE));
        assertThatThrownBy(() -> count(subject, 60)).isInstanceOf(TooMany.class);
    }

    @Test
    void a_count_tells_how_many_are_left_and_when_the_oldest_leaves() {
        var subject = subject();
        assertThat(count(subject, 3)).isEqualTo(new Count(3, 2, MINUTE));

        clock.pass(Duration.ofSeconds(20));

        assertThat(count(subject, 3)).isEqualTo(new Count(3, 1, Duration.ofSeconds(40)));
    }

    @Test
    void exactly_one_window_later_there_is_room_and_a_millisecond_before_there_is_none() {
        var subject = subject();
        count(subject, 1);

        clock.pass(MINUTE.minus(MILLISECOND));
        assertThatThrownBy(() -> count(subject, 1)).isInstanceOf(TooMany.class);
        clock.pass(MILLISECOND);
        assertThatCode(() -> count(subject, 1)).doesNotThrowAnyException();
    }

    @Test
    void the_window_rolls_and_does_not_begin_anew_with_the_minute() {
        var subject = subject();
        count(subject, 2);
        clock.pass(Duration.ofSeconds(59));
        count(subject, 2);
        clock.pass(Duration.ofSeconds(1));

        assertThat(count(subject, 2)).isEqualTo(new Count(2, 0, Duration.ofSeconds(59)));
        assertThatThrownBy(() -> count(subject, 2))
                .isInstanceOfSatisfying(
                        TooMany.class,
                        refusal -> assertThat(refusal.because()).containsEntry("retry_after_seconds", 59L));
    }

    @Test
    void what_is_refused_is_not_counted() {
        var subject = subject();
        count(subject, 1);
        clock.pass(Duration.ofSeconds(30));
        assertThatThrownBy(() -> count(subject, 1)).isInstanceOf(TooMany.class);
        clock.pass(Duration.ofSeconds(30));

        assertThat(count(subject, 1)).isEqualTo(new Count(1, 0, MINUTE));
    }

    @Test
    void a_lowered_limit_holds_for_what_was_counted_before() {
        var subject = subject();
        for (var i = 0; i < 4; i++) {
            count(subject, 4);
            clock.pass(Duration.ofSeconds(10));
        }

        assertThatThrownBy(() -> count(subject, 2))
                .isInstanceOfSatisfying(
                        TooMany.class,
                        refusal -> assertThat(refusal.because()).containsEntry("retry_after_seconds", 40L));
    }

    @Test
    void each_subject_is_counted_alone() {
        var one = subject();
        var other = subject();
        count(one, 1);

        assertThat(count(other, 1).remaining()).isZero();
    }

    @Test
    void many_subjects_come_and_go() {
        for (var i = 0; i < 3000; i++) {
            clock.pass(Duration.ofSeconds(1));
            assertThat(count(subject(), 2).remaining()).isEqualTo(1);
        }
    }

    private String subject() {
        return "user:" + newId();
    }

    private Count count(String subject, int limit) {
        return stores.rollingWindows().count(subject, limit, MINUTE, clock.instant());
    }
}
