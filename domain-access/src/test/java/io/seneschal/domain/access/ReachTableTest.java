package io.seneschal.domain.access;

import static io.seneschal.testing.House.NOON;
import static io.seneschal.testing.House.someone;
import static io.seneschal.testing.Wares.MAIL;
import static org.assertj.core.api.Assertions.assertThat;

import io.seneschal.domain.access.AccessRefusal.AccessOver;
import io.seneschal.domain.access.AccessRefusal.NotGranted;
import io.seneschal.domain.access.AccessRefusal.OnlyInside;
import io.seneschal.domain.organisation.Membership;
import io.seneschal.domain.organisation.PermissionRefusal.MembershipSuspended;
import io.seneschal.domain.organisation.Role;
import io.seneschal.domain.product.Product;
import io.seneschal.domain.product.ProductRefusal.ProductBlocked;
import io.seneschal.domain.product.ProductRefusal.ProductTerminated;
import io.seneschal.domain.product.Resource;
import io.seneschal.domain.shared.Refusal;
import io.seneschal.domain.shared.TeamId;
import io.seneschal.domain.shared.UserId;
import io.seneschal.testing.House;
import io.seneschal.testing.Rule;
import io.seneschal.testing.Wares;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@Rule("PRD-5")
@DisplayNameGeneration(ReplaceUnderscores.class)
class ReachTableTest {

    static final Resource INFO = new Resource("mailbox", "info@example.org");

    final House house = House.foundedBy(someone());
    final Holder team = new Holder.OfTeam(new TeamId(UUID.randomUUID()));

    /** Where access may come from. */
    enum Given {
        NOTHING,
        DIRECTLY,
        BY_A_TEAM,
        ON_EVERYTHING,
        ON_ALL_OF_THE_TYPE,
        ON_ANOTHER_PRODUCT,
        ON_ALL_OF_ANOTHER_TYPE,
        INSIDE,
        OVER
    }

    static Stream<Arguments> everything() {
        return Stream.of(Given.values())
                .flatMap(given -> Stream.of(Role.values())
                        .flatMap(role -> Stream.of(Membership.State.values())
                                .flatMap(member -> Stream.of(Product.State.values())
                                        .map(product -> Arguments.of(given, role, member, product)))));
    }

    @ParameterizedTest(name = "{0}, {1}, {2}, {3}")
    @MethodSource("everything")
    @Rule({"AUT-3", "AUT-4"})
    void is_decided_by_source_role_membership_and_product(
            Given given, Role role, Membership.State state, Product.State stands) {
        var tom = someone();
        house.with(tom, role);
        if (state == Membership.State.SUSPENDED) {
            house.suspended(tom);
        }
        var product = Wares.open(house.id(), MAIL, stands);

        var reach = Reach.of(house.member(tom), product, held(given, tom, product), NOON);

        var why = reach.objectionTo(Right.TECHNICAL, null);
        var expected = expected(given, role, state, stands);
        if (expected == null) {
            assertThat(why).isEmpty();
        } else {
            assertThat(why).containsInstanceOf(expected);
        }
        assertThat(reach.objectionTo(null).map(Refusal::code)).isEqualTo(why.map(Refusal::code));
    }

    /** The decision written down a second time, as a person would say it. */
    static @Nullable Class<? extends Refusal> expected(
            Given given, Role role, Membership.State state, Product.State stands) {
        if (state == Membership.State.SUSPENDED) {
            return MembershipSuspended.class;
        }
        if (role == Role.COLLABORATOR || role == Role.EXTERNAL) {
            switch (given) {
                case NOTHING, ON_ANOTHER_PRODUCT, ON_ALL_OF_ANOTHER_TYPE -> {
                    return NotGranted.class;
                }
                case INSIDE -> {
                    return OnlyInside.class;
                }
                case OVER -> {
                    return AccessOver.class;
                }
                case DIRECTLY, BY_A_TEAM, ON_EVERYTHING, ON_ALL_OF_THE_TYPE -> {}
            }
        }
        return switch (stands) {
            case ACTIVE -> null;
            case BLOCKED -> ProductBlocked.class;
            case TERMINATED -> ProductTerminated.class;
        };
    }

    private List<Access> held(Given given, UserId user, Product product) {
        var directly = new Holder.OfUser(user);
        var whole = new Extent.One(product.id(), null);
        return switch (given) {
            case NOTHING -> List.of();
            case DIRECTLY -> List.of(access(directly, whole, Right.USUAL, null));
            case BY_A_TEAM -> List.of(access(team, whole, Right.USUAL, null));
            case ON_EVERYTHING -> List.of(access(team, new Extent.Every(null), Right.USUAL, null));
            case ON_ALL_OF_THE_TYPE -> List.of(access(directly, new Extent.Every("mail"), Right.USUAL, null));
            case ON_ANOTHER_PRODUCT ->
                List.of(access(
                        directly, new Extent.One(Wares.open(house.id(), MAIL).id(), null), Right.USUAL, null));
            case ON_ALL_OF_ANOTHER_TYPE -> List.of(access(team, new Extent.Every("domain"), Right.USUAL, null));
            case INSIDE -> List.of(access(directly, new Extent.One(product.id(), INFO), Right.USUAL, null));
            case OVER -> List.of(access(directly, whole, Right.USUAL, NOON));
        };
    }

    private Access access(Holder holder, Extent extent, Set<Right> rights, @Nullable Instant until) {
        return new Access(
                new AccessId(UUID.randomUUID()), house.id(), holder, extent, rights, until, NOON.minusSeconds(9), 0);
    }
}
