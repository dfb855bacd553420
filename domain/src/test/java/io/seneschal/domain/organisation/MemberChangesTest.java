package io.seneschal.domain.organisation;

import static io.seneschal.testing.House.operator;
import static io.seneschal.testing.House.someone;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.seneschal.domain.organisation.Membership.State;
import io.seneschal.domain.organisation.MembershipEvent.BillingRightChanged;
import io.seneschal.domain.organisation.MembershipEvent.ContactPreferencesChanged;
import io.seneschal.domain.organisation.MembershipEvent.MemberReinstated;
import io.seneschal.domain.organisation.MembershipEvent.MemberSuspended;
import io.seneschal.domain.organisation.MembershipEvent.RoleChanged;
import io.seneschal.domain.organisation.MembershipRefusal.BillingContactRequired;
import io.seneschal.domain.organisation.MembershipRefusal.OwnRoleUpwards;
import io.seneschal.domain.organisation.PermissionRefusal.MemberNeeded;
import io.seneschal.domain.organisation.PermissionRefusal.MembershipSuspended;
import io.seneschal.domain.organisation.PermissionRefusal.RoleTooLow;
import io.seneschal.domain.shared.UserId;
import io.seneschal.testing.House;
import io.seneschal.testing.Rule;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class MemberChangesTest {

    static final MemberWish LESS_BILLING_MAIL = MemberWish.contact(false, true);

    final UserId ada = someone();
    final UserId tom = someone();
    final UserId eve = someone();
    final House house = House.foundedBy(ada).with(tom, Role.ADMINISTRATOR).with(eve, Role.COLLABORATOR);

    @Nested
    @Rule("MEM-5")
    class A_role {

        @Test
        void is_changed_by_an_administrator() {
            var events = house.change(eve, MemberWish.role(Role.ADMINISTRATOR), house.of(tom));

            assertThat(events).containsExactly(new RoleChanged(house.id(), eve, Role.COLLABORATOR, Role.ADMINISTRATOR));
        }

        @ParameterizedTest
        @EnumSource(names = {"LEGAL_RESPONSIBLE", "ADMINISTRATOR"})
        void is_never_raised_by_who_holds_it(Role wished) {
            assertThatExceptionOfType(OwnRoleUpwards.class)
                    .isThrownBy(() -> house.change(eve, MemberWish.role(wished), house.of(eve)));
        }

        @Test
        void is_never_raised_by_an_administrator_who_holds_it() {
            assertThatExceptionOfType(OwnRoleUpwards.class)
                    .isThrownBy(() -> house.change(tom, MemberWish.role(Role.LEGAL_RESPONSIBLE), house.of(tom)));
        }

        @Test
        void may_be_lowered_by_an_administrator_who_holds_it() {
            house.change(tom, MemberWish.role(Role.EXTERNAL), house.of(tom));

            assertThat(house.member(tom).role()).isEqualTo(Role.EXTERNAL);
        }

        @Test
        void is_not_changed_by_collaborators() {
            assertThatExceptionOfType(RoleTooLow.class)
                    .isThrownBy(() -> house.change(tom, MemberWish.role(Role.EXTERNAL), house.of(eve)));
        }

        @Test
        @Rule("ORG-4")
        void of_a_legal_responsible_is_not_touched_by_an_administrator() {
            assertThatExceptionOfType(RoleTooLow.class)
                    .isThrownBy(() -> house.change(ada, MemberWish.role(Role.EXTERNAL), house.of(tom)));
            assertThatExceptionOfType(RoleTooLow.class)
                    .isThrownBy(() -> house.change(ada, MemberWish.state(State.SUSPENDED), house.of(tom)));
            assertThatExceptionOfType(RoleTooLow.class)
                    .isThrownBy(() -> house.change(ada, new MemberWish(null, false, null, null, null), house.of(tom)));
            assertThatExceptionOfType(RoleTooLow.class).isThrownBy(() -> house.part(ada, house.of(tom)));
        }

        @Test
        @Rule("ORG-4")
        void of_legal_responsible_is_given_by_legal_responsibles_alone() {
            var wish = MemberWish.role(Role.LEGAL_RESPONSIBLE);

            assertThatExceptionOfType(RoleTooLow.class).isThrownBy(() -> house.change(eve, wish, house.of(tom)));
            assertThatExceptionOfType(MemberNeeded.class)
                    .isThrownBy(() -> house.change(eve, wish, operator()))
                    .satisfies(refusal -> assertThat(refusal.remedies())
                            .containsExactly("appoint-legal-responsible-with-a-reason", "ask-a-legal-responsible"));
            house.change(eve, wish, house.of(ada));
            assertThat(house.organisation().legalResponsibles()).containsExactlyInAnyOrder(ada, eve);
        }

        @Test
        @Rule("ORG-4")
        void of_legal_responsible_is_taken_by_another_legal_responsible() {
            house.with(someone(), Role.LEGAL_RESPONSIBLE)
                    .change(eve, MemberWish.role(Role.LEGAL_RESPONSIBLE), house.of(ada));

            house.change(ada, MemberWish.role(Role.ADMINISTRATOR), house.of(eve));

            assertThat(house.organisation().legalResponsibles()).doesNotContain(ada);
        }
    }

    @Nested
    @Rule("MEM-6")
    class Contact_preferences {

        @Test
        void are_changed_by_each_member_for_themselves() {
            var events = house.change(eve, MemberWish.contact(true, false), house.of(eve));

            assertThat(events).containsExactly(new ContactPreferencesChanged(house.id(), eve, true, false));
        }

        @Test
        void of_others_are_changed_by_those_who_manage_members() {
            house.change(eve, MemberWish.contact(true, true), house.of(tom));
            house.change(tom, MemberWish.contact(true, true), house.of(ada));

            assertThat(house.member(eve).terms().contact()).isEqualTo(ContactPreferences.ALL);
            assertThat(house.member(tom).terms().contact()).isEqualTo(ContactPreferences.ALL);
        }

        @Test
        void of_others_are_not_changed_by_collaborators() {
            assertThatExceptionOfType(RoleTooLow.class)
                    .isThrownBy(() -> house.change(tom, MemberWish.contact(true, true), house.of(eve)));
        }

        @Test
        void of_a_sole_legal_responsible_keep_billing_whoever_asks() {
            assertThatExceptionOfType(BillingContactRequired.class)
                    .isThrownBy(() -> house.change(ada, LESS_BILLING_MAIL, house.of(ada)));
            assertThatExceptionOfType(BillingContactRequired.class)
                    .isThrownBy(() -> house.change(ada, LESS_BILLING_MAIL, house.of(tom)));
            assertThatExceptionOfType(BillingContactRequired.class)
                    .isThrownBy(() -> house.change(ada, LESS_BILLING_MAIL, operator()));
        }

        @Test
        void of_a_sole_legal_responsible_may_do_without_product_mail() {
            house.change(ada, MemberWish.contact(true, false), house.of(ada));

            assertThat(house.member(ada).terms().contact()).isEqualTo(new ContactPreferences(true, false));
        }

        @Test
        void of_one_of_two_legal_responsibles_may_do_without_billing() {
            house.with(someone(), Role.LEGAL_RESPONSIBLE).change(ada, LESS_BILLING_MAIL, house.of(ada));

            assertThat(house.member(ada).terms().contact().billing()).isFalse();
        }

        @Test
        void of_one_who_becomes_the_only_legal_responsible_get_billing_again() {
            var bob = someone();
            house.with(bob, Role.LEGAL_RESPONSIBLE).change(ada, LESS_BILLING_MAIL, house.of(ada));
            house.part(bob, house.of(ada));

            var events = house.decide(it -> it.letHearOfBills(house.member(ada)));

            assertThat(events).containsExactly(new ContactPreferencesChanged(house.id(), ada, true, true));
            assertThat(house.decide(it -> it.letHearOfBills(house.member(eve)))).isEmpty();
        }
    }

    @Test
    @Rule("MEM-1")
    void a_billing_right_is_given_and_taken_by_those_who_manage_members() {
        var given = house.change(eve, new MemberWish(null, true, null, null, null), house.of(tom));
        var taken = house.change(eve, new MemberWish(null, false, null, null, null), house.of(ada));

        assertThat(given).containsExactly(new BillingRightChanged(house.id(), eve, true));
        assertThat(taken).containsExactly(new BillingRightChanged(house.id(), eve, false));
        assertThatExceptionOfType(RoleTooLow.class)
                .isThrownBy(() -> house.change(eve, new MemberWish(null, true, null, null, null), house.of(eve)));
    }

    @Test
    @Rule("MEM-1")
    void suspension_takes_all_rights_and_reinstatement_gives_them_back() {
        var suspended = house.change(tom, MemberWish.state(State.SUSPENDED), house.of(ada));
        assertThatExceptionOfType(MembershipSuspended.class)
                .isThrownBy(() -> house.change(eve, MemberWish.role(Role.EXTERNAL), house.of(tom)));

        var reinstated = house.change(tom, MemberWish.state(State.ACTIVE), house.of(ada));
        house.change(eve, MemberWish.role(Role.EXTERNAL), house.of(tom));

        assertThat(suspended).containsExactly(new MemberSuspended(house.id(), tom));
        assertThat(reinstated).containsExactly(new MemberReinstated(house.id(), tom));
    }

    @Test
    @Rule("MEM-2")
    void everything_about_a_member_is_changed_in_one_step_or_not_at_all() {
        var events =
                house.change(eve, new MemberWish(Role.ADMINISTRATOR, true, State.SUSPENDED, true, true), house.of(ada));

        assertThat(events).hasSize(4);
        assertThat(house.member(eve).terms()).isEqualTo(new Terms(Role.ADMINISTRATOR, true, ContactPreferences.ALL));

        var before = house.member(eve);
        assertThatExceptionOfType(RoleTooLow.class)
                .isThrownBy(() -> house.change(
                        eve, new MemberWish(Role.LEGAL_RESPONSIBLE, false, State.ACTIVE, false, false), house.of(tom)));
        assertThat(house.member(eve)).isEqualTo(before);
    }
}
