package io.seneschal.stories;

import static io.seneschal.stories.Town.OPERATOR;
import static io.seneschal.stories.Town.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.seneschal.application.organisation.Dependants;
import io.seneschal.domain.organisation.MemberWish;
import io.seneschal.domain.organisation.MembershipRefusal.LastOrganisation;
import io.seneschal.domain.organisation.MembershipRefusal.UnknownMember;
import io.seneschal.domain.organisation.OrganisationDetails;
import io.seneschal.domain.organisation.OrganisationKind;
import io.seneschal.domain.organisation.OrganisationName;
import io.seneschal.domain.organisation.OrganisationRefusal.LastLegalResponsible;
import io.seneschal.domain.organisation.OrganisationRefusal.NotEmpty;
import io.seneschal.domain.organisation.Role;
import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.domain.shared.SeenVersion;
import io.seneschal.domain.shared.UserId;
import io.seneschal.domain.user.UserRefusal.LastLegalResponsibleSomewhere;
import io.seneschal.domain.user.UserRefusal.UnknownUser;
import io.seneschal.testing.Rule;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LeavingTest {

    final Lock lock = new Lock();
    final Town town = Town.inMemory(stores -> Set.of(new Keys(stores), lock));
    final UserId ada;
    final OrganisationId engines;
    final UserId bob;

    LeavingTest() {
        var founder = town.arrivesWithCompany("Ada", "Engines");
        ada = founder.user().id();
        engines = founder.organisation().id();
        bob = town.takesIn(ada, engines, "Bob", Role.COLLABORATOR);
    }

    @Nested
    @Rule("MEM-7")
    class What_hangs_on_a_membership {

        @Test
        void ends_with_a_removal() {
            handOver(bob);

            town.removes(ada, engines, bob);

            assertThat(keysOf(bob)).isEmpty();
            assertThat(town.trailOf(engines)).endsWith("membership.membership-ended");
        }

        @Test
        void ends_with_the_account() {
            handOver(bob);

            town.closesAccount(bob);

            assertThat(keysOf(bob)).isEmpty();
        }

        @Test
        void ends_with_the_organisation() {
            town.removes(ada, engines, bob);
            handOver(ada);

            town.can.changingOrganisations().delete(as(ada), engines, SeenVersion.ANY);

            assertThat(keysOf(ada)).isEmpty();
        }

        @Test
        void stays_when_the_removal_is_refused() {
            handOver(ada);

            assertThatExceptionOfType(LastLegalResponsible.class)
                    .isThrownBy(() -> town.can.removingMembers().leave(as(ada), engines));

            assertThat(keysOf(ada)).hasSize(1);
        }

        @Test
        void stays_with_the_membership_when_something_breaks_on_the_way() {
            handOver(bob);
            var before = town.wholeTrail();
            lock.jammed = true;

            assertThatIllegalStateException().isThrownBy(() -> town.removes(ada, engines, bob));

            assertThat(keysOf(bob)).hasSize(1);
            assertThat(town.membersOf(engines)).contains(bob);
            assertThat(town.wholeTrail()).isEqualTo(before);
        }

        @Test
        void does_not_come_back_with_a_new_membership() {
            handOver(bob);
            town.changes(ada, engines, bob, new MemberWish(Role.ADMINISTRATOR, true, null, true, true));
            town.removes(ada, engines, bob);

            town.joins(bob, ada, engines, "Bob", Role.EXTERNAL);

            var again = town.stores.memberships().find(engines, bob).orElseThrow();
            assertThat(keysOf(bob)).isEmpty();
            assertThat(again.terms()).isEqualTo(Town.offer("Bob", Role.EXTERNAL).terms());
        }
    }

    @Test
    @Rule({"MEM-3", "ORG-1"})
    void several_are_removed_in_one_call_and_one_refusal_stops_no_other() {
        var eve = town.takesIn(ada, engines, "Eve", Role.ADMINISTRATOR);
        var stranger = town.arrives("Mallory").user().id();

        var outcomes = town.can.removingMembers().removeAll(as(ada), engines, List.of(bob, ada, stranger, eve, bob));

        assertThat(outcomes).extracting(outcome -> outcome.subject()).containsExactly(bob, ada, stranger, eve, bob);
        assertThat(outcomes.get(0).refusal()).isNull();
        assertThat(outcomes.get(1).refusal()).isInstanceOf(LastLegalResponsible.class);
        assertThat(outcomes.get(2).refusal()).isInstanceOf(UnknownMember.class);
        assertThat(outcomes.get(3).refusal()).isNull();
        assertThat(outcomes.get(4).refusal()).isInstanceOf(UnknownMember.class);
        assertThat(town.membersOf(engines)).containsExactly(ada);
    }

    @Test
    @Rule({"MEM-4", "USR-5"})
    void a_member_leaves_one_of_two_organisations_and_not_the_last() {
        var own = town.arrives("Eve");
        var eve = own.user().id();
        town.joins(eve, ada, engines, "Eve", Role.LEGAL_RESPONSIBLE);

        town.can.removingMembers().leave(as(eve), engines);

        assertThat(town.membersOf(engines)).doesNotContain(eve);
        assertThatExceptionOfType(LastOrganisation.class)
                .isThrownBy(() -> town.can.removingMembers().leave(as(bob), engines));
        assertThatExceptionOfType(LastLegalResponsible.class)
                .isThrownBy(() -> town.can
                        .removingMembers()
                        .leave(as(eve), own.organisation().id()));
    }

    @Test
    @Rule({"USR-10", "USR-5"})
    void an_account_is_closed_once_nobody_needs_it() {
        var own = town.can.foundingOrganisations().foundFor(OPERATOR, bob, details("Bobs"));

        assertThatExceptionOfType(LastLegalResponsibleSomewhere.class)
                .isThrownBy(() -> town.closesAccount(bob))
                .satisfies(refusal -> assertThat(refusal.because().get("organisations"))
                        .isEqualTo(List.of(own.id().toString())));
        assertThat(town.membersOf(engines)).contains(bob);

        town.can.changingOrganisations().delete(as(bob), own.id(), SeenVersion.ANY);
        town.closesAccount(bob);

        assertThat(town.membersOf(engines)).containsExactly(ada);
        assertThatExceptionOfType(UnknownUser.class)
                .isThrownBy(() -> town.stores.users().get(bob));
        assertThat(town.arrives("Bob").user().id()).isNotEqualTo(bob);
    }

    @Test
    @Rule("USR-10")
    void an_operator_closes_no_account_that_is_needed_either() {
        assertThatExceptionOfType(LastLegalResponsibleSomewhere.class)
                .isThrownBy(() -> town.can.closingAccounts().closeFor(OPERATOR, ada));
    }

    @Test
    @Rule("MEM-6")
    void who_is_left_alone_answering_hears_of_bills_again() {
        var eve = town.takesIn(ada, engines, "Eve", Role.LEGAL_RESPONSIBLE);
        town.changes(ada, engines, ada, MemberWish.contact(false, false));

        town.closesAccount(eve);

        var contact = town.stores
                .memberships()
                .find(engines, ada)
                .orElseThrow()
                .terms()
                .contact();
        assertThat(contact.billing()).isTrue();
        assertThat(contact.product()).isFalse();
    }

    @Test
    @Rule("ORG-9")
    void an_organisation_is_deleted_when_nobody_else_is_left_and_its_trail_stays() {
        assertThatExceptionOfType(NotEmpty.class)
                .isThrownBy(() -> town.can.changingOrganisations().delete(as(ada), engines, SeenVersion.ANY))
                .satisfies(refusal -> assertThat(refusal.because().get("left")).hasToString("{members=1}"));

        town.removes(ada, engines, bob);
        town.can.changingOrganisations().delete(as(ada), engines, SeenVersion.ANY);

        assertThat(town.trailOf(engines)).endsWith("membership.membership-ended", "organisation.deleted");
    }

    private void handOver(UserId user) {
        new Keys(town.stores).give(user);
    }

    private List<UUID> keysOf(UserId user) {
        return new Keys(town.stores).of(engines, user);
    }

    private static OrganisationDetails details(String name) {
        return OrganisationDetails.named(new OrganisationName(name), OrganisationKind.COMPANY);
    }

    /** A second kind of thing that hangs on memberships; it can refuse to end. */
    static final class Lock implements Dependants {

        boolean jammed;

        @Override
        public String kind() {
            return "locks";
        }

        @Override
        public List<UUID> of(OrganisationId organisation, UserId user) {
            return List.of();
        }

        @Override
        public void end(OrganisationId organisation, UserId user) {
            if (jammed) {
                throw new IllegalStateException("The lock is jammed");
            }
        }
    }
}
