package io.seneschal.persistence.security;

import io.seneschal.domain.security.ApiToken;
import io.seneschal.domain.security.SecretHash;
import java.util.Collection;
import java.util.Map;

/** How the tokens behind hashes are found: alone, or along with what will be asked next. */
@FunctionalInterface
public interface TokenQuestion {

    /** Hashes of no token are left out. */
    Map<SecretHash, ApiToken> about(Collection<SecretHash> hashes);
}
