package io.seneschal.rest.access;

import io.seneschal.domain.access.Access;
import io.seneschal.domain.access.Extent;
import io.seneschal.domain.access.Holder;
import io.seneschal.domain.access.Right;
import io.seneschal.domain.product.Resource;
import io.seneschal.rest.shared.Response;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An access on the wire.
 *
 * @param userId who holds it; {@code null} if a team does
 * @param teamId which team holds it; {@code null} if a user does
 * @param productId what it opens; {@code null} if every product, those to come included
 * @param productType of which type it opens every product; {@code null} for all of them, or for one
 * @param resource the one thing inside the product, as {@code kind:name}; {@code null} for the whole
 */
record AccessView(
        UUID id,
        @Nullable UUID userId,
        @Nullable UUID teamId,
        @Nullable UUID productId,
        @Nullable String productType,
        @Nullable String resource,
        boolean futureIncluded,
        List<String> rights,
        @Nullable Instant until,
        Instant grantedAt) {

    static AccessView of(Access access) {
        var user = access.holder() instanceof Holder.OfUser(var id) ? id.value() : null;
        var team = access.holder() instanceof Holder.OfTeam(var id) ? id.value() : null;
        return switch (access.extent()) {
            case Extent.One(var product, var resource) ->
                new AccessView(
                        access.id().value(),
                        user,
                        team,
                        product.value(),
                        null,
                        text(resource),
                        false,
                        codes(access.rights()),
                        access.until(),
                        access.grantedAt());
            case Extent.Every(var type) ->
                new AccessView(
                        access.id().value(),
                        user,
                        team,
                        null,
                        type,
                        null,
                        true,
                        codes(access.rights()),
                        access.until(),
                        access.grantedAt());
        };
    }

    static Response shown(Access access) {
        return Response.ok(of(access)).ofVersion(access.version());
    }

    static List<String> codes(Collection<Right> rights) {
        return rights.stream().map(Right::code).toList();
    }

    static @Nullable String text(@Nullable Resource resource) {
        return resource == null ? null : resource.toString();
    }
}
