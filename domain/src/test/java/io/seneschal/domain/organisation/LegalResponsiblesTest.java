package io.seneschal.domain.organisation;

import static io.seneschal.testing.House.NOON;
import static io.seneschal.testing.House.operator;
import static io.seneschal.testing.House.someone;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.seneschal.domain.organisation.Membership.State;
import io.seneschal.domain.organisation.MembershipEvent.RoleChanged;
import io.seneschal.domain.organisation.OrganisationEvent.LegalResponsibleAppointed;
import io.seneschal.domain.organisation.OrganisationEvent.LegalResponsibleReleased;
import io.seneschal.domain.organisation.OrganisationRefusal.LastLegalResponsible;
import io.seneschal.domain.shared.Refusal;
import io.seneschal.domain.shared.UserId;
import io.seneschal.testing.House;
import io.seneschal.testing.Rule;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LegalResponsiblesTest {

    final UserId ada = someone();
    final UserId bob = someone();
    final House house = House.foundedBy(ada);

    @Nested
    @Rule("ORG-1")
    class The_last_legal_responsible {

        @ParameterizedTest
        @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "LEGAL_RESPONSIBLE")
        void cannot_step_down(Role role) {
            assertRefused(() -> house.change(ada, MemberWish.role(role), house.of(ada)));
        }

        @ParameterizedTest
        @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "LEGAL_RESPONSIBLE")
        void cannot_be_demoted_by_an_operator(Role role) {
            assertRefused(() -> house.change(ada, MemberWish.role(role), operator()));
        }

        @Test
        void cannot_leave() {
            assertRefused(() -> house.part(ada, house.of(ada)));
        }

        @Test
        void cannot_leave_the_only_organisation_either_and_hears_of_this_first() {
            assertRefused(() -> house.decide(it -> it.part(house.member(ada), () -> 1, house.of(ada))));
        }

        @Test
        void cannot_be_removed() {
            assertRefused(() -> house.part(ada, operator()));
        }

        @Test
        void cannot_be_suspended() {
            assertRefused(() -> house.change(ada, MemberWish.state(State.SUSPENDED), house.of(ada)));
            assertRefused(() -> house.change(ada, MemberWish.state(State.SUSPENDED), operator()));
        }

        @Test
        void cannot_close_the_account() {
            assertRefused(() -> house.decide(it -> it.partWithAccount(house.member(ada))));
        }

        @Test
        void is_told_who_where_and_what_would_help() {
            assertThatExceptionOfType(LastLegalResponsible.class)
                    .isThrownBy(() -> house.part(ada, house.of(ada)))
                    .returns(Refusal.Kind.CONFLICT, Refusal::kind)
                    .returns("organisation.last-legal-responsible", Refusal::code)
                    .returns(
                            Map.of(
                                    "organisation", house.id().toString(),
                                    "user", ada.toString(),
                                    "legal_responsibles", 1),
                            Refusal::because)
                    .returns(List.of("appoint-another-legal-responsible"), Refusal::remedies);
        }

        private void assertRefused(Runnable deed) {
            var before = house.organisation();
            assertThatExceptionOfType(LastLegalResponsible.class).isThrownBy(deed::run);
            assertThat(house.organisation()).isEqualTo(before);
        }
    }

    @Test
    @Rule("ORG-1")
    void an_organisation_without_legal_responsible_cannot_even_be_loaded() {
        var organisation = house.organisation();

        assertThatIllegalStateException()
                .isThrownBy(() -> new Organisation(organisation.id(), organisation.details(), Set.of(), NOON, 1));
    }

    @Test
    @Rule("ORG-2")
    void there_is_no_upper_limit() {
        for (var number = 1; number < 200; number++) {
            house.with(someone(), Role.LEGAL_RESPONSIBLE);
        }

        assertThat(house.organisation().legalResponsibles()).hasSize(200);
    }

    @Test
    @Rule("ORG-2")
    void the_founder_is_the_first() {
        assertThat(house.organisation().legalResponsibles()).containsExactly(ada);
        assertThat(house.member(ada).terms()).isEqualTo(Terms.OF_A_FOUNDER);
    }

    @Test
    @Rule("ORG-3")
    void may_step_down_once_another_is_appointed() {
        house.with(bob, Role.ADMINISTRATOR);

        var appointed = house.change(bob, MemberWish.role(Role.LEGAL_RESPONSIBLE), house.of(ada));
        var released = house.change(ada, MemberWish.role(Role.ADMINISTRATOR), house.of(ada));

        assertThat(house.organisation().legalResponsibles()).containsExactly(bob);
        assertThat(appointed)
                .containsExactly(
                        new LegalResponsibleAppointed(house.id(), bob),
                        new RoleChanged(house.id(), bob, Role.ADMINISTRATOR, Role.LEGAL_RESPONSIBLE));
        assertThat(released)
                .containsExactly(
                        new LegalResponsibleReleased(house.id(), ada),
                        new RoleChanged(house.id(), ada, Role.LEGAL_RESPONSIBLE, Role.ADMINISTRATOR));
    }

    @Test
    @Rule("ORG-3")
    void the_old_one_can_be_removed_by_the_new_one() {
        house.with(bob, Role.LEGAL_RESPONSIBLE).part(ada, house.of(bob));

        assertThat(house.organisation().legalResponsibles()).containsExactly(bob);
    }

    @Test
    @Rule("ORG-5")
    void a_suspended_one_does_not_count() {
        house.with(bob, Role.LEGAL_RESPONSIBLE).suspended(bob);

        assertThat(house.member(bob).answersInLaw()).isFalse();
        assertThatExceptionOfType(LastLegalResponsible.class)
                .isThrownBy(() -> house.change(ada, MemberWish.role(Role.ADMINISTRATOR), house.of(ada)));
    }

    @Test
    @Rule("ORG-5")
    void a_reinstated_one_counts_again() {
        house.with(bob, Role.LEGAL_RESPONSIBLE)
                .suspended(bob)
                .change(bob, MemberWish.state(State.ACTIVE), house.of(ada));

        house.part(ada, house.of(ada));

        assertThat(house.organisation().legalResponsibles()).containsExactly(bob);
    }

    @Test
    @Rule("ORG-5")
    void a_suspended_one_may_leave_without_being_counted() {
        house.with(bob, Role.LEGAL_RESPONSIBLE).suspended(bob).part(bob, house.of(bob));

        assertThat(house.organisation().legalResponsibles()).containsExactly(ada);
    }

    @Test
    @Rule("ORG-5")
    void appointing_a_suspended_member_does_not_count_until_they_are_reinstated() {
        house.with(bob, Role.ADMINISTRATOR)
                .suspended(bob)
                .change(bob, MemberWish.role(Role.LEGAL_RESPONSIBLE), house.of(ada));

        assertThat(house.organisation().legalResponsibles()).containsExactly(ada);
    }

    @Test
    void wishing_what_is_so_already_changes_nothing() {
        assertThat(house.change(ada, MemberWish.role(Role.LEGAL_RESPONSIBLE), house.of(ada)))
                .isEmpty();
        assertThat(house.change(ada, MemberWish.state(State.ACTIVE), house.of(ada)))
                .isEmpty();
    }
}
