package io.seneschal.application.security;

import io.seneschal.domain.security.ApiToken;
import io.seneschal.domain.security.SecretHash;
import io.seneschal.domain.security.TokenId;
import io.seneschal.domain.shared.Actor;
import io.seneschal.domain.shared.Change;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** All API tokens, each to be found among its holder's and nowhere else, or by the secret itself. */
public interface Tokens {

    /** @throws io.seneschal.domain.security.SecurityRefusal.NoSuchToken also when it is somebody else's */
    ApiToken get(Actor holder, TokenId token);

    /** The token with one of these hashes, whatever has become of it. */
    Optional<ApiToken> behind(Collection<SecretHash> hashes);

    /** The holder's tokens that were not revoked, oldest first. */
    List<ApiToken> allOf(Actor holder);

    /** The tokens of mail servers that were not revoked, oldest first. */
    List<ApiToken> allOfMailServers();

    void add(Change<ApiToken> made);

    void save(Change<ApiToken> changed);

    /**
     * Notes when a token was last used. Written behind: soon, not at once, so that no answer waits for it; the latest
     * instant wins.
     */
    void used(TokenId token, Instant at);
}
