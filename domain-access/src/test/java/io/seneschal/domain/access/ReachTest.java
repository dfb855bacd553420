package io.seneschal.domain.access;

import static io.seneschal.testing.House.NOON;
import static io.seneschal.testing.House.someone;
import static io.seneschal.testing.Wares.DOMAIN;
import static io.seneschal.testing.Wares.MAIL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.seneschal.domain.access.AccessRefusal.AccessOver;
import io.seneschal.domain.access.AccessRefusal.NotGranted;
import io.seneschal.domain.access.AccessRefusal.OnlyInside;
import io.seneschal.domain.access.AccessRefusal.RightMissing;
import io.seneschal.domain.organisation.Membership;
import io.seneschal.domain.organisation.PermissionRefusal.MembershipSuspended;
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
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@Rule("PRD-5")
@DisplayNameGeneration(ReplaceUnderscores.class)
class ReachTest {

    static final Resource INFO = new Resource("mailbox", "info@example.org");
    static final Resource JOBS = new Resource("mailbox", "jobs@example.org");

    final UserId eve = someone();
    final House house = House.foundedBy(someone()).with(eve, Role.COLLABORATOR);
    final Product mail = Wares.open(house.id(), MAIL);
    final Holder sales = new Holder.OfTeam(new TeamId(UUID.randomUUID()));
    final Holder support = new Holder.OfTeam(new TeamId(UUID.randomUUID()));
    final Holder herself = new Holder.OfUser(eve);

    @Test
    @Rule({"AUT-4", "TEAM-2", "TEAM-3"})
    void whoever_is_in_two_teams_with_one_product_keeps_it_when_leaving_one() {
        var bySales = access(sales, whole(), Right.USUAL, null);
        var bySupport = access(support, whole(), EnumSet.of(Right.CONTROL), null);
        var both = reach(bySales, bySupport);

        assertThat(both.sources()).containsExactly(new Source.ByAccess(bySales), new Source.ByAccess(bySupport));
        assertThat(both.without(new Source.ByAccess(bySales)))
                .isEqualTo(reach(bySupport))
                .satisfies(left -> assertThat(left.isAny()).isTrue())
                .satisfies(left -> assertThat(left.rightsOn(null)).containsExactly(Right.CONTROL));
        assertThat(both.without(new Source.ByAccess(bySales))
                        .without(new Source.ByAccess(bySupport))
                        .objectionTo(null))
                .containsInstanceOf(NotGranted.class);
    }

    @Test
    void rights_are_the_union_of_all_sources_that_open_what_is_asked_about() {
        var reach = reach(
                access(herself, whole(), EnumSet.of(Right.STATISTICS), null),
                access(sales, new Extent.Every("mail"), EnumSet.of(Right.TECHNICAL), null),
                access(support, inside(INFO), EnumSet.of(Right.READ_MAIL), null),
                access(support, inside(JOBS), EnumSet.of(Right.SEND_MAIL), null),
                access(support, new Extent.Every("domain"), EnumSet.of(Right.SALE), null));

        assertThat(reach.rightsOn(null)).containsExactly(Right.TECHNICAL, Right.STATISTICS);
        assertThat(reach.rightsOn(INFO)).containsExactly(Right.TECHNICAL, Right.STATISTICS, Right.READ_MAIL);
        assertThat(reach.rightsOn(JOBS)).containsExactly(Right.TECHNICAL, Right.STATISTICS, Right.SEND_MAIL);
    }

    @Test
    @Rule("AUT-4")
    void a_role_opens_every_product_with_every_right_and_counts_beside_accesses() {
        var tom = someone();
        var bySales = access(sales, whole(), EnumSet.of(Right.SALE), null);

        var reach = Reach.of(house.with(tom, Role.ADMINISTRATOR).member(tom), mail, List.of(bySales), NOON);

        assertThat(reach.sources())
                .containsExactly(new Source.ByRole(Role.ADMINISTRATOR), new Source.ByAccess(bySales));
        assertThat(reach.rightsOn(INFO)).isEqualTo(EnumSet.allOf(Right.class));
        assertThat(reach.without(new Source.ByRole(Role.ADMINISTRATOR)).rightsOn(null))
                .containsExactly(Right.SALE);
    }

    @Test
    @Rule("PRD-3")
    void what_is_narrowed_opens_neither_the_whole_nor_anything_beside() {
        var reach = reach(access(herself, inside(INFO), EnumSet.of(Right.READ_MAIL), null));

        assertThat(reach.objectionTo(Right.READ_MAIL, INFO)).isEmpty();
        assertThat(reach.objectionTo(Right.READ_MAIL, null)).containsInstanceOf(OnlyInside.class);
        assertThat(reach.objectionTo(JOBS).orElseThrow())
                .isInstanceOf(OnlyInside.class)
                .satisfies(no -> assertThat(no.because()).containsEntry("open", List.of(INFO.toString())));
        assertThatCode(reach::requireAny).doesNotThrowAnyException();
    }

    @Test
    @Rule("AUT-3")
    void a_missing_right_is_told_with_those_that_are_there() {
        var reach = reach(access(herself, whole(), EnumSet.of(Right.SALE, Right.STATISTICS), null));

        assertThat(reach.objectionTo(Right.STATISTICS, INFO)).isEmpty();
        assertThat(reach.objectionTo(Right.TECHNICAL, null).orElseThrow())
                .isInstanceOf(RightMissing.class)
                .satisfies(no -> assertThat(no.because())
                        .containsEntry("right", "technical")
                        .containsEntry("present", List.of("statistics", "sale")));
    }

    @Test
    @Rule("PRD-3")
    void an_access_opens_until_its_end_and_not_at_it() {
        var until = NOON.plusSeconds(60);
        var held = List.of(access(herself, whole(), Right.USUAL, until));

        assertThat(Reach.of(member(), mail, held, until.minusMillis(1)).objectionTo(null))
                .isEmpty();
        assertThat(Reach.of(member(), mail, held, until).objectionTo(null)).containsInstanceOf(AccessOver.class);
    }

    @Test
    @Rule("AUT-4")
    void what_is_over_is_told_of_where_nothing_else_opens() {
        var reach = reach(
                access(herself, whole(), Right.USUAL, NOON.minusSeconds(2)),
                access(sales, whole(), Right.USUAL, NOON.minusSeconds(1)),
                access(support, new Extent.Every("domain"), Right.USUAL, NOON));

        assertThat(reach.sources()).isEmpty();
        assertThat(reach.objectionTo(null).orElseThrow())
                .isInstanceOf(AccessOver.class)
                .satisfies(no -> assertThat(no.because()).containsEntry("since", "2026-03-01T11:59:59.000Z"));
    }

    @Test
    @Rule({"AUT-3", "AUT-4"})
    void whoever_has_nothing_is_told_whom_to_ask() {
        assertThat(reach().objectionTo(null).orElseThrow())
                .isInstanceOf(NotGranted.class)
                .satisfies(no -> assertThat(no.because()).containsEntry("role", "collaborator"))
                .satisfies(no -> assertThat(no.remedies()).startsWith("ask-for-access"));
        assertThatExceptionOfType(NotGranted.class).isThrownBy(() -> reach().requireAny());
    }

    @Test
    @Rule("AUT-4")
    void it_is_the_membership_that_is_told_of_before_anything_else() {
        house.suspended(eve);
        var held = List.of(access(herself, whole(), Right.USUAL, null));
        var reach = Reach.of(member(), Wares.open(house.id(), MAIL, Product.State.BLOCKED), held, NOON);

        assertThat(reach.isAny()).isFalse();
        assertThat(reach.objectionTo(null)).containsInstanceOf(MembershipSuspended.class);
        assertThatExceptionOfType(MembershipSuspended.class).isThrownBy(reach::requireAny);
    }

    @Test
    void a_role_is_of_everything_only_while_the_membership_is_active() {
        var tom = someone();
        house.with(tom, Role.ADMINISTRATOR);

        assertThat(Reach.isOfEverything(house.member(tom))).isTrue();
        assertThat(Reach.isOfEverything(house.suspended(tom).member(tom))).isFalse();
        assertThat(Reach.isOfEverything(member())).isFalse();
    }

    @Test
    @Rule("PRD-4")
    void a_product_that_comes_later_is_open_to_whom_every_product_is() {
        var everything = access(herself, new Extent.Every(null), Right.USUAL, null);
        var later = Wares.open(house.id(), DOMAIN);

        assertThat(Reach.of(member(), later, List.of(everything), NOON).objectionTo(null))
                .isEmpty();
    }

    @Test
    @Rule({"PRD-4", "AUT-3"})
    void only_rights_that_mean_something_there_open_a_product() {
        var domain = Wares.open(house.id(), DOMAIN);
        var toMail = access(herself, new Extent.Every(null), EnumSet.of(Right.READ_MAIL), null);
        var toOneMore = access(herself, new Extent.Every(null), EnumSet.of(Right.READ_MAIL, Right.SALE), null);

        var none = Reach.of(member(), domain, DOMAIN, List.of(toMail), NOON);
        assertThat(none.isAny()).isFalse();
        assertThat(none.objectionTo(null)).containsInstanceOf(NotGranted.class);
        assertThat(none.objectionTo(Right.READ_MAIL, null)).containsInstanceOf(NotGranted.class);

        var one = Reach.of(member(), domain, DOMAIN, List.of(toOneMore), NOON);
        assertThat(one.objectionTo(null)).isEmpty();
        assertThat(one.rightsOn(null)).containsExactly(Right.SALE);
        assertThat(one.objectionTo(Right.READ_MAIL, null)).containsInstanceOf(RightMissing.class);

        assertThat(Reach.of(member(), mail, MAIL, List.of(toMail), NOON).objectionTo(Right.READ_MAIL, INFO))
                .isEmpty();
    }

    @Test
    @Rule({"PRD-3", "AUT-3"})
    void rights_on_mailboxes_open_nothing_else_that_lies_inside() {
        var folder = new Resource("folder", "/Accounts");
        var held = List.of(access(herself, whole(), EnumSet.of(Right.READ_MAIL), null));
        var reach = Reach.of(member(), mail, MAIL, held, NOON);

        assertThat(reach.objectionTo(INFO)).isEmpty();
        assertThat(reach.objectionTo(folder)).containsInstanceOf(NotGranted.class);
        assertThat(reach.rightsOn(folder)).isEmpty();
    }

    @Test
    @Rule("AUT-4")
    void of_a_type_that_is_no_longer_rented_nobody_says_what_means_nothing() {
        var everything = access(herself, new Extent.Every(null), EnumSet.of(Right.READ_MAIL), null);

        assertThat(reach(everything).objectionTo(null)).isEmpty();
        assertThat(reach(everything).rightsOn(null)).containsExactly(Right.READ_MAIL);
    }

    private Reach reach(Access... held) {
        return Reach.of(member(), mail, List.of(held), NOON);
    }

    private Membership member() {
        return house.member(eve);
    }

    private Extent whole() {
        return new Extent.One(mail.id(), null);
    }

    private Extent inside(Resource resource) {
        return new Extent.One(mail.id(), resource);
    }

    private Access access(Holder holder, Extent extent, Set<Right> rights, @Nullable Instant until) {
        return new Access(
                new AccessId(UUID.randomUUID()), house.id(), holder, extent, rights, until, NOON.minusSeconds(9), 0);
    }
}
