package io.seneschal.domain.access;

import io.seneschal.domain.access.AccessEvent.Changed;
import io.seneschal.domain.access.AccessEvent.Ended;
import io.seneschal.domain.access.AccessEvent.Granted;
import io.seneschal.domain.access.AccessRefusal.EndNotAhead;
import io.seneschal.domain.organisation.Authority;
import io.seneschal.domain.organisation.Membership;
import io.seneschal.domain.organisation.Permission;
import io.seneschal.domain.product.Product;
import io.seneschal.domain.shared.Change;
import io.seneschal.domain.shared.OrganisationId;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What opens a product, one resource inside it, or every product there will ever be, to a user or a team (PRD-3, PRD-4).
 *
 * <p>Somebody who manages accesses grants it, changes it and ends it; it may have an end of its own, and nothing has to
 * run for that. There is one for a holder and an extent: granting again replaces its rights. It is a source and never a
 * result: whether somebody may use a product is decided from all sources each time it is asked ({@link Reach}).
 *
 * @param until the first instant at which it opens nothing any more; {@code null} for ever
 */
public record Access(
        AccessId id,
        OrganisationId organisation,
        Holder holder,
        Extent extent,
        Set<Right> rights,
        @Nullable Instant until,
        Instant grantedAt,
        long version) {

    public Access {
        if (rights.isEmpty()) {
            throw new IllegalStateException(id + " gives no right");
        }
        rights = Collections.unmodifiableSet(EnumSet.copyOf(rights));
    }

    /** @throws EndNotAhead if it would end before it begins */
    public static Change<Access> grant(
            AccessId id, OrganisationId organisation, Holder holder, Grant grant, Authority by, Instant at) {
        requireGrantable(grant, by, at);
        var granted = new Access(id, organisation, holder, grant.extent(), grant.rights(), grant.until(), at, 0);
        return Change.to(granted, Granted.of(granted));
    }

    /**
     * The access that an invitation brought along (MEM-2), with the usual rights; none if the product is over by now.
     */
    public static Optional<Change<Access>> welcome(AccessId id, Membership member, Product product, Instant at) {
        if (product.state() == Product.State.TERMINATED) {
            return Optional.empty();
        }
        var granted = new Access(
                id,
                member.organisation(),
                new Holder.OfUser(member.user()),
                new Extent.One(product.id(), null),
                Right.USUAL,
                null,
                at,
                0);
        return Optional.of(Change.to(granted, Granted.of(granted)));
    }

    /** Gives other rights, or another end, instead of the present ones. */
    public Change<Access> regrant(Grant wished, Authority by, Instant at) {
        if (!wished.extent().equals(extent)) {
            throw new IllegalArgumentException("What " + id + " opens stays");
        }
        requireGrantable(wished, by, at);
        var changed = new Access(id, organisation, holder, extent, wished.rights(), wished.until(), grantedAt, version);
        return changed.equals(this) ? Change.none(this) : Change.to(changed, Changed.of(changed));
    }

    public Change<Access> revoke(Authority by) {
        by.require(Permission.GRANT_ACCESSES);
        return end();
    }

    /** Ends with what it hung on: a membership, a team, a product. */
    public Change<Access> end() {
        return Change.to(this, Ended.of(this));
    }

    /** Whether it has not come to its own end. */
    public boolean isOpenAt(Instant now) {
        return until == null || now.isBefore(until);
    }

    /**
     * Whether it could be granted or changed so, of whomever it is.
     *
     * @throws EndNotAhead if it would end before it begins
     */
    public static void requireGrantable(Grant grant, Authority by, Instant at) {
        by.require(Permission.GRANT_ACCESSES);
        if (grant.until() != null && !at.isBefore(grant.until())) {
            throw new EndNotAhead(grant.until(), at);
        }
    }
}
