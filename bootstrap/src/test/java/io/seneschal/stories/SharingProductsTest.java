package io.seneschal.stories;

import static io.seneschal.stories.Town.OPERATOR;
import static io.seneschal.stories.Town.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.seneschal.application.access.DecidingAccess.Explanation;
import io.seneschal.application.access.GrantingAccesses.Given;
import io.seneschal.application.product.OpeningProducts.NewProduct;
import io.seneschal.application.team.FormingTeams.NewTeam;
import io.seneschal.application.team.FormingTeams.TeamAccess;
import io.seneschal.domain.access.Access;
import io.seneschal.domain.access.AccessRefusal.AccessOver;
import io.seneschal.domain.access.AccessRefusal.NotGranted;
import io.seneschal.domain.access.Holder;
import io.seneschal.domain.access.Right;
import io.seneschal.domain.access.Source;
import io.seneschal.domain.organisation.Offer;
import io.seneschal.domain.organisation.OrganisationRefusal.NotEmpty;
import io.seneschal.domain.organisation.Role;
import io.seneschal.domain.product.Product;
import io.seneschal.domain.product.ProductName;
import io.seneschal.domain.product.ProductRefusal.ProductBlocked;
import io.seneschal.domain.product.ProductRefusal.ProductElsewhere;
import io.seneschal.domain.product.ProductWish;
import io.seneschal.domain.product.Term;
import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.domain.shared.ProductId;
import io.seneschal.domain.shared.Refusal;
import io.seneschal.domain.shared.SeenVersion;
import io.seneschal.domain.shared.TeamId;
import io.seneschal.domain.shared.UserId;
import io.seneschal.domain.team.TeamDetails;
import io.seneschal.domain.team.TeamName;
import io.seneschal.testing.Rule;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** People who share products through teams, and what becomes of it when they go. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SharingProductsTest {

    static final Given USUAL = new Given(Right.USUAL, null);

    final Town town = Town.inMemory();
    final UserId ada;
    final OrganisationId engines;
    final UserId bob;
    final ProductId site;

    SharingProductsTest() {
        var founder = town.arrivesWithCompany("Ada", "Engines");
        ada = founder.user().id();
        engines = founder.organisation().id();
        bob = town.takesIn(ada, engines, "Bob", Role.COLLABORATOR);
        site = opens("Site");
    }

    @Test
    @Rule({"PRD-5", "TEAM-2", "TEAM-3", "AUT-4"})
    void whoever_leaves_one_of_two_teams_keeps_the_product_and_is_told_through_which() {
        var sales = forms("Sales", bob, site);
        var support = forms("Support", bob, site);

        assertThat(teamsThatOpen(site, bob)).containsExactlyInAnyOrder("Sales", "Support");
        town.can.staffingTeams().remove(as(ada), engines, sales, bob, SeenVersion.ANY);

        assertThat(objection(bob, site)).isEmpty();
        assertThat(teamsThatOpen(site, bob)).containsExactly("Support");
        town.can.staffingTeams().remove(as(ada), engines, support, bob, SeenVersion.ANY);

        assertThat(objection(bob, site)).containsInstanceOf(NotGranted.class);
    }

    @Test
    @Rule({"PRD-5", "TEAM-3"})
    void a_deleted_team_takes_its_accesses_along_and_no_others() {
        var sales = forms("Sales", bob, site);
        grants(bob, new Given(Set.of(Right.STATISTICS), null));

        town.can.changingTeams().delete(as(ada), engines, sales, SeenVersion.ANY);

        assertThat(explained(bob, site).reach().rightsOn(null)).containsExactly(Right.STATISTICS);
        assertThat(town.trailOf(engines)).endsWith("access.ended", "team.deleted");
    }

    @Test
    @Rule({"MEM-7", "TEAM-6"})
    void a_removed_member_loses_teams_and_accesses_with_the_membership() {
        var team = town.can
                .formingTeams()
                .form(as(ada), engines, new NewTeam(details("Sales").withLeader(bob), List.of(), List.of(whole(site))))
                .id();
        grants(bob, USUAL);
        var before = town.trailOf(engines).size();

        town.removes(ada, engines, bob);

        assertThat(town.trailOf(engines).subList(before, town.trailOf(engines).size()))
                .containsExactlyInAnyOrder(
                        "team.member-left", "team.leader-place-emptied", "access.ended", "membership.membership-ended");
        assertThat(town.stores.teams().get(engines, team).details().leader()).isNull();
        assertThat(town.stores.accesses().allOf(engines, new Holder.OfUser(bob)))
                .isEmpty();
        assertThat(town.stores.accesses().allOf(engines, new Holder.OfTeam(team)))
                .hasSize(1);
    }

    @Test
    @Rule("MEM-7")
    void whoever_comes_back_begins_with_nothing() {
        forms("Sales", bob, site);
        grants(bob, USUAL);
        town.removes(ada, engines, bob);

        town.joins(bob, ada, engines, "Bob", Role.COLLABORATOR);

        assertThat(explained(bob, site).reach().sources()).isEmpty();
        assertThat(objection(bob, site)).containsInstanceOf(NotGranted.class);
    }

    @Test
    @Rule("TEAM-5")
    void somebody_from_outside_is_invited_straight_into_a_team() {
        var sales = forms("Sales", bob, site);
        var sent = town.can.staffingTeams().invite(as(ada), engines, sales, Town.offer("Eve", Role.EXTERNAL));
        assertThat(town.stores.teams().allOf(engines, bob)).hasSize(1);

        var eve = town.arrivesInvited("Eve", sent.secret().reveal()).user().id();

        assertThat(town.stores.memberships().find(engines, eve).orElseThrow().role())
                .isEqualTo(Role.EXTERNAL);
        assertThat(teamsThatOpen(site, eve)).containsExactly("Sales");
        assertThat(objection(eve, site)).isEmpty();
    }

    @Test
    @Rule("MEM-2")
    void an_invitation_brings_products_and_teams_along() {
        var shop = opens("Shop");
        var sales = forms("Sales", bob, shop);
        var plain = Town.offer("Eve", Role.COLLABORATOR);
        var sent = town.can
                .invitingMembers()
                .invite(
                        as(ada),
                        engines,
                        new Offer(
                                plain.email(),
                                plain.name(),
                                plain.locale(),
                                plain.terms(),
                                Set.of(site),
                                Set.of(sales),
                                true));

        var eve = town.arrivesInvited("Eve", sent.secret().reveal()).user().id();

        assertThat(explained(eve, site).reach().rightsOn(null)).isEqualTo(Right.USUAL);
        assertThat(teamsThatOpen(shop, eve)).containsExactly("Sales");
    }

    @Test
    @Rule({"MEM-2", "TEAM-5"})
    void an_invitation_into_a_team_that_is_gone_leads_into_the_organisation() {
        var sales = forms("Sales", bob, site);
        var sent = town.can.staffingTeams().invite(as(ada), engines, sales, Town.offer("Eve", Role.EXTERNAL));
        town.can.changingTeams().delete(as(ada), engines, sales, SeenVersion.ANY);

        var eve = town.arrivesInvited("Eve", sent.secret().reveal()).user().id();

        assertThat(town.membersOf(engines)).contains(eve);
        assertThat(objection(eve, site)).containsInstanceOf(NotGranted.class);
    }

    @Test
    @Rule("PRD-4")
    void future_products_are_open_to_whom_every_product_is() {
        var eve = town.takesIn(ada, engines, "Eve", Role.COLLABORATOR);
        town.can.grantingAccesses().grantEvery(as(ada), engines, new Holder.OfUser(bob), "web-hosting", USUAL);
        town.can.grantingAccesses().grantPresent(as(ada), engines, new Holder.OfUser(eve), "web-hosting", USUAL);

        var later = opens("Opened later");

        assertThat(objection(bob, later)).isEmpty();
        assertThat(objection(eve, site)).isEmpty();
        assertThat(objection(eve, later)).containsInstanceOf(NotGranted.class);
    }

    @Test
    @Rule("PRD-3")
    void an_access_ends_by_itself_at_its_end() {
        grants(bob, new Given(Right.USUAL, town.clock.instant().plus(Duration.ofHours(1))));

        town.clock.pass(Duration.ofHours(1).minusMillis(1));
        assertThat(objection(bob, site)).isEmpty();
        town.clock.pass(Duration.ofMillis(1));
        assertThat(objection(bob, site)).containsInstanceOf(AccessOver.class);
    }

    @Test
    @Rule("PRD-1")
    void a_blocked_product_opens_to_nobody_until_it_is_unblocked() {
        grants(bob, USUAL);

        stands(Product.State.BLOCKED);
        assertThat(List.of(ada, bob))
                .allSatisfy(user -> assertThat(objection(user, site)).containsInstanceOf(ProductBlocked.class));

        stands(Product.State.ACTIVE);
        assertThat(List.of(ada, bob))
                .allSatisfy(user -> assertThat(objection(user, site)).isEmpty());
    }

    @Test
    @Rule({"AUT-3", "ORG-7"})
    void whoever_looks_in_the_wrong_organisation_is_told_where_the_product_is() {
        var own = town.can
                .foundingOrganisations()
                .foundFor(
                        OPERATOR, bob, town.stores.organisations().get(engines).details());

        assertThatExceptionOfType(ProductElsewhere.class)
                .isThrownBy(() -> town.can.decidingAccess().explain(as(bob), own.id(), bob, site))
                .satisfies(refusal -> assertThat(refusal.because()).containsEntry("found_in", engines.toString()));
    }

    @Test
    @Rule("ORG-9")
    void an_organisation_with_a_product_is_not_deleted() {
        town.removes(ada, engines, bob);

        assertThatExceptionOfType(NotEmpty.class)
                .isThrownBy(() -> town.can.changingOrganisations().delete(as(ada), engines, SeenVersion.ANY))
                .satisfies(refusal -> assertThat(refusal.because().get("left")).hasToString("{products=1}"));

        stands(Product.State.TERMINATED);
        town.can.changingOrganisations().delete(as(ada), engines, SeenVersion.ANY);

        assertThat(town.trailOf(engines)).endsWith("organisation.deleted");
    }

    private ProductId opens(String name) {
        return town.can
                .openingProducts()
                .open(
                        OPERATOR,
                        engines,
                        new NewProduct(
                                "web-hosting", new ProductName(name), LocalDate.parse("2026-12-31"), new Term(12)))
                .id();
    }

    private void stands(Product.State state) {
        town.can.changingProducts().change(OPERATOR, engines, site, ProductWish.state(state), SeenVersion.ANY);
    }

    private TeamId forms(String name, UserId member, ProductId product) {
        return town.can
                .formingTeams()
                .form(as(ada), engines, new NewTeam(details(name), List.of(member), List.of(whole(product))))
                .id();
    }

    private Access grants(UserId user, Given given) {
        return town.can.grantingAccesses().grant(as(ada), engines, new Holder.OfUser(user), site, null, given);
    }

    private Optional<Refusal> objection(UserId user, ProductId product) {
        return town.can.decidingAccess().objectionTo(as(user), engines, product, Right.STATISTICS, null);
    }

    private Explanation explained(UserId user, ProductId product) {
        return town.can.decidingAccess().explain(as(user), engines, user, product);
    }

    /** What the teams are called through which a user has a product. */
    private List<String> teamsThatOpen(ProductId product, UserId user) {
        var explained = explained(user, product);
        return explained.reach().sources().stream()
                .map(source -> (Source.ByAccess) source)
                .map(source -> (Holder.OfTeam) source.access().holder())
                .map(holder -> explained.teams().get(holder.team()))
                .toList();
    }

    private static TeamAccess whole(ProductId product) {
        return new TeamAccess(product, null, USUAL);
    }

    private static TeamDetails details(String name) {
        return new TeamDetails(new TeamName(name), null, null);
    }
}
