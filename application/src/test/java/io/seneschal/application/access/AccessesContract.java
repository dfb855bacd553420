package io.seneschal.application.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.seneschal.application.Stores;
import io.seneschal.application.StoresContract;
import io.seneschal.application.UseCases;
import io.seneschal.application.access.AccessViews.Filter;
import io.seneschal.application.access.GrantingAccesses.Given;
import io.seneschal.application.shared.PageRequest;
import io.seneschal.domain.access.Access;
import io.seneschal.domain.access.AccessId;
import io.seneschal.domain.access.AccessRefusal.UnknownAccess;
import io.seneschal.domain.access.Extent;
import io.seneschal.domain.access.Grant;
import io.seneschal.domain.access.Holder;
import io.seneschal.domain.access.Right;
import io.seneschal.domain.organisation.MembershipRefusal.UnknownMember;
import io.seneschal.domain.organisation.Role;
import io.seneschal.domain.product.Resource;
import io.seneschal.domain.shared.CommonRefusal.StaleChange;
import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.domain.shared.ProductId;
import io.seneschal.domain.shared.TeamId;
import io.seneschal.domain.team.TeamRefusal.UnknownTeam;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Of {@link Accesses}, {@link AccessViews} and {@link Holders}. */
@DisplayNameGeneration(ReplaceUnderscores.class)
public abstract class AccessesContract extends StoresContract {

    private static final Extent EVERY = new Extent.Every(null);
    private static final Extent EVERY_DRIVE = new Extent.Every("drive");

    private OrganisationId id;
    private Holder ben;
    private Holder hikers;
    private ProductId drive;
    private Extent whole;
    private Extent folder;

    @BeforeEach
    void an_organisation_with_a_member_a_team_and_a_product() {
        id = organisation(user("ada"));
        ben = new Holder.OfUser(member(id, Role.COLLABORATOR, "ben").id());
        hikers = new Holder.OfTeam(team(id, "Hikers").id());
        drive = product(id, "drive", "Papers").id();
        whole = new Extent.One(drive, null);
        folder = new Extent.One(drive, new Resource("folder", "/Accounts: 2026"));
    }

    @Test
    void an_access_of_any_kind_is_found_as_granted_in_its_own_organisation_only() {
        var elsewhere = organisation(user("carla"));
        for (var holder : List.of(ben, hikers)) {
            for (var extent : List.of(whole, folder, EVERY, EVERY_DRIVE)) {
                var granted = access(id, holder, extent, null);

                assertThat(stores.accesses().get(id, granted.id())).isEqualTo(granted);
                assertThat(stores.accesses().find(id, holder, extent)).contains(granted);
                assertThat(stores.accesses().find(elsewhere, holder, extent)).isEmpty();
                assertThatThrownBy(() -> stores.accesses().get(elsewhere, granted.id()))
                        .isInstanceOf(UnknownAccess.class);
            }
        }
        assertThatThrownBy(() -> stores.accesses().get(id, new AccessId(newId())))
                .isInstanceOf(UnknownAccess.class);
        assertThat(eventsOf(id)).endsWith("access.granted");
    }

    @Test
    void it_is_found_by_exactly_its_holder_and_extent() {
        access(id, ben, folder, null);
        access(id, hikers, EVERY, null);

        assertThat(stores.accesses().find(id, ben, whole)).isEmpty();
        assertThat(stores.accesses().find(id, hikers, folder)).isEmpty();
        assertThat(stores.accesses().find(id, ben, new Extent.One(drive, new Resource("folder", "/ACCOUNTS: 2026"))))
                .isEmpty();
        assertThat(stores.accesses().find(id, hikers, EVERY_DRIVE)).isEmpty();
        assertThat(stores.accesses().find(id, new Holder.OfTeam(new TeamId(ben.value())), folder))
                .isEmpty();
    }

    @Test
    void other_rights_and_another_end_are_kept() {
        var granted = access(id, ben, whole, null);
        var until = clock.instant().plus(Duration.ofDays(1));

        inOne(() -> stores.accesses()
                .save(granted.regrant(new Grant(whole, Set.of(Right.SALE), until), OPERATING, clock.instant())));

        assertThat(stores.accesses().get(id, granted.id()))
                .isEqualTo(new Access(granted.id(), id, ben, whole, Set.of(Right.SALE), until, granted.grantedAt(), 1));
        var all = new Grant(whole, EnumSet.allOf(Right.class), null);
        inOne(() -> stores.accesses()
                .save(stores.accesses().get(id, granted.id()).regrant(all, OPERATING, clock.instant())));
        assertThat(stores.accesses().get(id, granted.id()))
                .extracting(Access::rights, Access::until, Access::version)
                .containsExactly(all.rights(), null, 2L);
        assertThat(eventsOf(id)).endsWith("access.granted", "access.changed", "access.changed");
    }

    @Test
    void what_was_decided_on_an_older_version_is_not_stored() {
        var granted = access(id, ben, whole, null);
        var sale = granted.regrant(new Grant(whole, Set.of(Right.SALE), null), OPERATING, clock.instant());
        inOne(() -> stores.accesses().save(sale));

        assertThatThrownBy(() -> inOne(() -> stores.accesses().save(sale))).isInstanceOf(StaleChange.class);
        assertThatThrownBy(() -> inOne(() -> stores.accesses().remove(granted.end())))
                .isInstanceOf(StaleChange.class);

        assertThat(stores.accesses().get(id, granted.id()).version()).isEqualTo(1);
        assertThat(eventsOf(id)).endsWith("access.granted", "access.changed");
    }

    @Test
    void what_has_ended_is_gone_and_can_be_granted_anew() {
        var granted = access(id, ben, whole, null);

        inOne(() -> stores.accesses().remove(granted.end()));

        assertThat(stores.accesses().find(id, ben, whole)).isEmpty();
        assertThat(stores.accesses().allOf(id, ben)).isEmpty();
        assertThat(listed(Filter.NONE)).isEmpty();
        assertThatThrownBy(() -> inOne(() -> stores.accesses().remove(granted.end())))
                .isInstanceOf(StaleChange.class);
        var anew = access(id, ben, whole, null);
        assertThat(stores.accesses().find(id, ben, whole)).contains(anew);
        assertThat(eventsOf(id)).endsWith("access.granted", "access.ended", "access.granted");
    }

    @Test
    void there_is_one_at_most_for_a_holder_and_an_extent() {
        for (var holder : List.of(ben, hikers)) {
            for (var extent : List.of(whole, folder, EVERY, EVERY_DRIVE)) {
                access(id, holder, extent, clock.instant().plusMillis(1));
                assertThatThrownBy(() -> access(id, holder, extent, null)).isInstanceOf(StaleChange.class);
            }
        }
        assertThat(listed(Filter.NONE)).hasSize(8);
    }

    @Test
    void of_two_who_grant_the_same_at_the_same_instant_one_changes_what_the_other_granted() throws Exception {
        var other = another();
        for (var round = 0; round < 10; round++) {
            var product = product(id, "drive", "Papers").id();

            var outcomes = atTheSameInstant(granting(stores, product), granting(other, product));

            assertThat(outcomes).allMatch(outcome -> outcome.state() == Future.State.SUCCESS);
            assertThat(listed(new Filter(null, product, null))).hasSize(1);
        }
    }

    @Test
    void all_that_somebody_holds_is_told_in_the_order_of_the_ids_be_it_over_or_not() {
        var elsewhere = organisation(user("carla"));
        var dora = member(id, Role.COLLABORATOR, "dora");
        join(elsewhere, dora, Role.EXTERNAL);
        var holder = new Holder.OfUser(dora.id());
        var over = access(id, holder, whole, clock.instant().plusMillis(1));
        access(id, hikers, whole, null);
        access(elsewhere, holder, EVERY, null);
        var every = access(id, holder, EVERY, null);
        clock.pass(Duration.ofDays(1));

        assertThat(stores.accesses().allOf(id, holder)).containsExactly(over, every);
        assertThat(stores.accesses().allOf(elsewhere, holder)).hasSize(1);
    }

    @Test
    void they_are_listed_by_holder_and_by_the_product_they_name() {
        var elsewhere = organisation(user("carla"));
        var bensWhole = access(id, ben, whole, null).id();
        var bensFolder = access(id, ben, folder, null).id();
        var bensEvery = access(id, ben, EVERY, null).id();
        var hikersWhole = access(id, hikers, whole, null).id();
        var hikersChat = access(
                        id, hikers, new Extent.One(product(id, "chat", "Talk").id(), null), null)
                .id();

        assertThat(listed(Filter.NONE)).containsExactly(bensWhole, bensFolder, bensEvery, hikersWhole, hikersChat);
        assertThat(listed(new Filter(ben, null, null))).containsExactly(bensWhole, bensFolder, bensEvery);
        assertThat(listed(new Filter(null, drive, null))).containsExactly(bensWhole, bensFolder, hikersWhole);
        assertThat(listed(new Filter(hikers, drive, null))).containsExactly(hikersWhole);
        Stream.of(
                        Filter.NONE,
                        new Filter(ben, null, null),
                        new Filter(null, drive, null),
                        new Filter(hikers, drive, null))
                .forEach(filter -> assertThat(stores.accessViews()
                                .page(elsewhere, filter, PageRequest.FIRST)
                                .items())
                        .isEmpty());
    }

    @Test
    void pages_follow_each_other() {
        for (var extent : List.of(whole, folder, EVERY)) {
            access(id, ben, extent, null);
            access(id, hikers, extent, null);
        }
        for (var filter : List.of(
                Filter.NONE,
                new Filter(ben, null, null),
                new Filter(null, drive, null),
                new Filter(ben, drive, null))) {
            var all = listed(filter);
            var first = stores.accessViews().page(id, filter, new PageRequest(null, 1));

            assertThat(first.items()).extracting(Access::id).isEqualTo(all.subList(0, 1));
            assertThat(listed(filter, first.next())).isEqualTo(all.subList(1, all.size()));
        }
    }

    @Test
    void members_and_teams_of_the_organisation_can_hold_them_and_nobody_else() {
        var elsewhere = organisation(user("carla"));
        var holders = stores.holders();

        assertThatCode(() -> holders.require(id, ben)).doesNotThrowAnyException();
        assertThatCode(() -> holders.require(id, hikers)).doesNotThrowAnyException();
        assertThatThrownBy(() -> holders.require(elsewhere, ben)).isInstanceOf(UnknownMember.class);
        assertThatThrownBy(() -> holders.require(elsewhere, hikers)).isInstanceOf(UnknownTeam.class);
        assertThatThrownBy(() -> holders.require(id, new Holder.OfTeam(new TeamId(ben.value()))))
                .isInstanceOf(UnknownTeam.class);
    }

    private Callable<?> granting(Stores process, ProductId product) {
        var useCases = UseCases.of(process, instruments());
        return () -> useCases.grantingAccesses().grant(OPERATOR, id, ben, product, null, new Given(Right.USUAL, null));
    }

    private List<AccessId> listed(Filter filter) {
        return listed(filter, null);
    }

    private List<AccessId> listed(Filter filter, @Nullable UUID after) {
        return stores.accessViews().page(id, filter, new PageRequest(after, PageRequest.LARGEST)).items().stream()
                .map(Access::id)
                .toList();
    }
}
