package io.seneschal.domain.support;

import static io.seneschal.testing.House.NOON;
import static io.seneschal.testing.House.someone;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.seneschal.domain.product.ContentType;
import io.seneschal.domain.shared.Actor;
import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.domain.shared.UserId;
import io.seneschal.domain.support.SupportGrant.Standing;
import io.seneschal.domain.support.SupportGrantEvent.Expired;
import io.seneschal.domain.support.SupportGrantEvent.Given;
import io.seneschal.domain.support.SupportGrantEvent.Revoked;
import io.seneschal.domain.support.SupportGrantEvent.Withdrawn;
import io.seneschal.domain.support.SupportRefusal.ScopeTooLarge;
import io.seneschal.domain.support.SupportRefusal.UnusableGrantLength;
import io.seneschal.testing.Rule;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SupportGrantTest {

    static final Duration ONE_STEP = Duration.ofMillis(1);
    static final Instant END = NOON.plus(Duration.ofHours(168));

    final UserId eve = someone();
    final OrganisationId club = new OrganisationId(UUID.randomUUID());
    final OrganisationId firm = new OrganisationId(UUID.randomUUID());
    final SupportGrant grant = given(GrantLength.LONGEST, GrantScope.EVERYTHING);

    @Test
    @Rule({"SUP-2", "SUP-3"})
    void is_given_by_a_person_for_one_type_of_content() {
        var id = new SupportGrantId(UUID.randomUUID());

        var given = SupportGrant.give(
                id, new Actor.Person(eve), ContentType.DRIVE, GrantScope.EVERYTHING, GrantLength.LONGEST, grant, NOON);

        assertThat(given.after().giver()).isEqualTo(eve);
        assertThat(given.after().contentType()).isEqualTo(ContentType.DRIVE);
        assertThat(given.events()).containsExactly(new Given(id, eve, ContentType.DRIVE, END, grant.id()));
    }

    @Test
    @Rule("SUP-6")
    void knows_the_one_before_it() {
        var next = SupportGrant.give(
                        new SupportGrantId(UUID.randomUUID()),
                        new Actor.Person(eve),
                        ContentType.MAIL,
                        GrantScope.EVERYTHING,
                        GrantLength.LONGEST,
                        grant,
                        NOON)
                .after();

        assertThat(grant.number()).isEqualTo(1);
        assertThat(grant.previous()).isNull();
        assertThat(next.number()).isEqualTo(2);
        assertThat(next.previous()).isEqualTo(grant.id());
    }

    @Test
    @Rule("SUP-4")
    void is_open_from_the_instant_it_is_given_until_168_hours_later() {
        assertThat(grant.endsAt()).isEqualTo(END);
        assertThat(grant.standingAt(NOON)).isEqualTo(Standing.OPEN);
        assertThat(grant.standingAt(END.minus(ONE_STEP))).isEqualTo(Standing.OPEN);
        assertThat(grant.standingAt(END)).isEqualTo(Standing.EXPIRED);
    }

    @ParameterizedTest
    @Rule("SUP-4")
    @CsvSource({
        "2026-03-27T12:00:00+01:00, 2026-04-03T13:00:00+02:00",
        "2026-10-23T12:00:00+02:00, 2026-10-30T11:00:00+01:00"
    })
    void lasts_hours_and_not_days_of_the_calendar(ZonedDateTime givenAt, ZonedDateTime end) {
        var given = SupportGrant.give(
                        new SupportGrantId(UUID.randomUUID()),
                        new Actor.Person(eve),
                        ContentType.MAIL,
                        GrantScope.EVERYTHING,
                        GrantLength.LONGEST,
                        null,
                        givenAt.toInstant())
                .after();

        assertThat(given.endsAt()).isEqualTo(end.toInstant());
        assertThat(given.endsAt().atZone(ZoneId.of("Europe/Zurich")).getHour()).isEqualTo(end.getHour());
    }

    @ParameterizedTest
    @Rule("SUP-5")
    @ValueSource(ints = {1, 168})
    void lasts_as_many_hours_as_wished(int hours) {
        assertThat(given(new GrantLength(hours), GrantScope.EVERYTHING).endsAt())
                .isEqualTo(NOON.plus(Duration.ofHours(hours)));
    }

    @ParameterizedTest
    @Rule("SUP-5")
    @ValueSource(ints = {Integer.MIN_VALUE, -1, 0, 169, Integer.MAX_VALUE})
    void lasts_no_time_at_all_and_no_longer_than_a_week_never(int hours) {
        assertThatExceptionOfType(UnusableGrantLength.class).isThrownBy(() -> new GrantLength(hours));
    }

    @Test
    @Rule({"SUP-5", "SUP-10"})
    void is_revoked_at_any_time_while_it_is_open() {
        var revoked = grant.revoke(END.minus(ONE_STEP));

        assertThat(revoked.after().standingAt(END.minus(ONE_STEP))).isEqualTo(Standing.REVOKED);
        assertThat(revoked.after().standingAt(END)).isEqualTo(Standing.REVOKED);
        assertThat(revoked.events()).containsExactly(new Revoked(grant.id(), eve, ContentType.MAIL));
    }

    @Test
    @Rule({"SUP-5", "MEM-7"})
    void is_closed_as_well_by_whoever_has_a_clock_that_is_behind() {
        var before = NOON.minus(ONE_STEP);

        assertThat(grant.revoke(before).after().standingAt(NOON)).isEqualTo(Standing.REVOKED);
        assertThat(grant.withdrawFrom(club, List.of(), before).isNone()).isFalse();
    }

    @Test
    @Rule("SUP-10")
    void keeps_the_end_it_has_come_to() {
        assertThat(grant.revoke(END).events()).containsExactly(new Expired(grant.id(), eve, ContentType.MAIL, END));
        assertThat(grant.revoke(END).after().standingAt(END)).isEqualTo(Standing.EXPIRED);
        assertThat(grant.revoke(NOON).after().revoke(NOON.plus(ONE_STEP)).isNone())
                .isTrue();
        assertThat(grant.revoke(NOON).after().tellExpiry(END).isNone()).isTrue();
    }

    @Test
    @Rule({"SUP-5", "SUP-10"})
    void is_over_for_everybody_once_it_was_revoked_by_a_clock_that_is_ahead() {
        var revoked = grant.revoke(END).after();

        assertThat(revoked.standingAt(END.minus(ONE_STEP))).isEqualTo(Standing.EXPIRED);
        assertThat(revoked.revoke(END).isNone()).isTrue();
    }

    @Test
    @Rule("SUP-6")
    void is_not_taken_for_the_one_before_it() {
        var next = SupportGrant.give(
                        new SupportGrantId(UUID.randomUUID()),
                        new Actor.Person(eve),
                        ContentType.MAIL,
                        GrantScope.EVERYTHING,
                        GrantLength.LONGEST,
                        grant,
                        NOON)
                .after();

        assertThat(next.version()).isEqualTo(grant.version());
        assertThat(next.switchVersion()).isGreaterThan(grant.switchVersion());
    }

    @Test
    @Rule("SUP-4")
    void tells_once_that_it_has_come_to_its_own_end() {
        assertThat(grant.tellExpiry(END.minus(ONE_STEP)).isNone()).isTrue();

        var told = grant.tellExpiry(END.plus(Duration.ofDays(1)));

        assertThat(told.events()).containsExactly(new Expired(grant.id(), eve, ContentType.MAIL, END));
        assertThat(told.after().tellExpiry(END.plus(Duration.ofDays(2))).isNone())
                .isTrue();
        assertThat(told.after().standingAt(END.minus(ONE_STEP))).isEqualTo(Standing.EXPIRED);
        assertThat(told.after().revoke(END.minus(ONE_STEP)).isNone()).isTrue();
    }

    @Test
    @Rule("SUP-7")
    void reaches_no_organisation_to_which_it_is_not_narrowed() {
        var narrowed = given(GrantLength.LONGEST, new GrantScope(Set.of(club), Set.of()));

        assertThat(narrowed.isOpenFor(club, NOON)).isTrue();
        assertThat(narrowed.isOpenFor(firm, NOON)).isFalse();
        assertThat(grant.isOpenFor(firm, NOON)).isTrue();
    }

    @Test
    @Rule({"SUP-7", "MEM-7"})
    void goes_on_without_an_organisation_that_its_giver_has_left() {
        var left = grant.withdrawFrom(club, List.of(firm), NOON);

        assertThat(left.events()).containsExactly(new Withdrawn(club, grant.id(), eve));
        assertThat(left.after().isOpenFor(club, NOON)).isFalse();
        assertThat(left.after().isOpenFor(firm, NOON)).isTrue();
        assertThat(left.after().withdrawFrom(club, List.of(firm), NOON).isNone())
                .isTrue();
    }

    @Test
    @Rule({"SUP-7", "MEM-7"})
    void ends_when_it_could_reach_nothing_any_more() {
        var narrowed = given(GrantLength.LONGEST, new GrantScope(Set.of(club), Set.of()));

        assertThat(grant.withdrawFrom(club, List.of(), NOON).events())
                .containsExactly(new Revoked(grant.id(), eve, ContentType.MAIL));
        assertThat(narrowed.withdrawFrom(club, List.of(firm), NOON).after().standingAt(NOON))
                .isEqualTo(Standing.REVOKED);
        assertThat(narrowed.withdrawFrom(firm, List.of(club), NOON).isNone()).isTrue();
        assertThat(grant.withdrawFrom(club, List.of(), END).isNone()).isTrue();
    }

    @Test
    @Rule("SUP-7")
    void is_narrowed_to_a_hundred_things_at_most() {
        assertThat(new GrantScope(Set.of(), ids(100)).resources()).hasSize(100);
        assertThatExceptionOfType(ScopeTooLarge.class).isThrownBy(() -> new GrantScope(Set.of(), ids(101)));
        assertThat(GrantScope.named(ids(100))).hasSize(100);
        assertThatExceptionOfType(ScopeTooLarge.class).isThrownBy(() -> GrantScope.named(ids(101)));
    }

    private static Set<UUID> ids(int count) {
        return Stream.generate(UUID::randomUUID).limit(count).collect(toSet());
    }

    private SupportGrant given(GrantLength length, GrantScope scope) {
        return SupportGrant.give(
                        new SupportGrantId(UUID.randomUUID()),
                        new Actor.Person(eve),
                        ContentType.MAIL,
                        scope,
                        length,
                        null,
                        NOON)
                .after();
    }
}
