package io.seneschal.domain.security;

import io.seneschal.domain.security.SecurityRefusal.ScopesTooWide;
import io.seneschal.domain.security.SecurityRefusal.TokenExpired;
import io.seneschal.domain.security.SecurityRefusal.TokenRevoked;
import io.seneschal.domain.security.SecurityRefusal.TokenUnused;
import io.seneschal.domain.security.SecurityRefusal.UnusableTokenLife;
import io.seneschal.domain.security.SecurityRefusal.UnusableTokenName;
import io.seneschal.domain.security.SecurityRefusal.WithoutScopes;
import io.seneschal.domain.shared.Actor;
import io.seneschal.domain.shared.Change;
import io.seneschal.domain.shared.Line;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A key with which a program acts in somebody's place (API-2).
 *
 * <p>It is made with a name, with scopes and, on wish, with an end; its text is shown once and only its hash is kept.
 * It stops working when it is revoked, when its end has come, or when nobody has used it for a year. Nothing has to run
 * for that: whoever asks compares with the clock.
 *
 * @param holder as whom it acts
 * @param loggedInAt when whoever made it had given their password for the last time; {@code null} if nobody had. A token
 *     made with another one does not pass for a login (DEV-11)
 * @param expiresAt the first instant at which it no longer works; {@code null} when it has no end
 * @param lastUsedAt known to about a minute; {@code null} before the first use
 */
public record ApiToken(
        TokenId id,
        Actor holder,
        String name,
        Set<Scope> scopes,
        SecretHash hash,
        @Nullable Instant loggedInAt,
        Instant createdAt,
        @Nullable Instant expiresAt,
        @Nullable Instant lastUsedAt,
        @Nullable Instant revokedAt) {

    /** How long a token lives on without being used. */
    public static final Duration UNUSED_LIFE = Duration.ofDays(365);

    /** Days that may be chosen as a token's life: ten years at most. */
    public static final int LONGEST_LIFE_IN_DAYS = 3650;

    private static final int LONGEST_NAME = 100;

    public ApiToken {
        scopes = Set.copyOf(scopes);
    }

    /**
     * @param allowed the scopes of whoever makes it: a token never opens more than its maker has
     * @param daysToLive 1 to 3650 days of 24 hours; {@code null} for no end
     * @throws UnusableTokenName if the name is empty, longer than 100 characters or can't be shown
     * @throws UnusableTokenLife if the days are out of range
     * @throws WithoutScopes if no scope is wanted
     * @throws ScopesTooWide if a scope is wanted that the maker has not
     */
    public static Change<ApiToken> make(
            TokenId id,
            Actor holder,
            String name,
            Set<Scope> wanted,
            Set<Scope> allowed,
            SecretHash hash,
            @Nullable Instant loggedInAt,
            @Nullable Integer daysToLive,
            Instant at) {
        var tidied = Line.tidy(name);
        if (!Line.fits(tidied, 1, LONGEST_NAME)) {
            throw new UnusableTokenName(tidied, LONGEST_NAME);
        }
        if (wanted.isEmpty()) {
            throw new WithoutScopes(allowed);
        }
        if (!allowed.containsAll(wanted)) {
            throw new ScopesTooWide(wanted, allowed);
        }
        var token = new ApiToken(id, holder, tidied, wanted, hash, loggedInAt, at, end(daysToLive, at), null, null);
        return Change.to(token, new TokenEvent.Made(id, token.scopes));
    }

    private static @Nullable Instant end(@Nullable Integer daysToLive, Instant at) {
        if (daysToLive == null) {
            return null;
        }
        if (daysToLive < 1 || daysToLive > LONGEST_LIFE_IN_DAYS) {
            throw new UnusableTokenLife(daysToLive, LONGEST_LIFE_IN_DAYS);
        }
        return at.plus(Duration.ofDays(daysToLive));
    }

    /** Stops it for good. A token that was revoked before stays as it was. */
    public Change<ApiToken> revoke(Instant at) {
        if (revokedAt != null) {
            return Change.none(this);
        }
        return Change.to(
                new ApiToken(id, holder, name, scopes, hash, loggedInAt, createdAt, expiresAt, lastUsedAt, at),
                new TokenEvent.Revoked(id));
    }

    /**
     * @throws TokenRevoked if it was revoked
     * @throws TokenExpired at its end and after
     * @throws TokenUnused when it was made or last used 365 days ago or longer
     */
    public void requireUsable(Instant now) {
        if (revokedAt != null) {
            throw new TokenRevoked(revokedAt);
        }
        if (expiresAt != null && !now.isBefore(expiresAt)) {
            throw new TokenExpired(expiresAt);
        }
        var unusedSince = lastUsedAt == null ? createdAt : lastUsedAt;
        if (!now.isBefore(unusedSince.plus(UNUSED_LIFE))) {
            throw new TokenUnused(unusedSince);
        }
    }
}
