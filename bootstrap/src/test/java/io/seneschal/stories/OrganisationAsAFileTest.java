package io.seneschal.stories;

import static io.seneschal.stories.Town.OPERATOR;
import static io.seneschal.stories.Town.addressOf;
import static io.seneschal.stories.Town.as;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.seneschal.application.access.GrantingAccesses.Given;
import io.seneschal.application.audit.AuditTrail.RecordedEvent;
import io.seneschal.application.blueprint.ApplyingBlueprints.Progress;
import io.seneschal.application.product.OpeningProducts.NewProduct;
import io.seneschal.application.team.FormingTeams.NewTeam;
import io.seneschal.domain.access.Holder;
import io.seneschal.domain.access.Right;
import io.seneschal.domain.blueprint.BlueprintPlan;
import io.seneschal.domain.blueprint.BlueprintRefusal.BlueprintPlanStale;
import io.seneschal.domain.blueprint.BlueprintRefusal.OnlyForMembers;
import io.seneschal.domain.blueprint.BlueprintRefusal.SelfNotKept;
import io.seneschal.domain.blueprint.BlueprintRefusal.TooManyRemovals;
import io.seneschal.domain.blueprint.Guards;
import io.seneschal.domain.blueprint.Step.Kind;
import io.seneschal.domain.organisation.Invitation;
import io.seneschal.domain.organisation.MemberWish;
import io.seneschal.domain.organisation.MembershipRefusal.BillingContactRequired;
import io.seneschal.domain.organisation.MembershipRefusal.LastOrganisation;
import io.seneschal.domain.organisation.OrganisationRefusal.LastLegalResponsible;
import io.seneschal.domain.organisation.PermissionRefusal.MemberNeeded;
import io.seneschal.domain.organisation.PermissionRefusal.RoleTooLow;
import io.seneschal.domain.organisation.Role;
import io.seneschal.domain.product.ProductName;
import io.seneschal.domain.product.Term;
import io.seneschal.domain.shared.Actor;
import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.domain.shared.ProductId;
import io.seneschal.domain.shared.Refusal;
import io.seneschal.domain.shared.UserId;
import io.seneschal.domain.team.Colour;
import io.seneschal.domain.team.TeamDetails;
import io.seneschal.domain.team.TeamName;
import io.seneschal.testing.Rule;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** An organisation that is kept in a file: drawn, changed by hand, planned and applied. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class OrganisationAsAFileTest {

    final Town town = Town.inMemory();
    final UserId ada;
    final OrganisationId engines;
    final UserId bob;
    final ProductId site;

    OrganisationAsAFileTest() {
        var founder = town.arrivesWithCompany("Ada", "Engines");
        ada = founder.user().id();
        engines = founder.organisation().id();
        bob = town.takesIn(ada, engines, "Bob", Role.COLLABORATOR);
        site = town.can
                .openingProducts()
                .open(
                        OPERATOR,
                        engines,
                        new NewProduct("web-hosting", new ProductName("Site"), LocalDate.of(2027, 1, 31), new Term(12)))
                .id();
    }

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

    @Test
    void a_refusal_of_the_last_step_undoes_the_first() {
        var before = town.wholeTrail();
        var member = town.takesIn(ada, engines, "Eve", Role.LEGAL_RESPONSIBLE);
        var drawn = draw();

        // Eve removes herself, and belongs nowhere else: the last step of all.
        assertThatExceptionOfType(LastOrganisation.class)
                .isThrownBy(() -> apply(
                        member,
                        file("members: [{email: ada@example.org}, {email: bob@example.org, role: administrator}]")));

        assertThat(draw()).isEqualTo(drawn);
        assertThat(town.wholeTrail()).startsWith(before.toArray(new RecordedEvent[0]));
    }

    @Test
    @Rule("ORG-1")
    void no_file_leaves_an_organisation_headless() {
        refused(
                LastLegalResponsible.class,
                ada,
                "members: [{email: ada@example.org, role: external}, {email: bob@example.org}]");
        refused(LastLegalResponsible.class, OPERATOR, "members: [{email: bob@example.org}]");
        refused(LastLegalResponsible.class, OPERATOR, "members: []");
        refused(LastLegalResponsible.class, OPERATOR, "members: [{email: ada@example.org, state: suspended}]");
        refused(
                LastLegalResponsible.class,
                ada,
                "members: [{email: eve@example.org, first_name: E, last_name: E, locale: fr, role: legal_responsible}]");
    }

    @Test
    @Rule("MEM-6")
    void whoever_will_answer_alone_can_t_be_wished_deaf_to_bills() {
        var eve = town.takesIn(ada, engines, "Eve", Role.LEGAL_RESPONSIBLE);

        refused(BillingContactRequired.class, eve, """
                members:
                  - {email: ada@example.org, contact: {billing: false}}
                  - {email: bob@example.org}
                  - {email: eve@example.org, role: external}
                """);
        apply(eve, file("members: [{email: ada@example.org}, {email: eve@example.org, role: external}]"));
        assertThat(draw()).contains("contact: {billing: true, product: true}");
    }

    @Test
    @Rule({"AUT-1", "ORG-4", "INV-6", "ORG-8"})
    void a_file_can_do_no_more_than_whoever_applies_it() {
        var adam = town.takesIn(ada, engines, "Adam", Role.ADMINISTRATOR);

        refused(RoleTooLow.class, adam, "members: [{email: adam@example.org}]");
        refused(RoleTooLow.class, adam, everybodyWith("role: legal_responsible"));
        refused(
                RoleTooLow.class,
                adam,
                "members: [{email: ada@example.org}, {email: adam@example.org}, {email: bob@example.org}, "
                        + "{email: e@example.org, first_name: E, last_name: E, locale: fr, role: legal_responsible}]");
        refused(MemberNeeded.class, OPERATOR, everybodyWith("role: legal_responsible"));
        refused(RoleTooLow.class, as(bob), everybodyWith("billing: true"));
        apply(adam, file(everybodyWith("role: administrator")));
    }

    @Test
    void guards_hold_at_their_boundaries() {
        var wished = file("members: [{email: ada@example.org}]");
        var eve = town.takesIn(ada, engines, "Eve", Role.ADMINISTRATOR);

        assertThatExceptionOfType(TooManyRemovals.class)
                .isThrownBy(() -> plan(as(ada), wished, new Guards(1, 1, null)));
        assertThat(plan(as(ada), wished, new Guards(1, 2, null)).steps()).hasSize(2);
        assertThatExceptionOfType(SelfNotKept.class).isThrownBy(() -> plan(as(ada), wished, new Guards(1, null, eve)));
        assertThat(plan(as(ada), wished, new Guards(1, null, ada)).steps()).hasSize(2);
    }

    @Test
    @Rule({"TEAM-5", "PRD-3"})
    void who_is_invited_gets_whole_products_only() {
        refused(OnlyForMembers.class, ada, """
                members:
                  - email: ada@example.org
                  - email: bob@example.org
                  - email: carla@example.org
                    first_name: Carla
                    last_name: Keller
                    locale: de-CH
                    role: external
                    accesses: [{product: Site, rights: [technical]}]
                """);
    }

    private String everybodyWith(String more) {
        return "members: [{email: ada@example.org}, {email: adam@example.org}, {email: bob@example.org, " + more + "}]";
    }

    private void refused(Class<? extends Refusal> refusal, UserId by, String wished) {
        refused(refusal, as(by), wished);
    }

    private void refused(Class<? extends Refusal> refusal, Actor by, String wished) {
        var before = town.wholeTrail();
        assertThatExceptionOfType(refusal).isThrownBy(() -> plan(by, file(wished), Guards.NONE));
        assertThatExceptionOfType(refusal)
                .isThrownBy(() -> town.can
                        .applyingBlueprints()
                        .apply(by, engines, file(wished).getBytes(UTF_8), Guards.NONE, Progress.UNWATCHED));
        assertThat(town.wholeTrail()).isEqualTo(before);
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

    private String file(String wished) {
        return "organisation: " + engines + "\n" + wished;
    }

    private String draw() {
        return new String(town.can.applyingBlueprints().draw(OPERATOR, engines), UTF_8);
    }

    private BlueprintPlan plan(UserId by, String file) {
        return plan(as(by), file, Guards.NONE);
    }

    private BlueprintPlan plan(Actor by, String file, Guards guards) {
        return town.can.applyingBlueprints().plan(by, engines, file.getBytes(UTF_8), guards);
    }

    private BlueprintPlan apply(UserId by, String file) {
        return town.can
                .applyingBlueprints()
                .apply(as(by), engines, file.getBytes(UTF_8), Guards.NONE, Progress.UNWATCHED);
    }

    private void applyAsPlanned(String file, String mark) {
        town.can
                .applyingBlueprints()
                .applyAsPlanned(as(ada), engines, file.getBytes(UTF_8), Guards.NONE, mark, Progress.UNWATCHED);
    }
}
