package io.seneschal.stories;

import static io.seneschal.stories.Town.VISITOR;
import static io.seneschal.stories.Town.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.seneschal.application.security.MakingTokens;
import io.seneschal.application.security.MakingTokens.NewToken;
import io.seneschal.application.shared.PageRequest;
import io.seneschal.domain.organisation.Invitation.Standing;
import io.seneschal.domain.organisation.InvitationRefusal.InvitationExpired;
import io.seneschal.domain.organisation.MemberWish;
import io.seneschal.domain.organisation.Membership.State;
import io.seneschal.domain.organisation.OrganisationRefusal.LastLegalResponsible;
import io.seneschal.domain.organisation.PermissionRefusal.RoleTooLow;
import io.seneschal.domain.organisation.Role;
import io.seneschal.domain.security.SecurityRefusal.TokenUnused;
import io.seneschal.domain.shared.SeenVersion;
import io.seneschal.domain.user.UserRefusal.LastLegalResponsibleSomewhere;
import io.seneschal.testing.Rule;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The first year of an association, in the order in which it happened. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class FirstYearTest {

    final Town town = Town.inMemory();

    @Test
    @Rule({"ORG-1", "ORG-2", "ORG-3", "INV-2", "MEM-4", "MEM-6", "USR-10", "API-2"})
    void of_an_association() {
        // In March, Ada signs up for the friends of the lake, and hands it over to two people at once.
        var founded = town.arrivesWithCompany("Ada", "Friends of the Lake");
        var ada = founded.user().id();
        var lake = founded.organisation().id();
        var bob = town.takesIn(ada, lake, "Bob", Role.LEGAL_RESPONSIBLE);
        assertThat(town.answeringFor(lake)).containsExactlyInAnyOrder(ada, bob);

        // A program copies the list of members to the web site; Ada makes it a token and forgets about it.
        var token = town.can
                .makingTokens()
                .make(as(ada), new NewToken("web site", null, null), MakingTokens.OF_A_PERSON, null)
                .secret()
                .reveal();
        assertThat(town.can.authenticating().byToken(VISITOR, token).actor()).isEqualTo(as(ada));

        // In April Bob invites Eve as administrator, but she is on a long journey.
        town.clock.moveTo("2026-04-01T09:00:00Z");
        var invited = town.invites(bob, lake, "Eve", Role.ADMINISTRATOR);
        var lost = invited.secret().reveal();
        town.clock.moveTo("2026-05-01T09:00:00Z");
        assertThatExceptionOfType(InvitationExpired.class).isThrownBy(() -> town.arrivesInvited("Eve", lost));

        // It is sent again, and this time she comes. She invites helpers for the summer, as far as she may.
        var found = town.can
                .invitingMembers()
                .resend(as(bob), lake, invited.invitation().id())
                .secret()
                .reveal();
        town.clock.moveTo("2026-05-30T23:00:00Z");
        var eve = town.arrivesInvited("Eve", found).user().id();
        var tom = town.takesIn(eve, lake, "Tom", Role.COLLABORATOR);
        var zoe = town.takesIn(eve, lake, "Zoe", Role.EXTERNAL);
        assertThatExceptionOfType(RoleTooLow.class)
                .isThrownBy(() -> town.invites(eve, lake, "Max", Role.LEGAL_RESPONSIBLE));

        // In August Tom spends too much, so Eve gives him a pause. In September he is back.
        town.clock.moveTo("2026-08-01T09:00:00Z");
        town.changes(eve, lake, tom, MemberWish.state(State.SUSPENDED));
        town.clock.moveTo("2026-09-01T09:00:00Z");
        town.changes(eve, lake, tom, MemberWish.state(State.ACTIVE));

        // Bob moves abroad: he steps down, and closes his account since nobody needs it.
        town.clock.moveTo("2026-10-01T09:00:00Z");
        town.changes(bob, lake, bob, MemberWish.role(Role.COLLABORATOR));
        town.closesAccount(bob);

        // Ada would like to go, too, but she is the last who answers for the association.
        assertThatExceptionOfType(LastLegalResponsible.class)
                .isThrownBy(() -> town.changes(ada, lake, ada, MemberWish.role(Role.EXTERNAL)));
        assertThatExceptionOfType(LastLegalResponsibleSomewhere.class).isThrownBy(() -> town.closesAccount(ada));

        // So she appoints Eve first. The summer's helpers have gone home.
        town.clock.moveTo("2026-12-24T18:00:00Z");
        town.changes(ada, lake, eve, MemberWish.role(Role.LEGAL_RESPONSIBLE));
        assertThat(town.can.removingMembers().removeAll(as(eve), lake, List.of(tom, zoe)))
                .allMatch(outcome -> outcome.refusal() == null);
        town.can.removingMembers().remove(as(eve), lake, ada, SeenVersion.ANY);

        // At the end of February the web site has asked for nobody in a year; its key is off, and Eve answers alone.
        town.clock.moveTo("2027-03-01T12:00:00Z");
        assertThatExceptionOfType(TokenUnused.class)
                .isThrownBy(() -> town.can.authenticating().byToken(VISITOR, token));
        assertThat(town.membersOf(lake)).containsExactly(eve);
        assertThat(town.answeringFor(lake)).isEqualTo(Set.of(eve));
        assertThat(town.can
                        .invitingMembers()
                        .page(as(eve), lake, Standing.PENDING, PageRequest.FIRST)
                        .items())
                .isEmpty();
        assertThat(town.trailOf(lake))
                .startsWith("organisation.founded", "organisation.legal-responsible-appointed")
                .contains("invitation.resent", "membership.member-suspended", "membership.member-reinstated")
                .endsWith("membership.membership-ended", "membership.contact-preferences-changed");
        assertThat(town.stores
                        .memberships()
                        .find(lake, eve)
                        .orElseThrow()
                        .terms()
                        .contact()
                        .billing())
                .as("whoever answers alone hears of bills")
                .isTrue();

        // And the trail alone tells who is left.
        var replay = new Replay(true);
        replay.hearNews(town.stores);
        replay.agreesWith(town.stores);
    }
}
