package io.seneschal.stories;

import io.seneschal.application.Stores;
import io.seneschal.application.organisation.Dependants;
import io.seneschal.domain.security.ApiToken;
import io.seneschal.domain.security.Scope;
import io.seneschal.domain.security.SecretHash;
import io.seneschal.domain.security.TokenId;
import io.seneschal.domain.shared.Actor;
import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.domain.shared.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Something that hangs on memberships and lies in the same store: what teams and accesses will be. API tokens play it. */
record Keys(Stores stores) implements Dependants {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final Set<Scope> OPENS = Set.of(Scope.READ);

    void give(UserId user) {
        var holder = new Actor.Person(user);
        var id = UUID.randomUUID();
        var hash = new SecretHash(id.toString());
        var key = ApiToken.make(new TokenId(id), holder, "key", OPENS, OPENS, hash, null, null, NOON);
        stores.transactions().inOne(holder, () -> {
            stores.tokens().add(key);
            return key;
        });
    }

    @Override
    public String kind() {
        return "keys";
    }

    @Override
    public List<UUID> of(OrganisationId organisation, UserId user) {
        return stores.tokens().allOf(new Actor.Person(user)).stream()
                .map(key -> key.id().value())
                .toList();
    }

    @Override
    public void end(OrganisationId organisation, UserId user) {
        stores.tokens()
                .allOf(new Actor.Person(user))
                .forEach(key -> stores.tokens().save(key.revoke(NOON)));
    }
}
