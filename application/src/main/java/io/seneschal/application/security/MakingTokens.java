package io.seneschal.application.security;

import io.seneschal.application.shared.Ids;
import io.seneschal.application.shared.Transactions;
import io.seneschal.application.user.Users;
import io.seneschal.domain.security.ApiToken;
import io.seneschal.domain.security.OneTimeSecret;
import io.seneschal.domain.security.Scope;
import io.seneschal.domain.security.SecurityRefusal.UnknownToken;
import io.seneschal.domain.security.TokenId;
import io.seneschal.domain.shared.Actor;
import io.seneschal.domain.shared.SeenVersion;
import io.seneschal.domain.shared.UserId;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Making API tokens, listing and revoking them (API-2). */
public final class MakingTokens {

    /** By this a leaked token is recognised, by people and by scanners. */
    public static final String PREFIX = "snt_";

    /** What a person may put into a token. */
    public static final Set<Scope> OF_A_PERSON = Set.copyOf(EnumSet.of(Scope.READ, Scope.WRITE));

    private static final Set<Scope> OF_AN_OPERATOR = Set.copyOf(EnumSet.of(Scope.READ, Scope.WRITE, Scope.OPERATOR));

    private static final Set<Scope> OF_A_MAIL_SERVER = Set.of(Scope.MAIL_SERVER);

    private static final Set<Scope> OF_AN_AGENT = Set.of(Scope.AGENT);

    private final Tokens tokens;
    private final Users users;
    private final Secrets secrets;
    private final Transactions transactions;
    private final Ids ids;
    private final Clock clock;

    @Inject
    public MakingTokens(Tokens tokens, Users users, Secrets secrets, Transactions transactions, Ids ids, Clock clock) {
        this.tokens = tokens;
        this.users = users;
        this.secrets = secrets;
        this.transactions = transactions;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * What the token is to be.
     *
     * @param scopes {@code null}: all that its maker may give
     * @param daysToLive {@code null}: no end
     */
    public record NewToken(
            String name,
            @Nullable Set<Scope> scopes,
            @Nullable Integer daysToLive) {}

    /** A token and its text, which is shown now and never again. */
    public record MadeToken(ApiToken token, OneTimeSecret secret) {}

    /**
     * A token for oneself.
     *
     * @param allowed what the actor may do at this moment: a token can't make a stronger one
     * @param loggedInAt when the actor last gave their password; {@code null} if they have not
     */
    public MadeToken make(Actor actor, NewToken wish, Set<Scope> allowed, @Nullable Instant loggedInAt) {
        return make(actor, actor.requirePerson(), wish, allowed, loggedInAt);
    }

    /** A token for somebody who gives their password at this moment. */
    public MadeToken makeAtLogin(Actor.Person actor, NewToken wish) {
        return make(actor, wish, OF_A_PERSON, clock.instant());
    }

    /** An operator makes a token with which a user's program acts. */
    public MadeToken makeFor(Actor.Operator actor, UserId user, NewToken wish) {
        users.get(user);
        return make(actor, new Actor.Person(user), wish, OF_A_PERSON, clock.instant());
    }

    /** An operator makes a token with which a program acts as that operator. */
    public MadeToken makeForOperator(Actor.Operator actor, NewToken wish) {
        return make(actor, actor, wish, OF_AN_OPERATOR, clock.instant());
    }

    /** An operator makes a token with which a mail server asks about passwords of devices, and can do nothing else. */
    public MadeToken makeForMailServer(Actor.Operator actor, NewToken wish) {
        return make(actor, new Actor.MailServer(wish.name()), wish, OF_A_MAIL_SERVER, null);
    }

    /** An operator makes a token with which a support agent handles the tickets assigned to them, and can do nothing else. */
    public MadeToken makeForAgent(Actor.Operator actor, Actor.Agent agent, NewToken wish) {
        return make(actor, agent, wish, OF_AN_AGENT, null);
    }

    /** An operator looks at the tokens of mail servers. */
    public List<ApiToken> allOfMailServers(Actor.Operator actor) {
        return tokens.allOfMailServers();
    }

    /** An operator looks at the tokens of a support agent. */
    public List<ApiToken> allOfAgent(Actor.Operator actor, Actor.Agent agent) {
        return tokens.allOf(agent);
    }

    public List<ApiToken> all(Actor actor) {
        return tokens.allOf(actor);
    }

    /** An operator looks at a user's tokens. */
    public List<ApiToken> allOf(Actor.Operator actor, UserId user) {
        users.get(user);
        return tokens.allOf(new Actor.Person(user));
    }

    /**
     * Revokes one of the actor's own tokens.
     *
     * @param seen of the token, which has no versions
     */
    public void revoke(Actor actor, TokenId token, SeenVersion seen) {
        revoke(actor, actor, token, seen);
    }

    /** An operator revokes a user's token. */
    public void revokeOf(Actor.Operator actor, UserId user, TokenId token) {
        revoke(actor, new Actor.Person(user), token, SeenVersion.ANY);
    }

    /** An operator revokes a mail server's token. */
    public void revokeOfMailServer(Actor.Operator actor, TokenId token) {
        var known = tokens.allOfMailServers().stream()
                .filter(one -> one.id().equals(token))
                .findFirst()
                .orElseThrow(UnknownToken::new);
        revoke(actor, known.holder(), token, SeenVersion.ANY);
    }

    /** An operator revokes a support agent's token. */
    public void revokeOfAgent(Actor.Operator actor, Actor.Agent agent, TokenId token) {
        revoke(actor, agent, token, SeenVersion.ANY);
    }

    private void revoke(Actor actor, Actor holder, TokenId token, SeenVersion seen) {
        transactions.inOne(actor, () -> {
            var present = tokens.get(holder, token);
            seen.requireUnversioned();
            var revoked = present.revoke(clock.instant());
            tokens.save(revoked);
            return revoked;
        });
    }

    private MadeToken make(Actor actor, Actor holder, NewToken wish, Set<Scope> allowed, @Nullable Instant loggedInAt) {
        return transactions.inOne(actor, () -> {
            var minted = secrets.mint(PREFIX);
            var made = ApiToken.make(
                    new TokenId(ids.next()),
                    holder,
                    wish.name(),
                    wish.scopes() == null ? allowed : wish.scopes(),
                    allowed,
                    minted.hash(),
                    loggedInAt,
                    wish.daysToLive(),
                    clock.instant());
            tokens.add(made);
            return new MadeToken(made.after(), minted.secret());
        });
    }
}
