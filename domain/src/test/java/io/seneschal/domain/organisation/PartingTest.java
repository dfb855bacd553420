package io.seneschal.domain.organisation;

import static io.seneschal.testing.House.operator;
import static io.seneschal.testing.House.someone;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.seneschal.domain.organisation.MembershipEvent.Ending;
import io.seneschal.domain.organisation.MembershipEvent.MembershipEnded;
import io.seneschal.domain.organisation.MembershipRefusal.LastOrganisation;
import io.seneschal.domain.organisation.MembershipRefusal.RemovalPlanStale;
import io.seneschal.domain.organisation.PermissionRefusal.RoleTooLow;
import io.seneschal.domain.shared.UserId;
import io.seneschal.testing.House;
import io.seneschal.testing.Rule;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PartingTest {

    final UserId ada = someone();
    final UserId tom = someone();
    final UserId eve = someone();
    final House house = House.foundedBy(ada).with(tom, Role.ADMINISTRATOR).with(eve, Role.COLLABORATOR);

    @Nested
    @Rule("MEM-4")
    class A_member {

        @Test
        void may_leave() {
            assertThat(house.part(eve, house.of(eve)))
                    .containsExactly(new MembershipEnded(house.id(), eve, Ending.LEFT));
        }

        @Test
        void may_leave_while_suspended() {
            house.suspended(eve);

            assertThat(house.part(eve, house.of(eve))).hasSize(1);
        }

        @Test
        @Rule("USR-5")
        void cannot_leave_their_last_organisation() {
            assertThatExceptionOfType(LastOrganisation.class)
                    .isThrownBy(() -> house.decide(it -> it.part(house.member(eve), () -> 1, house.of(eve))));
        }

        @Test
        @Rule("USR-5")
        void may_leave_one_of_two_organisations() {
            var events = house.decide(it -> it.part(house.member(eve), () -> 2, house.of(eve)));

            assertThat(events).hasSize(1);
        }

        @Test
        @Rule("USR-5")
        void may_be_removed_from_their_last_organisation_by_others() {
            var events = house.decide(it -> it.part(house.member(eve), () -> 1, house.of(tom)));

            assertThat(events).containsExactly(new MembershipEnded(house.id(), eve, Ending.REMOVED));
        }
    }

    @Test
    @Rule("MEM-1")
    void administrators_and_operators_remove_members_and_collaborators_do_not() {
        assertThatExceptionOfType(RoleTooLow.class).isThrownBy(() -> house.part(tom, house.of(eve)));

        house.part(eve, house.of(tom));
        house.part(tom, operator());

        assertThat(house.find(eve)).isEmpty();
        assertThat(house.find(tom)).isEmpty();
    }

    @Test
    @Rule("USR-10")
    void closing_the_account_ends_the_membership() {
        assertThat(house.decide(it -> it.partWithAccount(house.member(eve))))
                .containsExactly(new MembershipEnded(house.id(), eve, Ending.ACCOUNT_CLOSED));
    }

    @Nested
    @Rule("MEM-8")
    class A_removal_plan {

        final UUID team = UUID.randomUUID();
        final UUID access = UUID.randomUUID();
        final RemovalPlan plan = plan(eve, Map.of("teams", List.of(team), "accesses", List.of(access)));

        @Test
        void says_what_ends_and_that_the_organisation_stays_covered() {
            assertThat(plan.ends()).containsOnlyKeys("teams", "accesses");
            assertThat(plan.stillCovered()).isTrue();
        }

        @Test
        void of_the_last_legal_responsible_says_that_it_would_not_stay_covered() {
            assertThat(plan(ada, Map.of()).stillCovered()).isFalse();
        }

        @Test
        void holds_while_nothing_has_moved_in_whatever_order_it_is_read() {
            var again = plan(eve, Map.of("accesses", List.of(access), "teams", List.of(team)));

            again.requireShown(plan.mark());
            assertThat(again.mark()).isEqualTo(plan.mark());
        }

        @Test
        void is_stale_when_something_more_would_end() {
            assertStale(plan(eve, Map.of("teams", List.of(team, UUID.randomUUID()), "accesses", List.of(access))));
        }

        @Test
        void is_stale_when_something_less_would_end() {
            assertStale(plan(eve, Map.of("teams", List.of(team), "accesses", List.of())));
        }

        @Test
        void is_stale_when_a_thing_changed_its_kind() {
            assertStale(plan(eve, Map.of("teams", List.of(access), "accesses", List.of(team))));
        }

        @Test
        void is_stale_when_others_answer_for_the_organisation() {
            house.with(someone(), Role.LEGAL_RESPONSIBLE);

            assertStale(plan(eve, plan.ends()));
        }

        @Test
        void is_stale_when_the_member_has_changed() {
            var member = house.member(eve);
            var changed = new Membership(
                    member.organisation(),
                    eve,
                    member.terms(),
                    member.state(),
                    member.joinedAt(),
                    member.version() + 1);

            assertStale(RemovalPlan.of(house.organisation(), changed, plan.ends()));
        }

        @Test
        void is_good_for_one_member_only() {
            assertStale(plan(tom, plan.ends()));
        }

        private void assertStale(RemovalPlan present) {
            assertThatExceptionOfType(RemovalPlanStale.class).isThrownBy(() -> present.requireShown(plan.mark()));
        }

        private RemovalPlan plan(UserId user, Map<String, List<UUID>> ends) {
            return RemovalPlan.of(house.organisation(), house.member(user), ends);
        }
    }
}
