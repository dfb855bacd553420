package io.seneschal.stories;

import static io.seneschal.stories.Town.addressOf;
import static io.seneschal.stories.Town.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.seneschal.application.access.GrantingAccesses.Given;
import io.seneschal.application.team.FormingTeams.NewTeam;
import io.seneschal.domain.access.Holder;
import io.seneschal.domain.access.Right;
import io.seneschal.domain.blueprint.BlueprintRefusal.BlueprintPlanStale;
import io.seneschal.domain.blueprint.Step.Kind;
import io.seneschal.domain.organisation.Invitation;
import io.seneschal.domain.organisation.MemberWish;
import io.seneschal.domain.organisation.Role;
import io.seneschal.domain.team.Colour;
import io.seneschal.domain.team.TeamDetails;
import io.seneschal.domain.team.TeamName;
import io.seneschal.testing.Rule;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** An organisation that is kept in a file: drawn, changed by hand, planned and applied. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class OrganisationAsAFileTest extends OrganisationInAFile {

    @Test
    void applying_what_was_drawn_changes_nothing_and_draws_the_same() {
        furnish();
        var drawn = draw();
        var before = town.wholeTrail();

        var plan = plan(ada, drawn);
        var applied = apply(ada, drawn);

        assertThat(plan.steps()).isEmpty();
        assertThat(applied).isEqualTo(plan);
        assertThat(draw()).isEqualTo(drawn);
        assertThat(town.wholeTrail()).isEqualTo(before);
    }

    @Test
    void a_file_shows_everybody_and_everything() {
        furnish();

        assertThat(draw()).isEqualTo("""
                # Engines
                organisation: %s
                members:
                  - email: ada@example.org
                    role: legal_responsible
                    billing: true
                    contact: {billing: true, product: true}
                    state: active
                    accesses: []
                  - email: bob@example.org
                    role: collaborator
                    billing: false
                    contact: {billing: false, product: false}
                    state: active
                    accesses:
                      - product: Site
                        rights: [technical]
                  - email: carla@example.org
                    first_name: Carla
                    last_name: Invited
                    locale: fr-CH
                    role: external
                    billing: false
                    contact: {billing: false, product: false}
                    state: invited
                    strict: true
                    accesses: []
                teams:
                  - name: Sales
                    colour: '#1e90ff'
                    leader: bob@example.org
                    members:
                      - bob@example.org
                    accesses:
                      - every_product: true
                        rights: [technical, statistics, control, sale]
                """.formatted(engines));
    }

    @Test
    @Rule({"ORG-3", "MEM-2", "TEAM-1", "TEAM-5", "PRD-3"})
    void a_file_changes_people_teams_and_accesses_in_one_go() {
        var wished = file("""
                members:
                  - email: ada@example.org
                    role: administrator
                  - email: BOB@example.org
                    role: legal_responsible
                    contact: {billing: true}
                    accesses: [{product: site, rights: [statistics]}]
                  - email: carla@example.org
                    first_name: Carla
                    last_name: Keller
                    locale: de-CH
                    role: external
                    accesses: [{product: Site}]
                teams:
                  - name: Sales
                    leader: bob@example.org
                    members: [bob@example.org, carla@example.org]
                    accesses: [{product: Site, rights: [technical, sale]}]
                """);

        var plan = plan(ada, wished);
        assertThat(town.answeringFor(engines)).containsExactly(ada);
        apply(ada, wished);

        assertThat(plan.steps())
                .extracting(step -> step.kind() + " " + step.subject())
                .containsExactly(
                        "CHANGE_MEMBER bob@example.org",
                        "FORM_TEAM Sales",
                        "GRANT_ACCESS bob@example.org",
                        "GRANT_ACCESS Sales",
                        "INVITE carla@example.org",
                        "CHANGE_MEMBER ada@example.org");
        assertThat(town.answeringFor(engines)).containsExactly(bob);
        assertThat(plan(bob, draw()).steps()).isEmpty();
        assertThat(plan(bob, wished).steps()).isEmpty();
        var team = town.stores.teams().find(engines, new TeamName("Sales")).orElseThrow();
        assertThat(team.details().leader()).isEqualTo(bob);
        var offer = town.stores
                .invitations()
                .find(engines, addressOf("Carla"))
                .orElseThrow()
                .offer();
        assertThat(offer.products()).containsExactly(site);
        assertThat(offer.teams()).containsExactly(team.id());
    }

    @Test
    void what_a_file_leaves_out_stays_as_it_is() {
        furnish();
        var drawn = draw();

        assertThat(plan(ada, file("")).steps()).isEmpty();
        assertThat(plan(
                                ada,
                                file(
                                        "members: [{email: ada@example.org}, {email: bob@example.org}, {email: carla@example.org}]"))
                        .steps())
                .isEmpty();
        assertThat(plan(ada, file("teams: [{name: Sales}]")).steps()).isEmpty();
        assertThat(draw()).isEqualTo(drawn);
    }

    @Test
    @Rule({"MEM-7", "INV-7"})
    void what_a_list_leaves_out_goes() {
        furnish();

        apply(ada, file("members: [{email: ada@example.org}]\nteams: []"));

        assertThat(town.membersOf(engines)).containsExactly(ada);
        assertThat(draw()).doesNotContain("bob@", "carla@", "Sales");
        assertThat(town.stores.accesses().allOf(engines, new Holder.OfUser(bob)))
                .isEmpty();
    }

    @Test
    @Rule("INV-1")
    void a_file_stays_true_when_an_invited_person_has_accepted() {
        var wished = file("""
                members:
                  - email: ada@example.org
                  - email: bob@example.org
                  - {email: carla@example.org, first_name: C., last_name: Keller, locale: de-CH, role: external}
                """);
        apply(ada, wished);
        var invited =
                town.stores.invitations().find(engines, addressOf("Carla")).orElseThrow();
        var link = town.can
                .invitingMembers()
                .resend(as(ada), engines, invited.id())
                .secret();
        town.arrivesInvited("Carla", link.reveal());

        assertThat(plan(ada, wished).steps()).isEmpty();
    }

    @Test
    void an_expired_invitation_is_sent_anew() {
        var wished = file("""
                members:
                  - email: ada@example.org
                  - email: bob@example.org
                  - {email: carla@example.org, first_name: C., last_name: Keller, locale: de-CH, role: external}
                """);
        apply(ada, wished);
        assertThat(draw()).contains("carla@example.org");
        town.clock.pass(Invitation.LIFE);

        assertThat(draw()).doesNotContain("carla@example.org");
        assertThat(apply(ada, wished).steps()).extracting(step -> step.kind()).containsExactly(Kind.INVITE);
        assertThat(plan(ada, wished).steps()).isEmpty();
    }

    @Test
    @Rule("MEM-8")
    void a_plan_is_void_when_the_organisation_has_moved() {
        var wished = file("members: [{email: ada@example.org}]");
        var plan = plan(ada, wished);
        town.changes(ada, engines, bob, MemberWish.contact(true, true));
        var before = town.wholeTrail();

        assertThatExceptionOfType(BlueprintPlanStale.class).isThrownBy(() -> applyAsPlanned(wished, plan.mark()));
        assertThat(town.wholeTrail()).isEqualTo(before);
        applyAsPlanned(wished, plan(ada, wished).mark());
        assertThat(town.membersOf(engines)).containsExactly(ada);
    }

    /** A team with everything, an access, and somebody who is invited. */
    private void furnish() {
        var details = new TeamDetails(new TeamName("Sales"), new Colour("#1e90ff"), bob);
        var team = town.can.formingTeams().form(as(ada), engines, new NewTeam(details, List.of(), List.of()));
        town.can
                .grantingAccesses()
                .grantEvery(as(ada), engines, new Holder.OfTeam(team.id()), null, new Given(Right.USUAL, null));
        town.can
                .grantingAccesses()
                .grant(as(ada), engines, new Holder.OfUser(bob), site, null, new Given(Set.of(Right.TECHNICAL), null));
        town.invites(ada, engines, "Carla", Role.EXTERNAL);
    }
}
