package io.seneschal.persistence.security;

import io.seneschal.domain.security.TokenId;
import io.seneschal.persistence.shared.WrittenBehind.Writing;
import java.time.Instant;

/** How it is written behind when tokens were last used. */
public final class TokenUses {

    public static final Writing<TokenId, Instant> WRITING = new Writing<>(
            "token-uses",
            TokenId::value,
            (one, other) -> one.isAfter(other) ? one : other,
            """
            update api_tokens
            set last_used_at = :at
            where id = :id and (last_used_at is null or last_used_at < :at)
            """,
            (statement, token, at) -> statement.bind("at", at));

    private TokenUses() {}
}
