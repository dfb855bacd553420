package io.seneschal.domain.access;

import io.seneschal.domain.access.AccessRefusal.NoRights;
import io.seneschal.domain.access.AccessRefusal.RightDoesNotFit;
import io.seneschal.domain.product.Catalogue;
import io.seneschal.domain.product.Product;
import io.seneschal.domain.product.ProductType;
import io.seneschal.domain.product.Resource;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is to be opened to somebody: which products or which part of one, for what, and until when. It makes sense in
 * itself; whether it may be given is the {@link Access}'s question.
 *
 * @param rights at least one, and only such as mean something there
 * @param until the first instant at which it opens nothing any more, to the millisecond; {@code null} for ever
 */
public record Grant(
        Extent extent, Set<Right> rights, @Nullable Instant until) {

    public Grant {
        if (rights.isEmpty()) {
            throw new NoRights();
        }
        rights = Collections.unmodifiableSet(EnumSet.copyOf(rights));
        until = until == null ? null : until.truncatedTo(ChronoUnit.MILLIS);
    }

    /**
     * @param resource the one thing inside; {@code null} for the whole product
     * @throws io.seneschal.domain.product.ProductRefusal.ProductTerminated if the product is over
     * @throws io.seneschal.domain.product.ProductRefusal.UnknownResourceKind if nothing of that kind lies inside
     * @throws RightDoesNotFit if one of the rights means nothing there
     */
    public static Grant on(
            Product product,
            Catalogue catalogue,
            @Nullable Resource resource,
            Collection<Right> rights,
            @Nullable Instant until) {
        product.requireNotTerminated();
        var type = catalogue.typeOf(product);
        if (resource != null) {
            type.requireInside(resource);
        }
        requireFitting(rights, type, resource);
        return new Grant(new Extent.One(product.id(), resource), Set.copyOf(rights), until);
    }

    /**
     * Future products included (PRD-4).
     *
     * @param type the code of a type; {@code null} for every product. Rights that fit some types open those only
     * @throws io.seneschal.domain.product.ProductRefusal.UnknownProductType if the catalogue has no such type
     */
    public static Grant onEvery(
            @Nullable String type, Catalogue catalogue, Collection<Right> rights, @Nullable Instant until) {
        if (type != null) {
            requireFitting(rights, catalogue.get(type), null);
        }
        return new Grant(new Extent.Every(type), Set.copyOf(rights), until);
    }

    private static void requireFitting(Collection<Right> rights, ProductType type, @Nullable Resource resource) {
        rights.stream().filter(right -> !right.fits(type, resource)).findFirst().ifPresent(right -> {
            throw new RightDoesNotFit(right, type.code());
        });
    }
}
