package io.seneschal.domain.team;

import static io.seneschal.testing.House.NOON;
import static io.seneschal.testing.House.operator;
import static io.seneschal.testing.House.someone;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.seneschal.domain.organisation.Authority;
import io.seneschal.domain.organisation.PermissionRefusal.RoleTooLow;
import io.seneschal.domain.organisation.Role;
import io.seneschal.domain.shared.TeamId;
import io.seneschal.domain.shared.UserId;
import io.seneschal.domain.team.TeamEvent.Deleted;
import io.seneschal.domain.team.TeamEvent.DetailsChanged;
import io.seneschal.domain.team.TeamEvent.Formed;
import io.seneschal.domain.team.TeamEvent.LeaderAppointed;
import io.seneschal.domain.team.TeamEvent.LeaderPlaceEmptied;
import io.seneschal.domain.team.TeamEvent.MemberJoined;
import io.seneschal.domain.team.TeamEvent.MemberLeft;
import io.seneschal.domain.team.TeamRefusal.LeaderNotInTeam;
import io.seneschal.domain.team.TeamRefusal.NameTaken;
import io.seneschal.testing.House;
import io.seneschal.testing.Rule;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TeamTest {

    static final Colour BLUE = new Colour("#1e90ff");

    final UserId eve = someone();
    final House house = House.foundedBy(someone()).with(eve, Role.COLLABORATOR);
    final Team sales = formed("Sales", null);

    @Nested
    @Rule("TEAM-1")
    class Forming {

        @Test
        void tells_of_the_team_and_its_leader() {
            var id = new TeamId(UUID.randomUUID());
            var details = new TeamDetails(new TeamName("Support"), BLUE, eve);

            var formed = Team.form(id, house.id(), details, Optional.empty(), operator(), NOON);

            assertThat(formed.after()).isEqualTo(new Team(id, house.id(), details, NOON, 0));
            assertThat(formed.events())
                    .containsExactly(new Formed(house.id(), id), new LeaderAppointed(house.id(), id, eve));
        }

        @Test
        void needs_no_leader() {
            var id = new TeamId(UUID.randomUUID());

            assertThat(Team.form(id, house.id(), details("Support", null), Optional.empty(), operator(), NOON)
                            .events())
                    .containsExactly(new Formed(house.id(), id));
        }

        @Test
        @Rule("TEAM-7")
        void needs_a_name_that_no_other_team_has() {
            assertThatExceptionOfType(NameTaken.class)
                    .isThrownBy(() -> Team.form(
                            new TeamId(UUID.randomUUID()),
                            house.id(),
                            details("SALES", null),
                            Optional.of(sales),
                            operator(),
                            NOON))
                    .satisfies(refusal -> assertThat(refusal.because())
                            .containsEntry("team", sales.id().toString()));
        }
    }

    @ParameterizedTest
    @EnumSource
    @Rule("AUT-1")
    void is_managed_by_legal_responsibles_and_administrators(Role role) {
        var by = by(role);
        var member = house.member(eve);
        List<Runnable> work = List.of(
                () -> Team.form(sales.id(), house.id(), sales.details(), Optional.empty(), by, NOON),
                () -> sales.change(details("Support", null), Optional.empty(), false, by),
                () -> sales.admit(member, by, NOON),
                () -> sales.part(eve, by),
                () -> sales.delete(by));

        if (role == Role.LEGAL_RESPONSIBLE || role == Role.ADMINISTRATOR) {
            assertThat(work).allSatisfy(it -> assertThatCode(it::run).doesNotThrowAnyException());
        } else {
            assertThat(work)
                    .allSatisfy(
                            it -> assertThatExceptionOfType(RoleTooLow.class).isThrownBy(it::run));
        }
    }

    @Nested
    @Rule("TEAM-7")
    class Its_name {

        @Test
        void may_change_its_case() {
            var changed = sales.change(details("SALES", null), Optional.of(sales), false, operator());

            assertThat(changed.after().details().name().text()).isEqualTo("SALES");
            assertThat(changed.events()).containsExactly(new DetailsChanged(house.id(), sales.id(), List.of("name")));
        }

        @Test
        void is_not_that_of_another_team() {
            var support = formed("Support", null);

            assertThatExceptionOfType(NameTaken.class)
                    .isThrownBy(() -> sales.change(details("support", null), Optional.of(support), false, operator()));
        }
    }

    @Test
    void tells_what_is_different_about_it() {
        var wished = new TeamDetails(new TeamName("Sellers"), BLUE, eve);

        var changed = sales.change(wished, Optional.empty(), true, operator());

        assertThat(changed.after().details()).isEqualTo(wished);
        assertThat(changed.events())
                .containsExactly(
                        new DetailsChanged(house.id(), sales.id(), List.of("name", "colour")),
                        new LeaderAppointed(house.id(), sales.id(), eve));
        assertThat(sales.change(sales.details(), Optional.of(sales), false, operator())
                        .isNone())
                .isTrue();
    }

    @Nested
    @Rule("TEAM-6")
    class Its_leader {

        final Team led = formed("Support", eve);

        @Test
        void is_one_of_its_members() {
            assertThatExceptionOfType(LeaderNotInTeam.class)
                    .isThrownBy(() -> sales.change(details("Sales", eve), Optional.of(sales), false, operator()));
            assertThat(sales.change(details("Sales", eve), Optional.of(sales), true, operator())
                            .events())
                    .containsExactly(new LeaderAppointed(house.id(), sales.id(), eve));
        }

        @Test
        void leaves_the_place_empty_when_taken_out() {
            var left = led.part(eve, operator());

            assertThat(left.after().details().leader()).isNull();
            assertThat(left.events())
                    .containsExactly(
                            new MemberLeft(house.id(), led.id(), eve), new LeaderPlaceEmptied(house.id(), led.id()));
        }

        @Test
        @Rule("MEM-7")
        void leaves_the_place_empty_when_the_membership_ends() {
            assertThat(led.partWithMembership(eve)).isEqualTo(led.part(eve, operator()));
        }

        @Test
        void stays_when_others_go() {
            var tom = someone();

            assertThat(led.part(tom, operator()).after()).isEqualTo(led);
            assertThat(led.part(tom, operator()).events()).containsExactly(new MemberLeft(house.id(), led.id(), tom));
        }

        @Test
        void steps_down_and_stays_in_the_team() {
            assertThat(led.change(details("Support", null), Optional.of(led), false, operator())
                            .events())
                    .containsExactly(new LeaderPlaceEmptied(house.id(), led.id()));
        }

        @Test
        void has_no_extra_right() {
            assertThatExceptionOfType(RoleTooLow.class).isThrownBy(() -> led.part(someone(), house.of(eve)));
        }
    }

    @Test
    @Rule("TEAM-3")
    void takes_members_of_its_organisation_in() {
        var joined = sales.admit(house.member(eve), operator(), NOON);

        assertThat(joined.after()).isEqualTo(new TeamMembership(house.id(), sales.id(), eve, NOON));
        assertThat(joined.events()).containsExactly(new MemberJoined(house.id(), sales.id(), eve));
    }

    @Test
    void takes_nobody_in_from_another_organisation() {
        var stranger = someone();
        var elsewhere = House.foundedBy(stranger);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> sales.admit(elsewhere.member(stranger), operator(), NOON));
    }

    @Test
    @Rule("TEAM-5")
    void welcomes_whom_an_invitation_brought() {
        assertThat(sales.welcome(house.member(eve), NOON)).isEqualTo(sales.admit(house.member(eve), operator(), NOON));
    }

    @Test
    void is_deleted() {
        assertThat(sales.delete(operator()).events()).containsExactly(new Deleted(house.id(), sales.id()));
    }

    private Team formed(String name, @Nullable UserId leader) {
        return Team.form(
                        new TeamId(UUID.randomUUID()),
                        house.id(),
                        details(name, leader),
                        Optional.empty(),
                        operator(),
                        NOON)
                .after();
    }

    private static TeamDetails details(String name, @Nullable UserId leader) {
        return new TeamDetails(new TeamName(name), null, leader);
    }

    private Authority by(Role role) {
        var member = someone();
        return house.with(member, role).of(member);
    }
}
