package io.seneschal.application.team;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.seneschal.application.Stores;
import io.seneschal.application.StoresContract;
import io.seneschal.application.UseCases;
import io.seneschal.application.shared.PageRequest;
import io.seneschal.application.team.FormingTeams.NewTeam;
import io.seneschal.domain.access.Extent;
import io.seneschal.domain.access.Holder;
import io.seneschal.domain.organisation.Role;
import io.seneschal.domain.product.Product;
import io.seneschal.domain.shared.Change;
import io.seneschal.domain.shared.CommonRefusal.StaleChange;
import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.domain.shared.TeamId;
import io.seneschal.domain.shared.UserId;
import io.seneschal.domain.team.Colour;
import io.seneschal.domain.team.Team;
import io.seneschal.domain.team.TeamDetails;
import io.seneschal.domain.team.TeamName;
import io.seneschal.domain.team.TeamRefusal.NameTaken;
import io.seneschal.domain.team.TeamRefusal.UnknownTeam;
import io.seneschal.domain.user.User;
import io.seneschal.testing.Rule;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
public abstract class TeamsContract extends StoresContract {

    private OrganisationId id;
    private OrganisationId elsewhere;
    private User ben;
    private User carla;

    @BeforeEach
    void an_organisation_with_two_members_and_another_one() {
        id = organisation(user("ada"));
        elsewhere = organisation(user("dora"));
        ben = member(id, Role.COLLABORATOR, "ben");
        carla = member(id, Role.COLLABORATOR, "carla");
    }

    @Test
    void a_team_is_found_as_formed_in_its_own_organisation_only() {
        var formed = led("Hikers", ben);

        assertThat(stores.teams().get(id, formed.id())).isEqualTo(formed);
        assertThatThrownBy(() -> stores.teams().get(elsewhere, formed.id())).isInstanceOf(UnknownTeam.class);
        assertThatThrownBy(() -> stores.teams().get(id, new TeamId(newId()))).isInstanceOf(UnknownTeam.class);
        assertThat(stores.teams().find(elsewhere, new TeamName("Hikers"))).isEmpty();
        assertThat(stores.teams().allOf(elsewhere, ben.id())).isEmpty();
        assertThat(eventsOf(id)).endsWith("team.formed", "team.leader-appointed", "team.member-joined");
    }

    @Test
    void it_is_found_by_its_name_whatever_the_case() {
        var formed = team(id, "Bürgermeister");

        assertThat(stores.teams().find(id, new TeamName("BÜRGERmeister"))).contains(formed);
        assertThat(stores.teams().find(id, new TeamName("Bürger"))).isEmpty();
    }

    @Test
    @Rule("TEAM-7")
    void no_two_of_an_organisation_have_the_same_name_whatever_its_case() {
        team(id, "Hikers");
        var climbers = team(id, "Climbers");

        assertThatThrownBy(() -> team(id, "HIKERS")).isInstanceOf(StaleChange.class);
        assertThatThrownBy(() -> save(renamed(climbers, "hIKERS"))).isInstanceOf(StaleChange.class);
        team(elsewhere, "Hikers");

        save(renamed(climbers, "CLIMBERS"));
        save(renamed(stores.teams().get(id, climbers.id()), "Runners"));
        team(id, "climbers");
    }

    @Test
    @Rule("TEAM-7")
    void of_two_who_form_a_team_of_the_same_name_at_the_same_instant_one_is_told_of_the_other() throws Exception {
        var other = another();
        for (var round = 0; round < 10; round++) {
            var details = new TeamDetails(new TeamName("Hikers " + round), null, null);

            var outcomes = atTheSameInstant(forming(stores, details), forming(other, details));

            assertThat(outcomes.stream().filter(outcome -> outcome.state() == Future.State.SUCCESS))
                    .hasSize(1);
            assertThat(outcomes.stream().filter(outcome -> outcome.state() == Future.State.FAILED))
                    .allSatisfy(outcome -> assertThat(outcome.exceptionNow()).isInstanceOf(NameTaken.class));
        }
    }

    @Test
    void everything_about_it_that_changes_is_kept() {
        var formed = team(id, "Hikers", ben);
        var wished = new TeamDetails(new TeamName("Climbers"), new Colour("#1e90ff"), ben.id());

        save(formed.change(wished, Optional.empty(), true, OPERATING));

        var changed = new Team(formed.id(), id, wished, formed.createdAt(), 1);
        assertThat(stores.teams().get(id, formed.id())).isEqualTo(changed);
        assertThat(stores.teams().find(id, new TeamName("climbers"))).contains(changed);
        assertThat(stores.teams().find(id, new TeamName("Hikers"))).isEmpty();
        save(changed.change(wished.withColour(null).withLeader(null), Optional.empty(), false, OPERATING));
        assertThat(stores.teams().get(id, formed.id()).details())
                .isEqualTo(new TeamDetails(new TeamName("Climbers"), null, null));
        assertThat(eventsOf(id)).endsWith("team.details-changed", "team.leader-place-emptied");
    }

    @Test
    void what_was_decided_on_an_older_version_is_not_stored() {
        var formed = team(id, "Hikers");
        save(renamed(formed, "Climbers"));

        assertThatThrownBy(() -> save(renamed(formed, "Runners"))).isInstanceOf(StaleChange.class);
        assertThatThrownBy(() -> remove(formed)).isInstanceOf(StaleChange.class);
        save(Change.none(formed));

        assertThat(stores.teams().get(id, formed.id()))
                .extracting(Team::version)
                .isEqualTo(1L);
        assertThat(eventsOf(id)).endsWith("team.formed", "team.details-changed");
    }

    @Test
    void who_joins_is_in_the_team_until_they_leave_and_its_version_stays() {
        var hikers = team(id, "Hikers");
        var climbers = team(id, "Climbers", ben);
        team(id, "Runners", carla);
        var foreign = organisation(ben, "Ben's own");
        team(foreign, "Hikers", ben);

        join(hikers, ben);

        assertThat(stores.teams().isIn(hikers.id(), ben.id())).isTrue();
        assertThat(stores.teams().isIn(hikers.id(), carla.id())).isFalse();
        assertThat(stores.teams().allOf(id, ben.id())).containsExactly(hikers, climbers);
        part(hikers, ben.id());
        assertThat(stores.teams().isIn(hikers.id(), ben.id())).isFalse();
        assertThat(stores.teams().allOf(id, ben.id())).containsExactly(climbers);
        assertThat(stores.teams().get(id, hikers.id())).isEqualTo(hikers);
        assertThat(eventsOf(id)).endsWith("team.member-joined", "team.member-left");
    }

    @Test
    void nobody_joins_twice_or_leaves_what_they_are_not_in() {
        var hikers = team(id, "Hikers", ben);

        assertThatThrownBy(() -> join(hikers, ben)).isInstanceOf(StaleChange.class);
        assertThatThrownBy(() -> part(hikers, carla.id())).isInstanceOf(StaleChange.class);

        assertThat(stores.teamViews().get(id, hikers.id()).membersCount()).isEqualTo(1);
        assertThat(eventsOf(id)).endsWith("team.formed", "team.member-joined");
    }

    @Test
    @Rule("TEAM-6")
    void when_the_leader_leaves_the_place_is_empty() {
        var hikers = led("Hikers", ben);

        part(hikers, ben.id());

        assertThat(stores.teams().get(id, hikers.id()))
                .isEqualTo(new Team(hikers.id(), id, hikers.details().withLeader(null), hikers.createdAt(), 1));
        assertThat(stores.teams().isIn(hikers.id(), ben.id())).isFalse();
        assertThat(eventsOf(id)).endsWith("team.member-left", "team.leader-place-emptied");
    }

    @Test
    void who_has_just_left_the_organisation_does_not_join_its_team() {
        var hikers = team(id, "Hikers");
        var member = stores.memberships().find(id, ben.id()).orElseThrow();
        inOne(() -> stores.memberships().remove(stores.organisations().get(id).partWithAccount(member)));

        assertThatThrownBy(() -> inOne(() -> stores.teams().join(hikers.admit(member, OPERATING, clock.instant()))))
                .isInstanceOf(StaleChange.class);
    }

    @Test
    void a_deleted_team_is_gone_with_who_was_in_it_and_its_name_is_free() {
        var hikers = led("Hikers", ben);
        join(hikers, carla);

        remove(hikers);

        assertThatThrownBy(() -> stores.teams().get(id, hikers.id())).isInstanceOf(UnknownTeam.class);
        assertThat(stores.teams().isIn(hikers.id(), carla.id())).isFalse();
        assertThat(stores.teams().allOf(id, ben.id())).isEmpty();
        assertThatThrownBy(() -> remove(hikers)).isInstanceOf(StaleChange.class);
        assertThatThrownBy(() -> join(hikers, ben)).isInstanceOf(StaleChange.class);
        team(id, "Hikers");
        assertThat(eventsOf(id)).endsWith("team.deleted", "team.formed");
    }

    @Test
    void teams_go_with_their_organisation_and_so_does_what_they_hold() {
        var erin = user("erin");
        var doomed = organisation(erin);
        var hikers = team(doomed, "Hikers");
        var drive = product(doomed, "drive", "Papers");
        var held = access(doomed, new Holder.OfTeam(hikers.id()), new Extent.One(drive.id(), null), null);
        access(doomed, new Holder.OfTeam(hikers.id()), new Extent.Every(null), null);
        stand(drive, Product.State.TERMINATED);

        delete(doomed);

        assertThatThrownBy(() -> stores.teams().get(doomed, hikers.id())).isInstanceOf(UnknownTeam.class);
        assertThat(stores.accesses().find(doomed, held.holder(), held.extent())).isEmpty();
        assertThat(stores.teamViews()
                        .page(doomed, null, null, PageRequest.FIRST)
                        .items())
                .isEmpty();
        assertThatThrownBy(() -> team(doomed, "Climbers")).isInstanceOf(StaleChange.class);
    }

    private Team led(String name, User leader) {
        var details = new TeamDetails(new TeamName(name), new Colour("#1e90ff"), leader.id());
        var formed = Team.form(new TeamId(newId()), id, details, Optional.empty(), OPERATING, clock.instant());
        var member = stores.memberships().find(id, leader.id()).orElseThrow();
        inOne(() -> {
            stores.teams().add(formed);
            stores.teams().join(formed.after().admit(member, OPERATING, clock.instant()));
        });
        return formed.after();
    }

    private static Change<Team> renamed(Team team, String name) {
        return team.change(team.details().withName(new TeamName(name)), Optional.empty(), false, OPERATING);
    }

    private void save(Change<Team> changed) {
        inOne(() -> stores.teams().save(changed));
    }

    private void remove(Team team) {
        inOne(() -> stores.teams().remove(team.delete(OPERATING)));
    }

    private void part(Team team, UserId user) {
        inOne(() -> stores.teams().part(team.part(user, OPERATING), user));
    }

    private Callable<?> forming(Stores process, TeamDetails details) {
        var useCases = UseCases.of(process, instruments());
        return () -> useCases.formingTeams().form(OPERATOR, id, new NewTeam(details, List.of(), List.of()));
    }
}
