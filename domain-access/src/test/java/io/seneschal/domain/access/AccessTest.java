package io.seneschal.domain.access;

import static io.seneschal.testing.House.NOON;
import static io.seneschal.testing.House.operator;
import static io.seneschal.testing.House.someone;
import static io.seneschal.testing.Wares.CATALOGUE;
import static io.seneschal.testing.Wares.MAIL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.seneschal.domain.access.AccessEvent.Changed;
import io.seneschal.domain.access.AccessEvent.Ended;
import io.seneschal.domain.access.AccessEvent.Granted;
import io.seneschal.domain.access.AccessRefusal.EndNotAhead;
import io.seneschal.domain.organisation.Authority;
import io.seneschal.domain.organisation.PermissionRefusal.RoleTooLow;
import io.seneschal.domain.organisation.Role;
import io.seneschal.domain.product.Product;
import io.seneschal.domain.product.Resource;
import io.seneschal.domain.shared.TeamId;
import io.seneschal.domain.shared.UserId;
import io.seneschal.testing.House;
import io.seneschal.testing.Rule;
import io.seneschal.testing.Wares;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Rule("PRD-3")
@DisplayNameGeneration(ReplaceUnderscores.class)
class AccessTest {

    static final Resource MAILBOX = new Resource("mailbox", "info@example.org");

    final UserId eve = someone();
    final House house = House.foundedBy(someone()).with(eve, Role.COLLABORATOR);
    final Product mail = Wares.open(house.id(), MAIL);
    final AccessId id = new AccessId(UUID.randomUUID());
    final Holder toEve = new Holder.OfUser(eve);

    @Test
    void is_granted_to_a_user() {
        var granted = Access.grant(id, house.id(), toEve, whole(NOON.plusMillis(1)), operator(), NOON);

        assertThat(granted.events())
                .containsExactly(
                        new Granted(house.id(), id, eve, null, mail.id(), null, null, Right.USUAL, NOON.plusMillis(1)));
    }

    @Test
    void is_granted_to_a_team_and_tells_of_a_resource_only_its_kind() {
        var team = new TeamId(UUID.randomUUID());
        var grant = Grant.on(mail, CATALOGUE, MAILBOX, Set.of(Right.READ_MAIL), null);

        var granted = Access.grant(id, house.id(), new Holder.OfTeam(team), grant, operator(), NOON);

        assertThat(granted.events())
                .containsExactly(new Granted(
                        house.id(), id, null, team, mail.id(), "mailbox", null, Set.of(Right.READ_MAIL), null));
    }

    @Test
    @Rule("PRD-4")
    void tells_that_it_opens_all_of_a_type() {
        var grant = Grant.onEvery("mail", CATALOGUE, Right.USUAL, null);

        assertThat(Access.grant(id, house.id(), toEve, grant, operator(), NOON).events())
                .containsExactly(new Granted(house.id(), id, eve, null, null, null, "mail", Right.USUAL, null));
    }

    @ParameterizedTest
    @EnumSource
    @Rule("AUT-1")
    void is_given_changed_and_taken_by_those_who_manage(Role role) {
        var present = granted(null);
        var by = by(role);

        if (role == Role.LEGAL_RESPONSIBLE || role == Role.ADMINISTRATOR) {
            assertThatCode(() -> Access.grant(id, house.id(), toEve, whole(null), by, NOON))
                    .doesNotThrowAnyException();
            assertThatCode(() -> present.regrant(whole(null), by, NOON)).doesNotThrowAnyException();
            assertThatCode(() -> present.revoke(by)).doesNotThrowAnyException();
        } else {
            assertThatExceptionOfType(RoleTooLow.class)
                    .isThrownBy(() -> Access.grant(id, house.id(), toEve, whole(null), by, NOON));
            assertThatExceptionOfType(RoleTooLow.class).isThrownBy(() -> present.regrant(whole(null), by, NOON));
            assertThatExceptionOfType(RoleTooLow.class).isThrownBy(() -> present.revoke(by));
        }
    }

    @Test
    void is_open_until_its_end_and_not_at_it() {
        var access = granted(NOON.plusSeconds(60));

        assertThat(access.isOpenAt(NOON)).isTrue();
        assertThat(access.isOpenAt(NOON.plusSeconds(60).minusMillis(1))).isTrue();
        assertThat(access.isOpenAt(NOON.plusSeconds(60))).isFalse();
        assertThat(access.isOpenAt(NOON.plusSeconds(60).plusMillis(1))).isFalse();
    }

    @Test
    void is_open_for_ever_without_an_end() {
        assertThat(granted(null).isOpenAt(Instant.MAX)).isTrue();
    }

    @Test
    void ends_after_it_begins() {
        assertThatExceptionOfType(EndNotAhead.class).isThrownBy(() -> granted(NOON.minusMillis(1)));
        assertThatExceptionOfType(EndNotAhead.class).isThrownBy(() -> granted(NOON));
        assertThat(granted(NOON.plusMillis(1)).isOpenAt(NOON)).isTrue();
        assertThatExceptionOfType(EndNotAhead.class)
                .isThrownBy(() -> granted(null).regrant(whole(NOON), operator(), NOON));
    }

    @Test
    void gets_other_rights_and_another_end_when_granted_again() {
        var present = granted(null);
        var until = NOON.plusSeconds(60);

        var changed = present.regrant(
                new Grant(present.extent(), EnumSet.of(Right.STATISTICS), until), operator(), NOON.plusSeconds(1));

        assertThat(changed.after())
                .isEqualTo(
                        new Access(id, house.id(), toEve, present.extent(), Set.of(Right.STATISTICS), until, NOON, 0));
        assertThat(changed.events())
                .containsExactly(new Changed(house.id(), id, eve, null, mail.id(), Set.of(Right.STATISTICS), until));
        assertThat(present.regrant(whole(null), operator(), NOON).isNone()).isTrue();
    }

    @Test
    void keeps_what_it_opens() {
        var other = Grant.onEvery(null, CATALOGUE, Right.USUAL, null);

        assertThatIllegalArgumentException().isThrownBy(() -> granted(null).regrant(other, operator(), NOON));
    }

    @Test
    void ends_with_an_event() {
        var ended = new Ended(house.id(), id, eve, null, mail.id());
        assertThat(granted(null).revoke(operator()).events()).containsExactly(ended);
        assertThat(granted(null).end().events()).containsExactly(ended);
    }

    @Test
    @Rule("MEM-2")
    void is_brought_along_by_an_invitation_with_the_usual_rights() {
        var welcome = Access.welcome(id, house.member(eve), mail, NOON).orElseThrow();

        assertThat(welcome.after()).isEqualTo(granted(null));
        assertThat(welcome.events()).hasSize(1).hasOnlyElementsOfType(Granted.class);
    }

    @Test
    @Rule("MEM-2")
    void is_not_brought_along_to_a_product_that_is_over() {
        var over = Wares.open(house.id(), MAIL, Product.State.TERMINATED);
        var blocked = Wares.open(house.id(), MAIL, Product.State.BLOCKED);

        assertThat(Access.welcome(id, house.member(eve), over, NOON)).isEmpty();
        assertThat(Access.welcome(id, house.member(eve), blocked, NOON)).isPresent();
    }

    private Access granted(@Nullable Instant until) {
        return Access.grant(id, house.id(), toEve, whole(until), operator(), NOON)
                .after();
    }

    private Grant whole(@Nullable Instant until) {
        return Grant.on(mail, CATALOGUE, null, Right.USUAL, until);
    }

    private Authority by(Role role) {
        var member = someone();
        return house.with(member, role).of(member);
    }
}
