package io.seneschal.domain.access;

import io.seneschal.domain.shared.DomainEvent;
import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.domain.shared.ProductId;
import io.seneschal.domain.shared.TeamId;
import io.seneschal.domain.shared.UserId;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What happens to an access. What it is narrowed to is told by its kind alone: a mailbox's address is personal. */
public sealed interface AccessEvent extends DomainEvent {

    /**
     * @param user who holds it; {@code null} if a team does
     * @param team which team holds it; {@code null} if a user does
     * @param product {@code null} if it opens every product
     * @param resourceKind {@code null} if it opens the whole
     * @param productType of which every product is opened; {@code null} for one product, or for all of them
     */
    record Granted(
            OrganisationId organisation,
            AccessId access,
            @Nullable UserId user,
            @Nullable TeamId team,
            @Nullable ProductId product,
            @Nullable String resourceKind,
            @Nullable String productType,
            Set<Right> rights,
            @Nullable Instant until)
            implements AccessEvent {

        static Granted of(Access access) {
            var every = access.extent() instanceof Extent.Every it ? it : null;
            var resource = access.extent().resource();
            return new Granted(
                    access.organisation(),
                    access.id(),
                    userOf(access),
                    teamOf(access),
                    productOf(access),
                    resource == null ? null : resource.kind(),
                    every == null ? null : every.type(),
                    access.rights(),
                    access.until());
        }
    }

    /** The first facts as in {@link Granted}. */
    record Changed(
            OrganisationId organisation,
            AccessId access,
            @Nullable UserId user,
            @Nullable TeamId team,
            @Nullable ProductId product,
            Set<Right> rights,
            @Nullable Instant until)
            implements AccessEvent {

        static Changed of(Access access) {
            return new Changed(
                    access.organisation(),
                    access.id(),
                    userOf(access),
                    teamOf(access),
                    productOf(access),
                    access.rights(),
                    access.until());
        }
    }

    /** The facts as in {@link Granted}. */
    record Ended(
            OrganisationId organisation,
            AccessId access,
            @Nullable UserId user,
            @Nullable TeamId team,
            @Nullable ProductId product)
            implements AccessEvent {

        static Ended of(Access access) {
            return new Ended(access.organisation(), access.id(), userOf(access), teamOf(access), productOf(access));
        }
    }

    private static @Nullable UserId userOf(Access access) {
        return access.holder() instanceof Holder.OfUser(var user) ? user : null;
    }

    private static @Nullable TeamId teamOf(Access access) {
        return access.holder() instanceof Holder.OfTeam(var team) ? team : null;
    }

    private static @Nullable ProductId productOf(Access access) {
        return access.extent() instanceof Extent.One(var product, var resource) ? product : null;
    }
}
