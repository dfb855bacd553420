package io.seneschal.domain.support;

import static java.util.Objects.requireNonNull;

import io.seneschal.domain.product.ContentType;
import io.seneschal.domain.shared.Actor;
import io.seneschal.domain.shared.Change;
import io.seneschal.domain.shared.Coded;
import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.domain.shared.UserId;
import io.seneschal.domain.support.SupportGrantEvent.Expired;
import io.seneschal.domain.support.SupportGrantEvent.Given;
import io.seneschal.domain.support.SupportGrantEvent.Revoked;
import io.seneschal.domain.support.SupportGrantEvent.Withdrawn;
import io.seneschal.domain.support.SupportRefusal.GrantExpired;
import io.seneschal.domain.support.SupportRefusal.GrantRevoked;
import io.seneschal.domain.support.SupportRefusal.UnknownContentType;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A user's leave for support to look into one type of content (SUP-2, SUP-3).
 *
 * <p>Only a person gives it (SUP-13), for a week at most. It reaches what its giver reaches at the moment it is used, less
 * what it is narrowed to, and it opens nothing by itself: who uses it, for which ticket and from where is asked each time.
 * It ends by the clock, whether or not anything runs, or is revoked before; either end is final, and switching on again
 * makes another grant that knows the one before it.
 *
 * @param withdrawn organisations that its giver has left since (MEM-7): it stays closed there, even if they come back
 * @param endsAt the first instant at which it is no longer open
 * @param number the how manieth grant of its giver and type it is, from 1: so no two are given at once
 * @param previous the one before it; {@code null} for the first
 * @param expiryTold whether the trail tells already that it has come to its own end; then it has, whatever a clock says
 */
public record SupportGrant(
        SupportGrantId id,
        UserId giver,
        ContentType contentType,
        GrantScope scope,
        Set<OrganisationId> withdrawn,
        Instant givenAt,
        Instant endsAt,
        int number,
        @Nullable SupportGrantId previous,
        @Nullable Instant revokedAt,
        boolean expiryTold,
        long version) {

    /** No grant changes nearly as often. */
    private static final long VERSIONS_OF_ONE = 1_000_000;

    public SupportGrant {
        withdrawn = Set.copyOf(withdrawn);
        if (!givenAt.isBefore(endsAt) || endsAt.isAfter(givenAt.plus(GrantLength.LONGEST.toDuration()))) {
            throw new IllegalArgumentException(id + " would not be open for a week at most");
        }
    }

    /** Where it stands at a given instant. */
    public enum Standing implements Coded {
        OPEN,
        EXPIRED,
        REVOKED;
    }

    /** @param previous the giver's newest grant of this type; {@code null} if there is none */
    public static Change<SupportGrant> give(
            SupportGrantId id,
            Actor.Person by,
            ContentType contentType,
            GrantScope scope,
            GrantLength length,
            @Nullable SupportGrant previous,
            Instant at) {
        var given = new SupportGrant(
                id,
                by.id(),
                contentType,
                scope,
                Set.of(),
                at,
                at.plus(length.toDuration()),
                previous == null ? 1 : previous.number + 1,
                previous == null ? null : previous.id,
                null,
                false,
                0);
        return Change.to(given, new Given(id, given.giver, contentType, given.endsAt, given.previous));
    }

    /**
     * The type of content that is called so.
     *
     * @throws UnknownContentType if none is: there is no switch for it
     */
    public static ContentType typeCalled(String code) {
        return Stream.of(ContentType.values())
                .filter(type -> type.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new UnknownContentType(code, List.of(ContentType.values())));
    }

    /**
     * Closes it for good. One that has ended stays as it has ended (SUP-10), and that is noted at once: by the clock of another
     * process its end may be still to come.
     */
    public Change<SupportGrant> revoke(Instant at) {
        return !isOpenAt(at)
                ? tellExpiry(at)
                : Change.to(with(withdrawn, at, expiryTold), new Revoked(id, giver, contentType));
    }

    /**
     * Its giver has left an organisation: nothing there is reached by it any more, and it is revoked if nothing else remains
     * that it could reach.
     *
     * @param remaining the giver's other organisations
     */
    public Change<SupportGrant> withdrawFrom(
            OrganisationId organisation, Collection<OrganisationId> remaining, Instant at) {
        if (!isOpenFor(organisation, at)) {
            return Change.none(this);
        }
        if (remaining.stream().noneMatch(other -> isOpenFor(other, at))) {
            return revoke(at);
        }
        var left = new HashSet<>(withdrawn);
        left.add(organisation);
        return Change.to(with(left, null, expiryTold), new Withdrawn(organisation, id, giver));
    }

    /** Notes in the trail that it has come to its own end. */
    public Change<SupportGrant> tellExpiry(Instant now) {
        return expiryTold || revokedAt != null || now.isBefore(endsAt)
                ? Change.none(this)
                : Change.to(with(withdrawn, null, true), new Expired(id, giver, contentType, endsAt));
    }

    /** The version of the switch that it keeps on: of no two grants of one giver and type it is the same. */
    public long switchVersion() {
        return number * VERSIONS_OF_ONE + version;
    }

    /**
     * Open until its end, the end not included (SUP-4), or in which of its two ways it ended (SUP-10). Whoever's clock is
     * behind the giver's still finds it open, and can revoke it; before it was given it lets nobody in all the same
     * ({@link SupportFacts}).
     */
    public Standing standingAt(Instant now) {
        if (revokedAt != null) {
            return Standing.REVOKED;
        }
        return now.isBefore(endsAt) && !expiryTold ? Standing.OPEN : Standing.EXPIRED;
    }

    public boolean isOpenAt(Instant now) {
        return standingAt(now) == Standing.OPEN;
    }

    /** Whether it is open, and could reach something of this organisation. */
    public boolean isOpenFor(OrganisationId organisation, Instant now) {
        return isOpenAt(now) && reaches(organisation);
    }

    /** Whether it could reach something of this organisation while it is open. */
    public boolean reaches(OrganisationId organisation) {
        return scope.includes(organisation) && !withdrawn.contains(organisation);
    }

    /** Why it opens nothing now, if it has ended. */
    Optional<SupportRefusal> endAt(Instant now) {
        return switch (standingAt(now)) {
            case OPEN -> Optional.empty();
            case REVOKED -> Optional.of(new GrantRevoked(contentType, requireNonNull(revokedAt)));
            case EXPIRED -> Optional.of(new GrantExpired(contentType, endsAt));
        };
    }

    private SupportGrant with(Set<OrganisationId> left, @Nullable Instant newRevokedAt, boolean told) {
        return new SupportGrant(
                id, giver, contentType, scope, left, givenAt, endsAt, number, previous, newRevokedAt, told, version);
    }
}
