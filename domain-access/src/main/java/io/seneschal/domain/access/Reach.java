package io.seneschal.domain.access;

import io.seneschal.domain.access.AccessRefusal.AccessOver;
import io.seneschal.domain.access.AccessRefusal.NotGranted;
import io.seneschal.domain.access.AccessRefusal.OnlyInside;
import io.seneschal.domain.access.AccessRefusal.RightMissing;
import io.seneschal.domain.organisation.Authority;
import io.seneschal.domain.organisation.Membership;
import io.seneschal.domain.organisation.Permission;
import io.seneschal.domain.organisation.Permission.Cell;
import io.seneschal.domain.product.Product;
import io.seneschal.domain.product.ProductType;
import io.seneschal.domain.product.Resource;
import io.seneschal.domain.shared.Refusal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What one member can do with one product at one instant, and from where that comes: the only place that decides it
 * (AUT-3, AUT-4, PRD-5).
 *
 * <p>It is the union of the member's role, their own accesses and those of the teams they are in, computed from present
 * facts each time and kept nowhere: whoever loses one source keeps the others, and loses it at once.
 *
 * <p>Only rights that mean something there open anything: an access to every product that lets somebody read mail opens mail
 * services, and is nothing to a domain.
 *
 * @param type the product's; {@code null} where the catalogue no longer has it: then every right may mean something
 * @param sources what opens the product or something inside it, while the membership is active; an access that is over is none
 * @param over when the last of the accesses that have come to their own end did so; {@code null} if none has
 */
public record Reach(
        Membership member,
        Product product,
        @Nullable ProductType type,
        List<Source> sources,
        @Nullable Instant over) {

    public Reach {
        sources = List.copyOf(sources);
    }

    /**
     * Where a right is asked for that means something anyway: without the product's type.
     *
     * @param held the accesses of the member and of their teams; those that don't touch the product are passed over
     */
    public static Reach of(Membership member, Product product, Collection<Access> held, Instant now) {
        return of(member, product, null, held, now);
    }

    /** @param held the accesses of the member and of their teams; those that don't touch the product are passed over */
    public static Reach of(
            Membership member, Product product, @Nullable ProductType type, Collection<Access> held, Instant now) {
        var sources = new ArrayList<Source>();
        @Nullable Instant over = null;
        byRole(member).ifPresent(sources::add);
        for (var access : held) {
            if (!touches(access, product, type)) {
                continue;
            }
            if (access.isOpenAt(now)) {
                sources.add(new Source.ByAccess(access));
            } else {
                over = later(over, access.until());
            }
        }
        return new Reach(member, product, type, suspension(member).isPresent() ? List.of() : sources, over);
    }

    /** Whether a member's role opens every product to them, as long as the membership is active. */
    public static boolean isOfEverything(Membership member) {
        return byRole(member).isPresent() && suspension(member).isEmpty();
    }

    /** Whether the member is allowed anything at all on the whole product or on something inside it. */
    public boolean isAny() {
        return !sources.isEmpty();
    }

    /** @throws AccessRefusal if the member is allowed nothing of it */
    public void requireAny() {
        suspension(member).or(() -> isAny() ? Optional.empty() : missing(null)).ifPresent(refusal -> {
            throw refusal;
        });
    }

    /** What they may do there that means something there, as far as the product's own state lets anybody; {@code null} asks about the whole. */
    public Set<Right> rightsOn(@Nullable Resource resource) {
        var rights = EnumSet.noneOf(Right.class);
        for (var source : sources) {
            if (source.opens(resource)) {
                rights.addAll(source.rights());
            }
        }
        rights.removeIf(right -> !means(right, type, resource));
        return rights;
    }

    /** Why it can't be used at all; empty when it can. */
    public Optional<Refusal> objectionTo(@Nullable Resource resource) {
        return suspension(member).or(() -> missing(resource)).or(product::objectionToUse);
    }

    /** Why this may not be done there; empty when it may. */
    public Optional<Refusal> objectionTo(Right right, @Nullable Resource resource) {
        return objectionTo(resource).or(() -> {
            var present = rightsOn(resource);
            return present.contains(right)
                    ? Optional.empty()
                    : Optional.of(new RightMissing(product.id(), right, present));
        });
    }

    /** What would remain if this source ended. */
    public Reach without(Source source) {
        return new Reach(
                member,
                product,
                type,
                sources.stream().filter(it -> !it.equals(source)).toList(),
                over);
    }

    private Optional<Refusal> missing(@Nullable Resource resource) {
        if (!rightsOn(resource).isEmpty()) {
            return Optional.empty();
        }
        var inside = sources.stream()
                .map(Source::resource)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        if (!inside.isEmpty()) {
            return Optional.of(new OnlyInside(product.id(), inside));
        }
        return Optional.of(
                over == null ? new NotGranted(product.id(), member.role().code()) : new AccessOver(product.id(), over));
    }

    private static boolean touches(Access access, Product product, @Nullable ProductType type) {
        var extent = access.extent();
        return extent.touches(product)
                && access.rights().stream().anyMatch(right -> means(right, type, extent.resource()));
    }

    private static boolean means(Right right, @Nullable ProductType type, @Nullable Resource resource) {
        return type == null || right.fits(type, resource);
    }

    private static @Nullable Instant later(@Nullable Instant one, @Nullable Instant other) {
        return one == null || (other != null && other.isAfter(one)) ? other : one;
    }

    private static Optional<Source> byRole(Membership member) {
        return Permission.USE_PRODUCTS.cell(member.role()) == Cell.YES
                ? Optional.of(new Source.ByRole(member.role()))
                : Optional.empty();
    }

    private static Optional<Refusal> suspension(Membership member) {
        return member.state() == Membership.State.SUSPENDED
                ? new Authority.OfMember(member)
                        .objectionTo(Permission.USE_PRODUCTS)
                        .map(Refusal.class::cast)
                : Optional.empty();
    }
}
