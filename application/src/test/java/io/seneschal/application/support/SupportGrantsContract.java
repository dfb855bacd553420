package io.seneschal.application.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.seneschal.application.StoresContract;
import io.seneschal.application.UseCases;
import io.seneschal.application.shared.PageRequest;
import io.seneschal.application.support.GrantingSupport.Wish;
import io.seneschal.domain.product.ContentType;
import io.seneschal.domain.shared.Actor;
import io.seneschal.domain.shared.CommonRefusal.StaleChange;
import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.domain.shared.SeenVersion;
import io.seneschal.domain.support.GrantLength;
import io.seneschal.domain.support.GrantScope;
import io.seneschal.domain.support.SupportGrant;
import io.seneschal.domain.support.SupportGrantId;
import io.seneschal.domain.support.SupportRefusal.UnknownGrant;
import io.seneschal.domain.user.User;
import io.seneschal.testing.Rule;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Of {@link SupportGrants}. */
@DisplayNameGeneration(ReplaceUnderscores.class)
public abstract class SupportGrantsContract extends StoresContract {

    private static final Duration WEEK = Duration.ofHours(168);

    private User eve;

    @BeforeEach
    void somebody_who_may_give() {
        eve = user("eve");
    }

    @Test
    void a_grant_is_kept_as_it_was_given() {
        var scope = new GrantScope(
                Set.of(new OrganisationId(newId()), new OrganisationId(newId())), Set.of(newId(), newId()));
        var first = give(eve, ContentType.MAIL, scope, null);
        var second = give(eve, ContentType.MAIL, GrantScope.EVERYTHING, first);

        assertThat(stores.supportGrants().get(first.id())).isEqualTo(first);
        assertThat(stores.supportGrants().get(second.id())).isEqualTo(second);
        assertThat(second.previous()).isEqualTo(first.id());
    }

    @Test
    void a_grant_that_nobody_gave_is_unknown() {
        assertThatExceptionOfType(UnknownGrant.class)
                .isThrownBy(() -> stores.supportGrants().get(new SupportGrantId(newId())));
    }

    @Test
    @Rule("SUP-3")
    void the_newest_is_that_of_one_giver_and_type() {
        assertThat(stores.supportGrants().newest(eve.id(), ContentType.MAIL)).isEmpty();
        var first = give(eve, ContentType.MAIL, GrantScope.EVERYTHING, null);
        var second = give(eve, ContentType.MAIL, GrantScope.EVERYTHING, first);
        var chat = give(eve, ContentType.CHAT, GrantScope.EVERYTHING, null);
        give(user("tom"), ContentType.MAIL, GrantScope.EVERYTHING, null);

        assertThat(stores.supportGrants().newest(eve.id(), ContentType.MAIL)).contains(second);
        assertThat(stores.supportGrants().newest(eve.id(), ContentType.DRIVE)).isEmpty();
        assertThat(stores.supportGrants().allNewest(eve.id())).containsExactlyInAnyOrder(second, chat);
    }

    @Test
    void they_are_listed_in_pages_by_giver_and_on_wish_by_type() {
        var first = give(eve, ContentType.MAIL, GrantScope.EVERYTHING, null);
        var chat = give(eve, ContentType.CHAT, GrantScope.EVERYTHING, null);
        var second = give(eve, ContentType.MAIL, GrantScope.EVERYTHING, first);

        var page = stores.supportGrants().page(eve.id(), null, new PageRequest(null, 2));

        assertThat(page.items()).containsExactly(first, chat);
        assertThat(stores.supportGrants()
                        .page(eve.id(), null, new PageRequest(page.next(), 2))
                        .items())
                .containsExactly(second);
        assertThat(stores.supportGrants()
                        .page(eve.id(), ContentType.MAIL, PageRequest.FIRST)
                        .items())
                .containsExactly(first, second);
        assertThat(stores.supportGrants()
                        .page(user("tom").id(), null, PageRequest.FIRST)
                        .items())
                .isEmpty();
    }

    @Test
    void a_change_is_kept_on_the_next_version_and_one_of_an_older_state_is_stale() {
        var given = give(eve, ContentType.MAIL, GrantScope.EVERYTHING, null);
        var left = new OrganisationId(newId());
        var elsewhere = List.of(new OrganisationId(newId()));
        inOne(() -> stores.supportGrants().save(given.withdrawFrom(left, elsewhere, clock.instant())));

        var kept = stores.supportGrants().get(given.id());

        assertThat(kept.withdrawn()).containsExactly(left);
        assertThat(kept.version()).isEqualTo(given.version() + 1);
        assertThatExceptionOfType(StaleChange.class)
                .isThrownBy(() -> inOne(() -> stores.supportGrants().save(given.revoke(clock.instant()))));
        assertThat(stores.supportGrants().get(given.id())).isEqualTo(kept);
    }

    @Test
    void no_two_have_the_same_number() {
        give(eve, ContentType.MAIL, GrantScope.EVERYTHING, null);

        assertThatExceptionOfType(StaleChange.class)
                .isThrownBy(() -> give(eve, ContentType.MAIL, GrantScope.EVERYTHING, null));
        assertThat(stores.supportGrants()
                        .page(eve.id(), null, PageRequest.FIRST)
                        .items())
                .hasSize(1);
    }

    @Test
    void one_that_is_held_must_be_as_it_was_read() {
        var given = give(eve, ContentType.MAIL, GrantScope.EVERYTHING, null);

        assertThatCode(() -> inOne(() -> stores.supportGrants().hold(given))).doesNotThrowAnyException();
        inOne(() -> stores.supportGrants().save(given.revoke(clock.instant())));
        assertThatExceptionOfType(StaleChange.class)
                .isThrownBy(() -> inOne(() -> stores.supportGrants().hold(given)));
        assertThatThrownBy(() -> stores.supportGrants().hold(given)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    @Rule("SUP-4")
    void those_that_have_come_to_their_own_end_are_told_of_once() {
        var first = give(eve, ContentType.MAIL, GrantScope.EVERYTHING, null);
        clock.pass(Duration.ofMillis(1));
        var second = give(eve, ContentType.CHAT, GrantScope.EVERYTHING, null);
        var revoked = give(eve, ContentType.DRIVE, GrantScope.EVERYTHING, null);
        inOne(() -> stores.supportGrants().save(revoked.revoke(clock.instant())));

        clock.pass(WEEK.minus(Duration.ofMillis(2)));
        assertThat(tellAll()).doesNotContain(first.id());
        clock.pass(Duration.ofMillis(1));
        assertThat(tellAll()).contains(first.id()).doesNotContain(second.id());
        clock.pass(Duration.ofMillis(1));
        assertThat(tellAll()).contains(second.id()).doesNotContain(first.id(), revoked.id());
        assertThat(stores.supportGrants().get(first.id()).expiryTold()).isTrue();
    }

    @Test
    @Rule("SUP-4")
    void the_one_that_ended_first_is_told_of_first() {
        var later = give(eve, ContentType.MAIL, GrantScope.EVERYTHING, null);
        var tom = user("tom");
        inOne(() -> stores.supportGrants()
                .add(SupportGrant.give(
                        new SupportGrantId(newId()),
                        new Actor.Person(tom.id()),
                        ContentType.MAIL,
                        GrantScope.EVERYTHING,
                        new GrantLength(1),
                        null,
                        clock.instant())));
        var sooner = stores.supportGrants().newest(tom.id(), ContentType.MAIL).orElseThrow();
        clock.pass(WEEK);

        assertThat(tellAll()).containsSubsequence(sooner.id(), later.id());
    }

    @Test
    @Rule("SUP-6")
    void of_two_who_switch_on_at_the_same_instant_both_have_the_same_grant() throws Exception {
        var here = UseCases.of(stores, instruments());
        var there = UseCases.of(another(), instruments());
        var giver = new Actor.Person(eve.id());

        var given = atTheSameInstant(
                () -> here.grantingSupport()
                        .give(giver, ContentType.MAIL, Wish.USUAL, SeenVersion.ANY)
                        .id(),
                () -> there.grantingSupport()
                        .give(giver, ContentType.MAIL, Wish.USUAL, SeenVersion.ANY)
                        .id());

        assertThat(given.get(0).get()).isEqualTo(given.get(1).get());
        assertThat(stores.supportGrants()
                        .page(eve.id(), null, PageRequest.FIRST)
                        .items())
                .hasSize(1);
    }

    @Test
    void they_go_with_their_givers_account() {
        var given = give(eve, ContentType.MAIL, GrantScope.EVERYTHING, null);

        UseCases.of(stores, instruments()).closingAccounts().close(new Actor.Person(eve.id()), SeenVersion.ANY);

        assertThatExceptionOfType(UnknownGrant.class)
                .isThrownBy(() -> stores.supportGrants().get(given.id()));
        assertThat(stores.supportGrants().allNewest(eve.id())).isEmpty();
    }

    /** Other tests may have left some in the same database. */
    private List<SupportGrantId> tellAll() {
        var told = new ArrayList<SupportGrantId>();
        for (var next = untold(); next.isPresent(); next = untold()) {
            var ended = next.get();
            inOne(() -> stores.supportGrants().save(ended.tellExpiry(clock.instant())));
            told.add(ended.id());
        }
        return told;
    }

    private Optional<SupportGrant> untold() {
        return stores.supportGrants().firstUntold(clock.instant());
    }

    private SupportGrant give(User giver, ContentType type, GrantScope scope, @Nullable SupportGrant previous) {
        var given = SupportGrant.give(
                new SupportGrantId(newId()),
                new Actor.Person(giver.id()),
                type,
                scope,
                GrantLength.LONGEST,
                previous,
                clock.instant());
        inOne(() -> stores.supportGrants().add(given));
        return given.after();
    }
}
