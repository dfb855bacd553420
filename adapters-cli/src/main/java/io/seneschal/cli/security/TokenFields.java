package io.seneschal.cli.security;

import io.seneschal.cli.shared.Fields;
import io.seneschal.cli.shared.View;
import io.seneschal.domain.security.ApiToken;
import io.seneschal.domain.shared.Coded;

/** How tokens are shown. */
final class TokenFields {

    static final View<ApiToken> TOKEN = new View<>(
            token -> Fields.of(
                    "id", token.id(),
                    "name", token.name(),
                    "scopes", token.scopes().stream().map(Coded::code).sorted().toList(),
                    "expires_at", token.expiresAt(),
                    "created_at", token.createdAt(),
                    "last_used_at", token.lastUsedAt()),
            "id",
            "name",
            "scopes",
            "expires_at",
            "created_at",
            "last_used_at");

    private TokenFields() {}
}
