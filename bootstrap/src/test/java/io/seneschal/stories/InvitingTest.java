package io.seneschal.stories;

import static io.seneschal.stories.Town.OPERATOR;
import static io.seneschal.stories.Town.VISITOR;
import static io.seneschal.stories.Town.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.seneschal.application.shared.PageRequest;
import io.seneschal.domain.organisation.Invitation.Standing;
import io.seneschal.domain.organisation.InvitationRefusal.AlreadyInvited;
import io.seneschal.domain.organisation.InvitationRefusal.AlreadySettled;
import io.seneschal.domain.organisation.InvitationRefusal.ForSomeoneElse;
import io.seneschal.domain.organisation.InvitationRefusal.InvitationCancelled;
import io.seneschal.domain.organisation.InvitationRefusal.InvitationExpired;
import io.seneschal.domain.organisation.InvitationRefusal.UnknownInvitation;
import io.seneschal.domain.organisation.MembershipRefusal.AlreadyMember;
import io.seneschal.domain.organisation.Offer;
import io.seneschal.domain.organisation.PermissionRefusal.RoleTooLow;
import io.seneschal.domain.organisation.Role;
import io.seneschal.domain.shared.CommonRefusal.PersonNeeded;
import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.domain.shared.Refusal;
import io.seneschal.domain.shared.SeenVersion;
import io.seneschal.domain.shared.UserId;
import io.seneschal.testing.Rule;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class InvitingTest {

    final Town town = Town.inMemory();
    final UserId ada;
    final OrganisationId engines;
    final UserId tom;

    InvitingTest() {
        var founder = town.arrivesWithCompany("Ada", "Engines");
        ada = founder.user().id();
        engines = founder.organisation().id();
        tom = town.takesIn(ada, engines, "Tom", Role.ADMINISTRATOR);
    }

    @Test
    @Rule({"INV-1", "USR-1"})
    void someone_with_an_account_extends_it_and_keeps_what_they_have() {
        var bob = town.arrives("Bob");
        var link = town.invites(tom, engines, "Bob", Role.COLLABORATOR).secret().reveal();
        assertThat(town.membersOf(engines)).doesNotContain(bob.user().id());

        town.can.answeringInvitations().accept(as(bob.user().id()), link);

        assertThat(town.membersOf(engines)).contains(bob.user().id());
        assertThat(town.answeringFor(bob.organisation().id()))
                .containsExactly(bob.user().id());
    }

    @Test
    @Rule("INV-1")
    void whoever_has_the_link_looks_before_they_decide() {
        var link = town.invites(tom, engines, "Bob", Role.COLLABORATOR).secret().reveal();

        var outlook = town.can.answeringInvitations().look(VISITOR, link);

        assertThat(outlook.organisation().details().name().text()).isEqualTo("Engines");
        assertThat(outlook.invitation().offer().terms().role()).isEqualTo(Role.COLLABORATOR);
        assertThatExceptionOfType(PersonNeeded.class)
                .isThrownBy(() -> town.can.answeringInvitations().accept(VISITOR, link));
    }

    @Test
    @Rule("INV-1")
    void a_link_is_declined_without_an_account() {
        var sent = town.invites(tom, engines, "Bob", Role.COLLABORATOR);
        var link = sent.secret().reveal();

        town.can.answeringInvitations().decline(VISITOR, link);

        assertThat(listed(Standing.DECLINED))
                .containsExactly(sent.invitation().id().toString());
        assertThatExceptionOfType(AlreadySettled.class).isThrownBy(() -> town.arrivesInvited("Bob", link));
    }

    @Test
    @Rule("INV-2")
    void it_expires_by_the_clock_alone() {
        var sent = town.invites(tom, engines, "Bob", Role.COLLABORATOR);
        var link = sent.secret().reveal();
        var before = town.wholeTrail();

        town.clock.pass(Duration.ofDays(30).minusMillis(1));
        assertThat(listed(Standing.PENDING))
                .containsExactly(sent.invitation().id().toString());
        town.can.answeringInvitations().look(VISITOR, link);

        town.clock.pass(Duration.ofMillis(1));
        assertThat(listed(Standing.PENDING)).isEmpty();
        assertThat(listed(Standing.EXPIRED))
                .containsExactly(sent.invitation().id().toString());
        assertThatExceptionOfType(InvitationExpired.class)
                .isThrownBy(() -> town.can.answeringInvitations().look(VISITOR, link));
        assertThat(town.wholeTrail()).isEqualTo(before);
    }

    @Test
    @Rule("INV-3")
    void sending_again_kills_the_old_link() {
        var sent = town.invites(tom, engines, "Bob", Role.COLLABORATOR);
        var old = sent.secret().reveal();
        town.clock.pass(Duration.ofDays(31));

        var link = town.can
                .invitingMembers()
                .resend(as(tom), engines, sent.invitation().id())
                .secret()
                .reveal();

        assertThatExceptionOfType(UnknownInvitation.class).isThrownBy(() -> town.arrivesInvited("Bob", old));
        assertThat(town.arrivesInvited("Bob", link).organisation().id()).isEqualTo(engines);
    }

    @Test
    @Rule("INV-3")
    void a_cancelled_link_is_dead() {
        var sent = town.invites(tom, engines, "Bob", Role.COLLABORATOR);
        var link = sent.secret().reveal();

        town.can.invitingMembers().cancel(as(tom), engines, sent.invitation().id(), SeenVersion.ANY);

        assertThatExceptionOfType(InvitationCancelled.class).isThrownBy(() -> town.arrivesInvited("Bob", link));
    }

    @Test
    @Rule("INV-4")
    void a_strict_link_that_was_stolen_opens_nothing_and_one_that_is_not_opens_for_its_bearer() {
        var mallory = town.arrives("Mallory").user().id();
        var sent = town.invites(tom, engines, "Bob", Role.COLLABORATOR);
        var link = sent.secret().reveal();

        assertThatExceptionOfType(ForSomeoneElse.class)
                .isThrownBy(() -> town.can.answeringInvitations().accept(as(mallory), link));
        assertThat(listed(Standing.PENDING)).hasSize(1);

        town.can
                .invitingMembers()
                .change(as(tom), engines, sent.invitation().id(), InvitingTest::open, SeenVersion.ANY);
        town.can.answeringInvitations().accept(as(mallory), link);
        assertThat(town.membersOf(engines)).contains(mallory);
    }

    @Test
    @Rule("INV-5")
    void the_secret_is_shown_once_and_kept_as_a_hash() {
        var sent = town.invites(tom, engines, "Bob", Role.COLLABORATOR);
        var link = sent.secret().reveal();

        assertThatIllegalStateException().isThrownBy(() -> sent.secret().reveal());
        assertThat(sent.invitation().secret().text()).doesNotContain(link);
        assertThat(town.can
                        .invitingMembers()
                        .get(as(tom), engines, sent.invitation().id())
                        .toString())
                .doesNotContain(link);
        assertThat(town.wholeTrail().toString()).doesNotContain(link);
    }

    @Nested
    @Rule("INV-7")
    class Inviting_twice {

        @Test
        void is_refused_for_a_member_in_whatever_case() {
            assertThatExceptionOfType(AlreadyMember.class)
                    .isThrownBy(() -> town.invites(ada, engines, "TOM", Role.EXTERNAL));
        }

        @Test
        void is_refused_while_an_invitation_is_pending() {
            town.invites(ada, engines, "Bob", Role.EXTERNAL);

            assertThatExceptionOfType(AlreadyInvited.class)
                    .isThrownBy(() -> town.invites(tom, engines, "Bob", Role.COLLABORATOR));
        }

        @Test
        void is_possible_once_the_first_has_expired_and_only_the_new_link_works() {
            var first = town.invites(ada, engines, "Bob", Role.EXTERNAL);
            town.clock.pass(Duration.ofDays(30));

            var second = town.invites(ada, engines, "Bob", Role.EXTERNAL);

            assertThatExceptionOfType(AlreadySettled.class)
                    .isThrownBy(() -> town.can
                            .invitingMembers()
                            .resend(as(ada), engines, first.invitation().id()));
            assertThat(town.arrivesInvited("Bob", second.secret().reveal())
                            .organisation()
                            .id())
                    .isEqualTo(engines);
        }

        @Test
        void is_refused_when_sending_again_to_who_has_joined_by_another_way() {
            var pending = town.invites(ada, engines, "Bob", Role.EXTERNAL);
            var bob = town.arrives("Bob").user().id();
            town.can.changingMembers().appointLegalResponsible(OPERATOR, engines, bob, "Court order 12/2026");

            assertThatExceptionOfType(AlreadyMember.class)
                    .isThrownBy(() -> town.can
                            .invitingMembers()
                            .resend(as(ada), engines, pending.invitation().id()));
            assertThatExceptionOfType(AlreadyMember.class)
                    .isThrownBy(() -> town.can
                            .answeringInvitations()
                            .accept(as(bob), pending.secret().reveal()));
        }
    }

    @Test
    @Rule({"INV-6", "MEM-1"})
    void collaborators_invite_nobody_and_see_no_invitation() {
        var eve = town.takesIn(ada, engines, "Eve", Role.COLLABORATOR);
        var before = town.wholeTrail();

        assertThatExceptionOfType(RoleTooLow.class).isThrownBy(() -> town.invites(eve, engines, "Bob", Role.EXTERNAL));
        assertThatExceptionOfType(RoleTooLow.class)
                .isThrownBy(() -> town.can.invitingMembers().page(as(eve), engines, null, PageRequest.FIRST));

        assertThat(town.wholeTrail()).isEqualTo(before);
    }

    @Test
    @Rule("ORG-7")
    void an_invitation_of_another_organisation_is_unknown() {
        var other = town.arrives("Mallory");
        var sent = town.invites(tom, engines, "Bob", Role.EXTERNAL).invitation().id();

        assertThatExceptionOfType(UnknownInvitation.class)
                .isThrownBy(() -> town.can
                        .invitingMembers()
                        .get(as(other.user().id()), other.organisation().id(), sent))
                .returns(Refusal.Kind.UNKNOWN, Refusal::kind);
    }

    private List<String> listed(@Nullable Standing standing) {
        return town.can.invitingMembers().page(as(tom), engines, standing, PageRequest.FIRST).items().stream()
                .map(invitation -> invitation.id().toString())
                .toList();
    }

    private static Offer open(Offer offer) {
        return new Offer(offer.email(), offer.name(), offer.locale(), offer.terms(), false);
    }
}
