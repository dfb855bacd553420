package io.seneschal.application.security;

import io.seneschal.application.user.Users;
import io.seneschal.domain.security.ApiToken;
import io.seneschal.domain.security.FreshLogin;
import io.seneschal.domain.security.Scope;
import io.seneschal.domain.security.SecurityRefusal.ConfirmationRequired;
import io.seneschal.domain.security.SecurityRefusal.ScopeMissing;
import io.seneschal.domain.security.SecurityRefusal.TokenMissing;
import io.seneschal.domain.security.SecurityRefusal.UnknownToken;
import io.seneschal.domain.security.SecurityRefusal.WrongLogin;
import io.seneschal.domain.security.TokenId;
import io.seneschal.domain.shared.Actor;
import io.seneschal.domain.shared.CommonRefusal.UnusableEmailAddress;
import io.seneschal.domain.shared.EmailAddress;
import io.seneschal.domain.user.User;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finding out who a visitor is. */
public final class Authenticating {

    /** How exactly a token's last use is known. */
    private static final Duration USE_GRAIN = Duration.ofMinutes(1);

    private final Tokens tokens;
    private final Users users;
    private final Secrets secrets;
    private final PasswordHashing passwords;
    private final Clock clock;

    @Inject
    public Authenticating(Tokens tokens, Users users, Secrets secrets, PasswordHashing passwords, Clock clock) {
        this.tokens = tokens;
        this.users = users;
        this.secrets = secrets;
        this.passwords = passwords;
        this.clock = clock;
    }

    /**
     * Who holds a token, which one it is, and what it may be used for.
     *
     * @param loggedInAt when its holder had last given their password; {@code null} if they had not
     */
    public record Bearer(
            Actor actor,
            TokenId token,
            Set<Scope> scopes,
            @Nullable Instant loggedInAt) {

        /** @throws ScopeMissing if the token was not made for this; one of an operator must be made for acting as one, too */
        public void require(Scope needed) {
            if (!scopes.contains(needed)) {
                throw new ScopeMissing(needed, scopes);
            }
            if (actor instanceof Actor.Operator && !scopes.contains(Scope.OPERATOR)) {
                throw new ScopeMissing(Scope.OPERATOR, scopes);
            }
        }
    }

    /**
     * @param token {@code null} if none was sent
     * @throws TokenMissing if none was sent
     * @throws UnknownToken if nobody made it
     * @throws io.seneschal.domain.security.SecurityRefusal if it was revoked, has ended or was not used for a year
     */
    public Bearer byToken(Actor.Visitor visitor, @Nullable String token) {
        if (token == null) {
            throw new TokenMissing();
        }
        var known = tokens.behind(secrets.hashesOf(token)).orElseThrow(UnknownToken::new);
        var now = clock.instant();
        known.requireUsable(now);
        if (isWorthNoting(known, now)) {
            tokens.used(known.id(), now);
        }
        return new Bearer(known.holder(), known.id(), known.scopes(), known.loggedInAt());
    }

    /** @throws WrongLogin if there is no such login or the password is another: the same answer, after the same time */
    public Actor.Person byPassword(Actor.Visitor visitor, String login, String password) {
        var user = withLogin(login);
        if (user.isEmpty()) {
            passwords.matchNobody(password);
            throw new WrongLogin();
        }
        if (!passwords.matches(password, user.get().password())) {
            throw new WrongLogin();
        }
        return new Actor.Person(user.get().id());
    }

    /**
     * That a token's holder has proved who they are just now (DEV-11).
     *
     * @param password of the holder's account, if it came with the request; {@code null} if not
     * @throws ConfirmationRequired if none came, and the login was 15 minutes ago or longer; and if it is another: the token
     *     itself is as good as before
     */
    public FreshLogin confirm(Bearer bearer, @Nullable String password) {
        if (password == null) {
            return FreshLogin.since(bearer.loggedInAt(), bearer.actor(), clock.instant());
        }
        var person = bearer.actor().requirePerson();
        if (!passwords.matches(password, users.get(person.id()).password())) {
            throw new ConfirmationRequired(FreshLogin.LIFE);
        }
        return FreshLogin.byPassword(person);
    }

    private Optional<User> withLogin(String login) {
        try {
            return users.withLogin(new EmailAddress(login));
        } catch (UnusableEmailAddress nobodys) {
            return Optional.empty();
        }
    }

    private static boolean isWorthNoting(ApiToken token, Instant now) {
        return token.lastUsedAt() == null || !now.isBefore(token.lastUsedAt().plus(USE_GRAIN));
    }
}
