package io.seneschal.stories;

import static io.seneschal.stories.Town.VISITOR;
import static io.seneschal.stories.Town.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.seneschal.application.account.SigningUp.NewUser;
import io.seneschal.application.organisation.OrganisationViews.UserOrganisation;
import io.seneschal.application.shared.PageRequest;
import io.seneschal.domain.organisation.InvitationRefusal.AlreadySettled;
import io.seneschal.domain.organisation.InvitationRefusal.ForSomeoneElse;
import io.seneschal.domain.organisation.InvitationRefusal.InvitationExpired;
import io.seneschal.domain.organisation.InvitationRefusal.UnknownInvitation;
import io.seneschal.domain.organisation.OrganisationKind;
import io.seneschal.domain.organisation.Role;
import io.seneschal.domain.security.SecurityRefusal.UnusablePassword;
import io.seneschal.domain.security.SecurityRefusal.WrongLogin;
import io.seneschal.domain.user.UserRefusal.LoginTaken;
import io.seneschal.testing.Rule;
import java.time.Duration;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ArrivingTest {

    final Town town = Town.inMemory();

    @Test
    @Rule({"USR-2", "USR-3"})
    void a_private_person_founds_an_organisation_that_bears_their_name_and_answers_for_it() {
        var ada = town.arrives("Ada");

        assertThat(ada.organisation().name()).isEqualTo("Ada Example");
        assertThat(ada.organisation().kind()).isEqualTo(OrganisationKind.INDIVIDUAL);
        assertThat(town.answeringFor(ada.organisation().id()))
                .containsExactly(ada.user().id());
    }

    @Test
    @Rule({"USR-2", "USR-3"})
    void a_company_is_founded_under_its_registered_name() {
        var ada = town.arrivesWithCompany("Ada", "Engines AG");

        assertThat(ada.organisation().name()).isEqualTo("Engines AG");
        assertThat(ada.organisation().kind()).isEqualTo(OrganisationKind.COMPANY);
    }

    @Test
    @Rule("USR-4")
    void who_was_invited_joins_and_founds_nothing() {
        var ada = town.arrives("Ada");
        var link = town.invites(ada.user().id(), ada.organisation().id(), "Bob", Role.ADMINISTRATOR)
                .secret()
                .reveal();

        var bob = town.arrivesInvited("Bob", link);

        assertThat(bob.organisation().id()).isEqualTo(ada.organisation().id());
        assertThat(town.can
                        .readingOrganisations()
                        .mine(as(bob.user().id()), PageRequest.FIRST)
                        .items())
                .extracting(UserOrganisation::id)
                .containsExactly(ada.organisation().id());
        assertThat(town.wholeTrail())
                .filteredOn(event -> event.type().equals("organisation.founded"))
                .hasSize(1);
    }

    @Test
    @Rule({"USR-4", "INV-2", "INV-4"})
    void with_a_link_that_does_not_hold_nobody_arrives() {
        var ada = town.arrives("Ada");
        var link = town.invites(ada.user().id(), ada.organisation().id(), "Bob", Role.ADMINISTRATOR)
                .secret()
                .reveal();
        var before = town.wholeTrail();

        assertThatExceptionOfType(ForSomeoneElse.class).isThrownBy(() -> town.arrivesInvited("Mallory", link));
        assertThatExceptionOfType(UnknownInvitation.class).isThrownBy(() -> town.arrivesInvited("Bob", "guessed"));
        town.clock.pass(Duration.ofDays(30));
        assertThatExceptionOfType(InvitationExpired.class).isThrownBy(() -> town.arrivesInvited("Bob", link));

        assertThat(town.wholeTrail()).isEqualTo(before);
        assertThat(town.stores.users().withLogin(Town.addressOf("Bob"))).isEmpty();
        assertThat(town.stores.users().withLogin(Town.addressOf("Mallory"))).isEmpty();
    }

    @Test
    @Rule("INV-3")
    void a_link_works_once() {
        var ada = town.arrives("Ada");
        var sent = town.invites(ada.user().id(), ada.organisation().id(), "Bob", Role.EXTERNAL);
        var link = sent.secret().reveal();
        var bob = town.arrivesInvited("Bob", link).user().id();

        assertThatExceptionOfType(AlreadySettled.class)
                .isThrownBy(() -> town.can.answeringInvitations().accept(as(bob), link));
    }

    @Test
    @Rule("USR-6")
    void a_login_in_another_case_is_taken_and_nothing_is_founded() {
        town.arrives("Ada");
        var before = town.wholeTrail();

        assertThatExceptionOfType(LoginTaken.class).isThrownBy(() -> town.arrives("ADA"));

        assertThat(town.wholeTrail()).isEqualTo(before);
    }

    @Test
    @Rule("USR-9")
    void a_poor_password_is_refused_before_anything_happens() {
        var wish = Town.newUser("Ada", null, null);

        assertThatExceptionOfType(UnusablePassword.class)
                .isThrownBy(() ->
                        town.can.signingUp().signUp(VISITOR, new NewUser(wish.account(), "password1234", null, null)));
        assertThat(town.wholeTrail()).isEmpty();
    }

    @Test
    @Rule("USR-1")
    void one_login_opens_all_organisations_of_a_user() {
        var ada = town.arrives("Ada");
        var bob = town.arrives("Bob");
        town.joins(bob.user().id(), ada.user().id(), ada.organisation().id(), "Bob", Role.COLLABORATOR);

        var person = town.can.authenticating().byPassword(VISITOR, "bob@EXAMPLE.org", Town.PASSWORD);

        assertThat(town.can
                        .readingOrganisations()
                        .mine(person, PageRequest.FIRST)
                        .items())
                .extracting(UserOrganisation::name)
                .containsExactlyInAnyOrder("Ada Example", "Bob Example");
    }

    @Test
    @Rule("USR-1")
    void an_unknown_login_and_a_wrong_password_are_answered_alike() {
        town.arrives("Ada");

        for (var login : new String[] {"ada@example.org", "nobody@example.org", "no address", ""}) {
            assertThatExceptionOfType(WrongLogin.class)
                    .isThrownBy(() -> town.can.authenticating().byPassword(VISITOR, login, "wrong"))
                    .satisfies(refusal -> assertThat(refusal.because()).isEmpty());
        }
    }
}
