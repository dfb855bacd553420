package io.seneschal.application.blueprint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.seneschal.application.StoresContract;
import io.seneschal.domain.access.Extent;
import io.seneschal.domain.access.Holder;
import io.seneschal.domain.blueprint.Survey;
import io.seneschal.domain.blueprint.Survey.Resident;
import io.seneschal.domain.blueprint.Survey.StaffedTeam;
import io.seneschal.domain.organisation.ContactPreferences;
import io.seneschal.domain.organisation.Invitation;
import io.seneschal.domain.organisation.InvitationId;
import io.seneschal.domain.organisation.Offer;
import io.seneschal.domain.organisation.OrganisationRefusal.UnknownOrganisation;
import io.seneschal.domain.organisation.Role;
import io.seneschal.domain.organisation.Terms;
import io.seneschal.domain.product.Product;
import io.seneschal.domain.security.SecretHash;
import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.domain.shared.PersonName;
import io.seneschal.domain.shared.PreferredLocale;
import io.seneschal.domain.user.User;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
public abstract class SurveysContract extends StoresContract {

    private User ada;
    private OrganisationId id;
    private OrganisationId elsewhere;
    private User ben;

    @BeforeEach
    void an_organisation_with_two_members_and_another_one() {
        ada = user("ada");
        id = organisation(ada);
        elsewhere = organisation(user("dora"));
        ben = member(id, Role.COLLABORATOR, "ben");
    }

    @Test
    void everything_of_an_organisation_is_in_its_survey_and_nothing_of_another() {
        var mail = product(id, "mail-service", "Mail");
        var over = product(id, "drive", "Files");
        stand(over, Product.State.TERMINATED);
        var sales = team(id, "Sales", ben);
        var empty = team(id, "Empty");
        var toBen = access(id, new Holder.OfUser(ben.id()), new Extent.One(mail.id(), null), null);
        var toSales = access(id, new Holder.OfTeam(sales.id()), new Extent.Every(null), null);
        team(elsewhere, "Sales");
        product(elsewhere, "drive", "Theirs");

        var survey = survey();

        assertThat(survey.organisation()).isEqualTo(stores.organisations().get(id));
        assertThat(survey.members()).containsExactlyInAnyOrder(resident(ada), resident(ben));
        assertThat(survey.teams())
                .containsExactlyInAnyOrder(new StaffedTeam(sales, Set.of(ben.id())), new StaffedTeam(empty, Set.of()));
        assertThat(survey.products())
                .containsExactlyInAnyOrder(
                        stores.products().get(id, mail.id()), stores.products().get(id, over.id()));
        assertThat(survey.accesses()).containsExactlyInAnyOrder(toBen, toSales);
    }

    @Test
    void invitations_are_in_it_while_they_are_pending() {
        var sent = invite("eve");

        assertThat(survey().invitations()).containsExactly(sent);
        clock.pass(Invitation.LIFE.minus(Duration.ofMillis(1)));
        assertThat(survey().invitations()).containsExactly(sent);
        clock.pass(Duration.ofMillis(1));
        assertThat(survey().invitations()).isEmpty();
    }

    @Test
    void inside_a_transaction_it_shows_what_was_done_there() {
        inOne(() -> {
            stores.teams().remove(team(id, "Sales").delete(OPERATING));
            assertThat(survey().teams()).isEmpty();
        });
    }

    @Test
    void an_organisation_that_is_none_is_unknown() {
        assertThatThrownBy(() -> stores.surveys().of(new OrganisationId(newId()), clock.instant()))
                .isInstanceOf(UnknownOrganisation.class);
    }

    private Invitation invite(String name) {
        var terms = new Terms(Role.EXTERNAL, false, ContactPreferences.NONE);
        var offer = new Offer(login(name), new PersonName("Eve", "Example"), new PreferredLocale("fr"), terms, true);
        var secret = new SecretHash("survey:" + newId());
        var sent = Invitation.send(new InvitationId(newId()), id, offer, secret, OPERATING, clock.instant());
        inOne(() -> stores.invitations().add(sent));
        return sent.after();
    }

    private Survey survey() {
        return stores.surveys().of(id, clock.instant());
    }

    private Resident resident(User user) {
        return new Resident(stores.memberships().find(id, user.id()).orElseThrow(), user.login());
    }
}
