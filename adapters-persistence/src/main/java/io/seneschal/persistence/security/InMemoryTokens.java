package io.seneschal.persistence.security;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.seneschal.application.security.Tokens;
import io.seneschal.domain.security.ApiToken;
import io.seneschal.domain.security.SecretHash;
import io.seneschal.domain.security.SecurityRefusal.NoSuchToken;
import io.seneschal.domain.security.TokenId;
import io.seneschal.domain.shared.Actor;
import io.seneschal.domain.shared.Change;
import io.seneschal.domain.shared.CommonRefusal.StaleChange;
import io.seneschal.domain.shared.UserId;
import io.seneschal.persistence.audit.InMemoryAuditTrail;
import io.seneschal.persistence.shared.InMemoryStore;
import io.seneschal.persistence.shared.InMemoryTable;
import io.seneschal.persistence.shared.ScopedId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** API tokens in memory, where noting a use at once is as quick as writing it behind. */
public final class InMemoryTokens implements Tokens {

    private static final UUID MAIL_SERVERS = UUID.nameUUIDFromBytes("mail servers".getBytes(UTF_8));

    private final InMemoryStore store;
    private final InMemoryAuditTrail trail;
    private final InMemoryTable<ScopedId, ApiToken> byHolder;
    private final InMemoryTable<ScopedId, ScopedId> byId;
    private final InMemoryTable<String, TokenId> byHash;

    public InMemoryTokens(InMemoryStore store, InMemoryAuditTrail trail) {
        this.store = store;
        this.trail = trail;
        this.byHolder = new InMemoryTable<>(store);
        this.byId = new InMemoryTable<>(store);
        this.byHash = new InMemoryTable<>(store);
    }

    @Override
    public ApiToken get(Actor holder, TokenId token) {
        return store.ask(() ->
                find(token).filter(found -> found.holder().equals(holder)).orElseThrow(() -> new NoSuchToken(token)));
    }

    @Override
    public Optional<ApiToken> behind(Collection<SecretHash> hashes) {
        return store.ask(() -> hashes.stream()
                .flatMap(hash -> byHash.find(hash.text()).stream())
                .findFirst()
                .flatMap(this::find));
    }

    @Override
    public List<ApiToken> allOf(Actor holder) {
        return store.ask(() -> unrevoked(scope(holder))
                .filter(token -> token.holder().equals(holder))
                .toList());
    }

    @Override
    public List<ApiToken> allOfMailServers() {
        return store.ask(() -> unrevoked(MAIL_SERVERS).toList());
    }

    @Override
    public void add(Change<ApiToken> made) {
        store.change(() -> {
            var token = made.after();
            if (byHash.find(token.hash().text()).isPresent()) {
                throw new StaleChange(token.id());
            }
            put(token);
            byHash.put(token.hash().text(), token.id());
            trail.append(made);
        });
    }

    @Override
    public void save(Change<ApiToken> changed) {
        if (changed.isNone()) {
            return;
        }
        store.change(() -> {
            var token = changed.after();
            if (find(token.id()).isEmpty()) {
                throw new StaleChange(token.id());
            }
            put(token);
            trail.append(changed);
        });
    }

    @Override
    public void used(TokenId token, Instant at) {
        store.ask(() -> {
            find(token).filter(known -> isLater(at, known)).ifPresent(known -> put(usedAt(known, at)));
            return at;
        });
    }

    /** Forgets the tokens of a user whose account is closed. */
    public void removeAllOf(UserId user) {
        InMemoryTable.all(byHolder, user.value()).toList().forEach(token -> {
            byHolder.remove(key(token));
            byId.remove(ScopedId.of(token.id().value()));
            byHash.remove(token.hash().text());
        });
    }

    private Stream<ApiToken> unrevoked(UUID scope) {
        return InMemoryTable.all(byHolder, scope).filter(token -> token.revokedAt() == null);
    }

    private Optional<ApiToken> find(TokenId token) {
        return byId.find(ScopedId.of(token.value())).flatMap(byHolder::find);
    }

    private void put(ApiToken token) {
        byHolder.put(key(token), token);
        byId.put(ScopedId.of(token.id().value()), key(token));
    }

    private static ScopedId key(ApiToken token) {
        return new ScopedId(scope(token.holder()), token.id().value());
    }

    /** Users by their id, operators by one made of their login, mail servers all together, agents by their address. */
    private static UUID scope(Actor holder) {
        return switch (holder) {
            case Actor.Person(var user) -> user.value();
            case Actor.Operator(var login) -> UUID.nameUUIDFromBytes(login.getBytes(UTF_8));
            case Actor.MailServer ignored -> MAIL_SERVERS;
            case Actor.Agent agent -> UUID.nameUUIDFromBytes(("agent " + agent.key()).getBytes(UTF_8));
            case Actor.Clock ignored -> ScopedId.NONE;
            case Actor.Visitor ignored -> ScopedId.NONE;
        };
    }

    private static boolean isLater(Instant at, ApiToken token) {
        return token.lastUsedAt() == null || at.isAfter(token.lastUsedAt());
    }

    private static ApiToken usedAt(ApiToken token, Instant at) {
        return new ApiToken(
                token.id(),
                token.holder(),
                token.name(),
                token.scopes(),
                token.hash(),
                token.loggedInAt(),
                token.createdAt(),
                token.expiresAt(),
                at,
                token.revokedAt());
    }
}
