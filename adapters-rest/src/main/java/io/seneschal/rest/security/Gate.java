package io.seneschal.rest.security;

import io.seneschal.application.security.Authenticating;
import io.seneschal.application.shared.RollingWindows;
import io.seneschal.application.shared.RollingWindows.Count;
import io.seneschal.domain.shared.Actor;
import io.seneschal.domain.shared.CommonRefusal.TooMany;
import io.seneschal.rest.shared.Caller;
import io.seneschal.rest.shared.Incoming;
import io.seneschal.rest.shared.Origin;
import io.seneschal.rest.shared.Route;
import io.seneschal.rest.shared.Route.Entrance;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;

/**
 * Lets requests in: finds out who asks, whether their token is good for it, and whether they have not asked too often
 * (API-2, API-3).
 */
public final class Gate {

    /** The rolling window in which requests are counted. */
    public static final Duration WINDOW = Duration.ofMinutes(1);

    private final Authenticating authenticating;
    private final RollingWindows windows;
    private final OptionalInt limit;
    private final Clock clock;

    /** @param limit requests of a user in any minute; empty for no limit */
    public Gate(Authenticating authenticating, RollingWindows windows, OptionalInt limit, Clock clock) {
        this.authenticating = authenticating;
        this.windows = windows;
        this.limit = limit;
        this.clock = clock;
    }

    /**
     * @param allowance is told what the caller may still ask for, also when that is nothing
     * @throws io.seneschal.domain.security.SecurityRefusal if nobody knows who asks, or the token is not made for it
     * @throws TooMany if they asked too often
     */
    public Caller admit(Route route, Incoming request, Origin origin, Consumer<Count> allowance) {
        var credentials = Credentials.of(request.header("Authorization").orElse(""));
        return switch (credentials) {
            case Credentials.Login login
            when route.entrance() == Entrance.TOKEN_OR_LOGIN -> withLogin(login, origin, allowance);
            case Credentials.Token(var token) -> withToken(token, route, allowance);
            default -> withNothing(route, origin);
        };
    }

    private Caller withToken(String token, Route route, Consumer<Count> allowance) {
        var bearer = authenticating.byToken(new Actor.Visitor(), token);
        countFor(bearer.actor(), allowance);
        bearer.require(route.scopeOf(bearer.actor()));
        return new Caller.Bearing(bearer);
    }

    /** Guesses are counted by login and place, so that nobody can lock out a login from elsewhere (SEC-8). */
    private Caller withLogin(Credentials.Login login, Origin origin, Consumer<Count> allowance) {
        count("log-in:" + login.digest() + ":" + origin.place());
        var person = authenticating.byPassword(new Actor.Visitor(), login.name(), login.password());
        countFor(person, allowance);
        return new Caller.LoggingIn(person);
    }

    private Caller withNothing(Route route, Origin origin) {
        return switch (route.entrance()) {
            case EVERYBODY -> Caller.VISITOR;
            case EVERYBODY_NOW_AND_THEN -> {
                count("sign-up:" + origin.place());
                yield Caller.VISITOR;
            }
            case TOKEN, TOKEN_OR_LOGIN, TOKEN_OR_AGENT, AGENT, MAIL_SERVER -> {
                authenticating.byToken(new Actor.Visitor(), null);
                yield Caller.VISITOR;
            }
        };
    }

    private void countFor(Actor actor, Consumer<Count> allowance) {
        var subject = subject(actor);
        if (limit.isEmpty() || subject.isEmpty()) {
            return;
        }
        try {
            allowance.accept(windows.count(subject.get(), limit.getAsInt(), WINDOW, clock.instant()));
        } catch (TooMany refusal) {
            var wait = (Number) refusal.because().getOrDefault("retry_after_seconds", WINDOW.toSeconds());
            allowance.accept(new Count(limit.getAsInt(), 0, Duration.ofSeconds(wait.longValue())));
            throw refusal;
        }
    }

    private void count(String subject) {
        if (limit.isPresent()) {
            windows.count(subject, limit.getAsInt(), WINDOW, clock.instant());
        }
    }

    /** Empty for mail servers: behind one of them stand all who fetch their mail there. */
    private static Optional<String> subject(Actor actor) {
        return switch (actor) {
            case Actor.Person(var user) -> Optional.of("user:" + user);
            case Actor.Operator(var login) -> Optional.of("operator:" + login);
            case Actor.MailServer server -> Optional.empty();
            case Actor.Agent agent -> Optional.of("agent:" + agent.key());
            case Actor.Clock clock -> Optional.empty();
            case Actor.Visitor visitor -> Optional.of("visitor");
        };
    }
}
