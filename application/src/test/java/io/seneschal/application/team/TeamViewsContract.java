package io.seneschal.application.team;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.seneschal.application.StoresContract;
import io.seneschal.application.shared.PageRequest;
import io.seneschal.application.team.TeamViews.TeamMemberView;
import io.seneschal.application.team.TeamViews.TeamView;
import io.seneschal.domain.access.Extent;
import io.seneschal.domain.access.Holder;
import io.seneschal.domain.organisation.MemberWish;
import io.seneschal.domain.organisation.Membership;
import io.seneschal.domain.organisation.Role;
import io.seneschal.domain.product.Product;
import io.seneschal.domain.product.Resource;
import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.domain.shared.TeamId;
import io.seneschal.domain.shared.UserId;
import io.seneschal.domain.team.Colour;
import io.seneschal.domain.team.DeletionPlan.Closing;
import io.seneschal.domain.team.Team;
import io.seneschal.domain.team.TeamDetails;
import io.seneschal.domain.team.TeamName;
import io.seneschal.domain.team.TeamRefusal.UnknownTeam;
import io.seneschal.domain.user.User;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
public abstract class TeamViewsContract extends StoresContract {

    private static final Extent EVERY = new Extent.Every(null);
    private static final Set<Role> OF_EVERYTHING = Set.of(Role.LEGAL_RESPONSIBLE, Role.ADMINISTRATOR);

    private User ada;
    private OrganisationId id;
    private OrganisationId elsewhere;
    private User ben;
    private User carla;

    @BeforeEach
    void an_organisation_with_two_members_and_another_one() {
        ada = user("ada");
        id = organisation(ada);
        elsewhere = organisation(user("dora"));
        ben = member(id, Role.COLLABORATOR, "ben");
        carla = member(id, Role.EXTERNAL, "carla");
    }

    @Test
    void a_team_is_shown_in_its_own_organisation_only() {
        var formed = team(id, "Hikers", ben, carla);
        var wished = new TeamDetails(new TeamName("Climbers"), new Colour("#1e90ff"), ben.id());
        inOne(() -> stores.teams().save(formed.change(wished, Optional.empty(), true, OPERATING)));

        var shown = new TeamView(formed.id(), "Climbers", "#1e90ff", ben.id(), 2, 0, formed.createdAt(), 1);
        assertThat(stores.teamViews().get(id, formed.id())).isEqualTo(shown);
        assertThat(listed(id, null, null)).containsExactly(shown);
        assertThatThrownBy(() -> stores.teamViews().get(elsewhere, formed.id())).isInstanceOf(UnknownTeam.class);
        assertThat(listed(elsewhere, null, null)).isEmpty();
        var plain = team(id, "Runners");
        assertThat(stores.teamViews().get(id, plain.id()))
                .isEqualTo(new TeamView(plain.id(), "Runners", null, null, 0, 0, plain.createdAt(), 0));
    }

    @Test
    void products_are_counted_once_each_unless_they_are_terminated() {
        var drive = product(id, "drive", "Papers");
        var chat = product(id, "chat", "Talk");
        product(id, "drive", "Plans");
        stand(product(id, "drive", "Old"), Product.State.TERMINATED);
        product(elsewhere, "drive", "Foreign");
        var named = team(id, "Named");
        access(id, of(named), whole(drive), null);
        access(id, of(named), new Extent.One(drive.id(), new Resource("folder", "/Accounts")), null);
        access(id, of(named), whole(chat), clock.instant().plusMillis(1));
        var ofType = team(id, "Of a type");
        access(id, of(ofType), new Extent.Every("drive"), null);
        access(id, of(ofType), whole(drive), null);
        var ofAll = team(id, "Of all");
        access(id, of(ofAll), EVERY, null);
        access(id, of(ben), EVERY, null);
        clock.pass(Duration.ofDays(1));

        assertThat(listed(id, null, null))
                .extracting(TeamView::name, TeamView::productsCount)
                .containsExactly(tuple("Named", 2L), tuple("Of a type", 2L), tuple("Of all", 3L));
        assertThat(stores.teamViews().get(id, ofAll.id()).productsCount()).isEqualTo(3);
    }

    @Test
    void teams_are_listed_by_member_and_by_any_part_of_the_name() {
        var hikers = team(id, "Hikers", ben).id();
        var bikers = team(id, "Bikers", ben, carla).id();
        var climbers = team(id, "Climbers", carla).id();
        join(elsewhere, ben, Role.EXTERNAL);
        team(elsewhere, "Strikers", ben);

        assertThat(ids(id, null, null)).containsExactly(hikers, bikers, climbers);
        assertThat(ids(id, ben.id(), null)).containsExactly(hikers, bikers);
        assertThat(ids(id, null, "IKE")).containsExactly(hikers, bikers);
        assertThat(ids(id, carla.id(), "ike")).containsExactly(bikers);
        assertThat(ids(id, null, "i%e")).isEmpty();
        assertThat(ids(id, ada.id(), null)).isEmpty();
    }

    @Test
    void pages_follow_each_other() {
        var teams = IntStream.range(0, 5)
                .mapToObj(i -> team(id, "Team " + i, ben).id())
                .toList();
        for (var member : Arrays.asList(null, ben.id())) {
            var first = stores.teamViews().page(id, member, "team", new PageRequest(null, 2));
            var second = stores.teamViews().page(id, member, "team", new PageRequest(first.next(), 3));

            assertThat(first.items()).extracting(TeamView::id).isEqualTo(teams.subList(0, 2));
            assertThat(second.items()).extracting(TeamView::id).isEqualTo(teams.subList(2, 5));
            assertThat(second.next()).isNull();
        }
    }

    @Test
    void its_members_are_listed_in_the_order_of_their_ids() {
        var hikers = team(id, "Hikers", carla, ben);
        team(id, "Climbers", ada);

        var first = stores.teamViews().members(id, hikers.id(), new PageRequest(null, 1));
        var second = stores.teamViews().members(id, hikers.id(), new PageRequest(first.next(), 1));

        assertThat(first.items()).containsExactly(view(ben, Role.COLLABORATOR));
        assertThat(second.items()).containsExactly(view(carla, Role.EXTERNAL));
        assertThat(second.next()).isNull();
        assertThat(stores.teamViews()
                        .members(elsewhere, hikers.id(), PageRequest.FIRST)
                        .items())
                .isEmpty();
    }

    @Test
    void a_deletion_closes_what_nothing_else_opens_to_somebody() {
        var papers = product(id, "drive", "Papers");
        var plans = product(id, "drive", "Plans");
        var talk = product(id, "chat", "Talk");
        product(id, "web-hosting", "Site");
        var hikers = team(id, "Hikers", ben, carla);
        access(id, of(hikers), new Extent.Every("drive"), null);
        access(id, of(hikers), whole(talk), null);

        assertThat(closings(hikers))
                .containsExactly(
                        new Closing(papers.id(), "Papers", 2),
                        new Closing(plans.id(), "Plans", 2),
                        new Closing(talk.id(), "Talk", 2));

        access(id, of(ben), new Extent.One(papers.id(), new Resource("folder", "/Accounts")), null);
        access(id, of(carla), new Extent.Every("drive"), null);
        access(id, of(team(id, "Talkers", ben)), new Extent.Every("chat"), null);
        access(id, of(team(id, "Strangers", ada)), EVERY, null);

        assertThat(closings(hikers))
                .containsExactly(new Closing(plans.id(), "Plans", 1), new Closing(talk.id(), "Talk", 1));
        assertThat(stores.teamViews().closings(elsewhere, hikers.id(), OF_EVERYTHING, clock.instant()))
                .isEmpty();
    }

    @Test
    void it_closes_nothing_for_whom_their_role_opens_everything_and_for_whom_is_suspended() {
        var papers = product(id, "drive", "Papers");
        var hikers = team(id, "Hikers", ada, ben, carla);
        access(id, of(hikers), EVERY, null);

        assertThat(closings(hikers)).containsExactly(new Closing(papers.id(), "Papers", 2));
        suspend(carla);
        assertThat(closings(hikers)).containsExactly(new Closing(papers.id(), "Papers", 1));
        suspend(ben);
        assertThat(closings(hikers)).isEmpty();
    }

    @Test
    void it_does_not_close_what_is_over_nor_what_is_terminated_but_what_is_blocked() {
        var papers = product(id, "drive", "Papers");
        var blocked = product(id, "drive", "Blocked");
        var old = product(id, "drive", "Old");
        stand(blocked, Product.State.BLOCKED);
        stand(old, Product.State.TERMINATED);
        var hikers = team(id, "Hikers", ben);
        access(id, of(hikers), whole(papers), clock.instant().plusMillis(2));
        access(id, of(hikers), new Extent.Every("drive"), clock.instant().plusMillis(3));
        access(id, of(ben), whole(papers), clock.instant().plusMillis(1));

        assertThat(closings(hikers)).containsExactly(new Closing(blocked.id(), "Blocked", 1));
        clock.pass(Duration.ofMillis(1));
        assertThat(closings(hikers))
                .containsExactly(new Closing(papers.id(), "Papers", 1), new Closing(blocked.id(), "Blocked", 1));
        clock.pass(Duration.ofMillis(2));
        assertThat(closings(hikers)).isEmpty();
    }

    private void suspend(User user) {
        var member = stores.memberships().find(id, user.id()).orElseThrow();
        var suspended = MemberWish.state(Membership.State.SUSPENDED);
        inOne(() -> stores.memberships().save(stores.organisations().get(id).change(member, suspended, OPERATING)));
    }

    private List<Closing> closings(Team team) {
        return stores.teamViews().closings(id, team.id(), OF_EVERYTHING, clock.instant());
    }

    private List<TeamView> listed(OrganisationId organisation, @Nullable UserId member, @Nullable String search) {
        return stores.teamViews()
                .page(organisation, member, search, PageRequest.FIRST)
                .items();
    }

    private List<TeamId> ids(OrganisationId organisation, @Nullable UserId member, @Nullable String search) {
        return listed(organisation, member, search).stream().map(TeamView::id).toList();
    }

    private TeamMemberView view(User user, Role role) {
        return new TeamMemberView(
                user.id(), user.login().text(), user.name().first(), user.name().last(), role, clock.instant());
    }

    private static Holder of(User user) {
        return new Holder.OfUser(user.id());
    }

    private static Holder of(Team team) {
        return new Holder.OfTeam(team.id());
    }

    private static Extent whole(Product product) {
        return new Extent.One(product.id(), null);
    }
}
