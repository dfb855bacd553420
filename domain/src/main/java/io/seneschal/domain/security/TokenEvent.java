package io.seneschal.domain.security;

import io.seneschal.domain.shared.DomainEvent;
import io.seneschal.domain.shared.OrganisationId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What happens to an API token. */
public sealed interface TokenEvent extends DomainEvent {

    record Made(TokenId token, Set<Scope> scopes) implements TokenEvent {}

    record Revoked(TokenId token) implements TokenEvent {}

    @Override
    default @Nullable OrganisationId organisation() {
        return null;
    }
}
