package io.seneschal.domain.renewal;

import static org.assertj.core.api.Assertions.assertThat;

import io.seneschal.domain.product.Product.State;
import io.seneschal.domain.renewal.RenewalFacts.UnderWay;
import io.seneschal.domain.renewal.RenewalStep.Attempt;
import io.seneschal.domain.renewal.RenewalStep.Block;
import io.seneschal.domain.renewal.RenewalStep.Over;
import io.seneschal.domain.renewal.RenewalStep.Remind;
import io.seneschal.domain.renewal.RenewalStep.Terminate;
import io.seneschal.domain.renewal.RenewalStep.Wait;
import io.seneschal.testing.Rule;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RenewalPolicyTest {

    static final LocalDate DUE = LocalDate.of(2027, 3, 31);
    static final RenewalPolicy POLICY = new RenewalPolicy(RenewalPlan.USUAL);

    @Nested
    @DisplayNameGeneration(ReplaceUnderscores.class)
    class A_product_that_is_renewed_by_itself {

        @ParameterizedTest(name = "{0} days before, after attempt {1}: attempt {2}")
        @CsvSource({
            "15, 0, 0",
            "14, 0, 1",
            "13, 0, 1",
            "13, 1, 0",
            "8, 1, 0",
            "7, 1, 2",
            "6, 1, 2",
            "6, 2, 0",
            "4, 2, 0",
            "3, 2, 3",
            "2, 2, 3",
            "2, 3, 0",
            "1, 3, 4",
            "0, 3, 5",
            "0, 4, 5",
            "0, 5, 0",
            "-1, 4, 5",
            "-1, 5, 0",
            "-9, 5, 0"
        })
        @Rule({"REN-4", "REN-8"})
        void is_attempted_on_each_planned_day_once(int daysLeft, int attempted, int expected) {
            var step = POLICY.next(automatic(attempted), DUE.minusDays(daysLeft));

            if (expected == 0) {
                assertThat(step).isInstanceOf(Wait.class);
            } else {
                assertThat(step).isEqualTo(new Attempt(expected));
            }
        }

        @ParameterizedTest(name = "first looked at {0} days before: attempt {1} and no other")
        @CsvSource({"13, 1", "7, 2", "5, 2", "3, 3", "2, 3", "1, 4", "0, 5", "-1, 5", "-60, 5"})
        @Rule("REN-8")
        void is_caught_up_once_if_attempts_were_missed(int daysLeft, int number) {
            var today = DUE.minusDays(daysLeft);

            assertThat(POLICY.next(automatic(0), today)).isEqualTo(new Attempt(number));
            assertThat(POLICY.next(automatic(number), today)).isNotInstanceOf(Attempt.class);
        }

        @Test
        @Rule("REN-11")
        void is_attempted_before_it_is_blocked_however_late() {
            var today = DUE.plusDays(50);

            assertThat(POLICY.next(automatic(4), today)).isEqualTo(new Attempt(5));
            assertThat(POLICY.next(automatic(5), today)).isEqualTo(new Block());
        }

        @ParameterizedTest(name = "{0} days left, {1} made: next {2} days before")
        @CsvSource({"40, 0, 14", "15, 0, 14", "14, 0, 14", "14, 1, 7", "13, 1, 7", "6, 1, 6", "3, 3, 1", "0, 4, 0"})
        @Rule("REN-12")
        void says_when_it_is_attempted_next(int daysLeft, int attempted, int next) {
            assertThat(POLICY.nextAttemptOn(automatic(attempted), DUE.minusDays(daysLeft)))
                    .contains(DUE.minusDays(next));
        }

        @Test
        @Rule("REN-12")
        void is_not_attempted_again_after_the_last_one() {
            assertThat(POLICY.nextAttemptOn(automatic(5), DUE)).isEqualTo(Optional.empty());
        }

        @ParameterizedTest
        @CsvSource({"14, 0", "7, 1", "0, 4", "-10, 5", "-50, 5"})
        void is_left_alone_while_nobody_knows_whether_money_has_come(int daysLeft, int attempted) {
            var today = DUE.minusDays(daysLeft);
            var facts = facts(State.ACTIVE, true, attempted, UnderWay.UNRESOLVED, null, true);

            assertThat(POLICY.next(facts, today)).isEqualTo(new Wait(today.plusDays(1)));
            assertThat(POLICY.nextAttemptOn(facts, today)).isEmpty();
        }

        @Test
        void is_not_attempted_while_a_transfer_is_awaited_but_blocked_without_one() {
            var awaited = facts(State.ACTIVE, true, 0, UnderWay.AWAITING_TRANSFER, null, true);

            assertThat(POLICY.next(awaited, DUE)).isEqualTo(new Wait(DUE.plusDays(10)));
            assertThat(POLICY.next(awaited, DUE.plusDays(10))).isEqualTo(new Block());
        }
    }

    @Nested
    @DisplayNameGeneration(ReplaceUnderscores.class)
    @Rule("REN-11")
    class A_product_that_nobody_pays_for {

        @ParameterizedTest(name = "{0} days after it was due: {1}")
        @CsvSource({"9, false", "10, true", "11, true", "400, true"})
        void is_blocked_ten_days_after_it_was_due(int daysAfter, boolean blocked) {
            var step = POLICY.next(unpaid(State.ACTIVE, null), DUE.plusDays(daysAfter));

            assertThat(step.equals(new Block())).isEqualTo(blocked);
        }

        @ParameterizedTest(name = "blocked {0} days after it was due, {1} days after: terminated {2}")
        @CsvSource({
            "10, 39, false",
            "10, 40, true",
            "10, 41, true",
            "11, 40, false",
            "11, 41, true",
            "50, 79, false",
            "50, 80, true"
        })
        void is_terminated_forty_days_after_it_was_due_but_never_before_a_month_of_warning(
                int blockedAfter, int daysAfter, boolean terminated) {
            var blocked = unpaid(State.BLOCKED, DUE.plusDays(blockedAfter));

            assertThat(POLICY.next(blocked, DUE.plusDays(daysAfter)).equals(new Terminate()))
                    .isEqualTo(terminated);
        }

        @Test
        void is_blocked_and_not_terminated_when_everything_stood_still_for_a_year() {
            var today = DUE.plusDays(365);

            assertThat(POLICY.next(unpaid(State.ACTIVE, null), today)).isEqualTo(new Block());
            assertThat(POLICY.next(unpaid(State.BLOCKED, today), today)).isEqualTo(new Wait(today.plusDays(30)));
        }

        @Test
        void is_noted_as_unpaid_also_if_it_was_blocked_by_hand_before() {
            assertThat(POLICY.next(unpaid(State.BLOCKED, null), DUE.plusDays(9)))
                    .isEqualTo(new Wait(DUE.plusDays(10)));
            assertThat(POLICY.next(unpaid(State.BLOCKED, null), DUE.plusDays(10)))
                    .isEqualTo(new Block());
        }

        @Test
        void has_time_until_its_end_would_have_come_if_it_is_unblocked_by_hand() {
            var unblocked = unpaid(State.ACTIVE, DUE.plusDays(10));

            assertThat(POLICY.next(unblocked, DUE.plusDays(39))).isEqualTo(new Wait(DUE.plusDays(40)));
            assertThat(POLICY.next(unblocked, DUE.plusDays(40))).isEqualTo(new Block());
        }

        @Test
        void is_over_once_it_is_terminated() {
            assertThat(POLICY.next(unpaid(State.TERMINATED, DUE.plusDays(10)), DUE.plusDays(400)))
                    .isEqualTo(new Over());
        }

        @ParameterizedTest(name = "{0} days after the new day it is due on: {1}")
        @CsvSource({"-300, true", "0, true", "9, true", "10, false", "11, false"})
        void opens_again_when_it_is_paid_unless_it_is_as_late_all_the_same(int daysAfter, boolean opens) {
            assertThat(POLICY.unblocks(DUE, DUE.plusDays(daysAfter))).isEqualTo(opens);
        }
    }

    @Nested
    @DisplayNameGeneration(ReplaceUnderscores.class)
    @Rule("REN-16")
    class A_reminder {

        @ParameterizedTest(name = "{0} days before: {1}")
        @CsvSource({"45, false", "44, true", "43, true", "15, true", "14, false"})
        void comes_before_the_first_attempt_and_not_after_it(int daysLeft, boolean reminded) {
            var facts = facts(State.ACTIVE, true, 0, UnderWay.NONE, null, false);

            assertThat(POLICY.next(facts, DUE.minusDays(daysLeft)).equals(new Remind()))
                    .isEqualTo(reminded);
        }

        @ParameterizedTest(name = "{0} days before: {1}")
        @CsvSource({"31, false", "30, true", "29, true", "0, true", "-9, true", "-10, false"})
        void comes_before_the_due_date_of_what_is_not_renewed_by_itself(int daysLeft, boolean reminded) {
            var facts = facts(State.ACTIVE, false, 0, UnderWay.NONE, null, false);

            assertThat(POLICY.next(facts, DUE.minusDays(daysLeft)).equals(new Remind()))
                    .isEqualTo(reminded);
        }

        @ParameterizedTest(name = "wished {0} days before, {1} days before: {2}")
        @CsvSource({"0, 1, false", "0, 0, true", "62, 63, false", "62, 62, true"})
        void comes_when_the_organisation_wishes_it(int lead, int daysLeft, boolean reminded) {
            var facts = new RenewalFacts(DUE, State.ACTIVE, false, 0, UnderWay.NONE, null, false, lead);

            assertThat(POLICY.next(facts, DUE.minusDays(daysLeft)).equals(new Remind()))
                    .isEqualTo(reminded);
        }

        @Test
        void comes_once() {
            assertThat(POLICY.next(automatic(0), DUE.minusDays(30))).isEqualTo(new Wait(DUE.minusDays(14)));
        }
    }

    @ParameterizedTest
    @EnumSource
    void never_waits_for_a_day_that_has_begun(State state) {
        for (var automatic : List.of(true, false)) {
            for (var days = -100; days < 100; days++) {
                for (var attempted = 0; attempted <= 5; attempted++) {
                    var today = DUE.plusDays(days);
                    var facts = facts(state, automatic, attempted, UnderWay.NONE, null, true);
                    if (POLICY.next(facts, today) instanceof Wait(var until)) {
                        assertThat(until).isAfter(today);
                    }
                }
            }
        }
    }

    @Test
    void follows_whatever_plan_the_provider_has_set() {
        var policy = new RenewalPolicy(new RenewalPlan(List.of(2), 5, 1, 3));

        assertThat(policy.next(automatic(0), DUE.minusDays(3))).isEqualTo(new Wait(DUE.minusDays(2)));
        assertThat(policy.next(automatic(0), DUE.minusDays(2))).isEqualTo(new Attempt(1));
        assertThat(policy.next(automatic(1), DUE)).isEqualTo(new Wait(DUE.plusDays(1)));
        assertThat(policy.next(automatic(1), DUE.plusDays(1))).isEqualTo(new Block());
    }

    static RenewalFacts automatic(int attempted) {
        return facts(State.ACTIVE, true, attempted, UnderWay.NONE, null, true);
    }

    static RenewalFacts unpaid(State state, @Nullable LocalDate blockedOn) {
        return facts(state, false, 0, UnderWay.NONE, blockedOn, true);
    }

    private static RenewalFacts facts(
            State state,
            boolean automatic,
            int attempted,
            UnderWay payment,
            @Nullable LocalDate blockedOn,
            boolean reminded) {
        return new RenewalFacts(DUE, state, automatic, attempted, payment, blockedOn, reminded, 30);
    }
}
