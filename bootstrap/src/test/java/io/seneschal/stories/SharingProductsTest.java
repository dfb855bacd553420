package io.seneschal.stories;

import static io.seneschal.stories.Town.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.seneschal.application.access.GrantingAccesses.Given;
import io.seneschal.application.team.FormingTeams.NewTeam;
import io.seneschal.domain.access.AccessRefusal.NotGranted;
import io.seneschal.domain.access.Holder;
import io.seneschal.domain.access.Right;
import io.seneschal.domain.organisation.Offer;
import io.seneschal.domain.organisation.OrganisationRefusal.NotEmpty;
import io.seneschal.domain.organisation.Role;
import io.seneschal.domain.product.Product;
import io.seneschal.domain.shared.SeenVersion;
import io.seneschal.testing.Rule;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** People who share products through teams, and what becomes of it when they go. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SharingProductsTest extends EnginesWithSite {

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
}
