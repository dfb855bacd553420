package io.seneschal.application.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.seneschal.application.StoresContract;
import io.seneschal.application.access.Reaches.ReachableProduct;
import io.seneschal.application.product.ProductViews.Filter;
import io.seneschal.application.shared.Page;
import io.seneschal.application.shared.PageRequest;
import io.seneschal.domain.access.Extent;
import io.seneschal.domain.access.Holder;
import io.seneschal.domain.organisation.Membership;
import io.seneschal.domain.organisation.Role;
import io.seneschal.domain.product.Product;
import io.seneschal.domain.product.Resource;
import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.domain.shared.ProductId;
import io.seneschal.domain.team.Team;
import io.seneschal.domain.user.User;
import io.seneschal.testing.Rule;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
public abstract class ReachesContract extends StoresContract {

    private static final Extent EVERY = new Extent.Every(null);
    private static final Duration MILLISECOND = Duration.ofMillis(1);

    private OrganisationId id;
    private User ben;
    private Team hikers;
    private Team climbers;
    private Product drive;
    private Product chat;

    @BeforeEach
    void an_organisation_with_a_member_two_teams_and_two_products() {
        id = organisation(user("ada"));
        ben = member(id, Role.COLLABORATOR, "ben");
        hikers = team(id, "Hikers", ben);
        climbers = team(id, "Climbers");
        drive = product(id, "drive", "Papers");
        chat = product(id, "chat", "Talk");
    }

    @Test
    void whatever_touches_a_product_is_told_with_the_names_of_the_teams_that_hold_it() {
        var direct = access(id, of(ben), whole(drive), null);
        var inside = access(id, of(ben), new Extent.One(drive.id(), new Resource("folder", "/Accounts")), null);
        var everyOfType = access(id, of(ben), new Extent.Every("drive"), null);
        var ofTeam = access(id, of(hikers), whole(drive), null);
        var everyOfTeam = access(id, of(hikers), EVERY, null);

        var facts = stores.reaches().of(id, ben.id(), drive.id());

        assertThat(facts.member()).isEqualTo(stores.memberships().find(id, ben.id()));
        assertThat(facts.product()).contains(drive);
        assertThat(facts.held()).containsExactly(direct, inside, everyOfType, ofTeam, everyOfTeam);
        assertThat(facts.teams()).isEqualTo(Map.of(hikers.id(), "Hikers"));
        assertThat(stores.reaches().of(id, ben.id(), chat.id()).held()).containsExactly(everyOfTeam);
    }

    @Test
    void what_others_hold_and_what_touches_other_products_is_not_told() {
        access(id, of(member(id, Role.COLLABORATOR, "carla")), whole(drive), null);
        access(id, of(climbers), EVERY, null);
        access(id, of(ben), whole(chat), null);
        access(id, of(hikers), new Extent.Every("chat"), null);

        var facts = stores.reaches().of(id, ben.id(), drive.id());

        assertThat(facts.held()).isEmpty();
        assertThat(facts.teams()).isEmpty();
    }

    @Test
    void what_is_over_is_told_all_the_same() {
        var over = access(id, of(ben), whole(drive), clock.instant().plus(MILLISECOND));
        var overToo = access(id, of(hikers), EVERY, clock.instant().plus(MILLISECOND));
        clock.pass(Duration.ofDays(1));

        assertThat(stores.reaches().of(id, ben.id(), drive.id()).held()).containsExactly(over, overToo);
    }

    @Test
    @Rule("TEAM-3")
    void joining_and_leaving_a_team_and_whatever_ends_are_seen_at_once() {
        var granted = access(id, of(climbers), whole(drive), null);

        assertThat(stores.reaches().of(id, ben.id(), drive.id()).held()).isEmpty();
        join(climbers, ben);
        assertThat(stores.reaches().of(id, ben.id(), drive.id()).held()).containsExactly(granted);
        inOne(() -> stores.teams().part(climbers.part(ben.id(), OPERATING), ben.id()));
        assertThat(stores.reaches().of(id, ben.id(), drive.id()).held()).isEmpty();

        var own = access(id, of(ben), whole(drive), null);
        inOne(() -> stores.accesses().remove(own.end()));
        assertThat(stores.reaches().of(id, ben.id(), drive.id()).held()).isEmpty();
    }

    @Test
    @Rule("ORG-7")
    void nothing_is_there_of_another_organisation() {
        var elsewhere = organisation(user("dora"));
        access(id, of(ben), EVERY, null);
        access(id, of(hikers), whole(drive), null);

        var facts = stores.reaches().of(elsewhere, ben.id(), drive.id());

        assertThat(facts.member()).isEmpty();
        assertThat(facts.product()).isEmpty();
        assertThat(facts.held()).isEmpty();
        assertThat(facts.teams()).isEmpty();
        assertThat(stores.reaches().of(id, ben.id(), new ProductId(newId())).product())
                .isEmpty();
    }

    @Test
    void what_somebody_holds_in_one_organisation_opens_nothing_in_another() {
        var elsewhere = organisation(user("dora"));
        join(elsewhere, ben, Role.COLLABORATOR);
        var foreign = product(elsewhere, "drive", "Papers");
        access(id, of(ben), EVERY, null);
        access(id, of(hikers), EVERY, null);

        assertThat(stores.reaches().of(elsewhere, ben.id(), foreign.id()).held())
                .isEmpty();
        assertThat(page(elsewhere, false, Filter.NONE)).isEmpty();
    }

    @Test
    void products_are_listed_that_an_access_opens_until_its_last_millisecond() {
        access(id, of(ben), whole(drive), clock.instant().plus(MILLISECOND.multipliedBy(2)));

        clock.pass(MILLISECOND);
        assertThat(page(id, false, Filter.NONE))
                .extracting(ReachableProduct::product)
                .containsExactly(drive);
        clock.pass(MILLISECOND);
        assertThat(page(id, false, Filter.NONE)).isEmpty();
    }

    @Test
    void each_is_listed_once_with_everything_that_touches_it_be_it_over_or_not() {
        var hosting = product(id, "web-hosting", "Site");
        var late = product(id, "drive", "Plans");
        var over = access(id, of(ben), whole(chat), clock.instant().plus(MILLISECOND));
        var inside = access(id, of(ben), new Extent.One(chat.id(), new Resource("channel", "#all")), null);
        var everyDrive = access(id, of(hikers), new Extent.Every("drive"), null);
        var ofDrive = access(id, of(hikers), whole(drive), null);
        access(id, of(climbers), EVERY, null);
        clock.pass(Duration.ofDays(1));

        assertThat(page(id, false, Filter.NONE))
                .containsExactly(
                        new ReachableProduct(drive, List.of(everyDrive, ofDrive), Map.of(hikers.id(), "Hikers")),
                        new ReachableProduct(chat, List.of(over, inside), Map.of()),
                        new ReachableProduct(late, List.of(everyDrive), Map.of(hikers.id(), "Hikers")));
        assertThat(page(id, true, Filter.NONE)).hasSize(4).contains(new ReachableProduct(hosting, List.of(), Map.of()));
    }

    @Test
    void they_are_filtered_as_products_are() {
        access(id, of(ben), EVERY, null);
        var blocked = product(id, "drive", "Paper mill");
        stand(blocked, Product.State.BLOCKED);
        stand(chat, Product.State.TERMINATED);
        for (var every : List.of(true, false)) {
            assertThat(ids(page(id, every, Filter.NOT_TERMINATED))).containsExactly(drive.id(), blocked.id());
            assertThat(ids(page(id, every, new Filter(EnumSet.of(Product.State.BLOCKED), null, null))))
                    .containsExactly(blocked.id());
            assertThat(ids(page(id, every, new Filter(Filter.NONE.states(), "chat", null))))
                    .containsExactly(chat.id());
            assertThat(ids(page(id, every, new Filter(Filter.NONE.states(), "drive", "pERs"))))
                    .containsExactly(drive.id());
        }
    }

    @Test
    void pages_follow_each_other() {
        var plans = product(id, "drive", "Plans");
        access(id, of(ben), whole(plans), null);
        access(id, of(hikers), new Extent.Every("drive"), null);
        access(id, of(hikers), whole(chat), null);
        for (var every : List.of(true, false)) {
            var first = pageOfTwo(every, null);
            var second = pageOfTwo(every, first.next());

            assertThat(ids(first.items())).containsExactly(drive.id(), chat.id());
            assertThat(ids(second.items())).containsExactly(plans.id());
            assertThat(second.items().getFirst().held()).hasSize(2);
            assertThat(second.next()).isNull();
        }
    }

    private Page<ReachableProduct> pageOfTwo(boolean every, @Nullable UUID after) {
        return stores.reaches().page(ben(id), every, Filter.NONE, clock.instant(), new PageRequest(after, 2));
    }

    private List<ReachableProduct> page(OrganisationId organisation, boolean every, Filter filter) {
        return stores.reaches()
                .page(ben(organisation), every, filter, clock.instant(), PageRequest.FIRST)
                .items();
    }

    private Membership ben(OrganisationId organisation) {
        return stores.memberships().find(organisation, ben.id()).orElseThrow();
    }

    private static List<ProductId> ids(List<ReachableProduct> products) {
        return products.stream().map(it -> it.product().id()).toList();
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
