package io.seneschal.rest;

import io.seneschal.application.shared.RollingWindows.Count;
import io.seneschal.domain.shared.Actor;
import io.seneschal.rest.security.Gate;
import io.seneschal.rest.shared.Accepting;
import io.seneschal.rest.shared.Incoming;
import io.seneschal.rest.shared.Origin;
import io.seneschal.rest.shared.Response;
import io.seneschal.rest.shared.Response.Header;
import io.seneschal.rest.shared.Route;
import io.seneschal.rest.shared.Route.Entrance;
import io.seneschal.rest.shared.Routes.Match;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One request on its way, and what has become known of it: for the headers that every answer has, and for the journal. */
final class Visit {

    private static final Pattern SANE_ID = Pattern.compile("[A-Za-z0-9._-]{1,128}");

    private final Incoming incoming;
    private final String requestId;
    private final long start = System.nanoTime();
    private @Nullable Origin origin;
    private @Nullable Match match;
    private @Nullable Count allowance;
    private Actor actor = new Actor.Visitor();

    Visit(Incoming incoming) {
        this.incoming = incoming;
        this.requestId = incoming.header("X-Request-Id")
                .filter(id -> SANE_ID.matcher(id).matches())
                .orElseGet(Visit::newId);
    }

    Incoming incoming() {
        return incoming;
    }

    String requestId() {
        return requestId;
    }

    void comesFrom(Origin known) {
        origin = known;
    }

    void isOnPath(Match found) {
        match = found;
    }

    void hasAllowance(Count count) {
        allowance = count;
    }

    void isBy(Actor known) {
        actor = known;
    }

    Actor actor() {
        return actor;
    }

    String client() {
        return origin == null
                ? incoming.peer().getHostAddress()
                : origin.client().getHostAddress();
    }

    Duration time() {
        return Duration.ofNanos(System.nanoTime() - start);
    }

    /** Whether somebody is in front of a browser, at a route that has pages for people. */
    boolean wishesPage() {
        var route = match == null ? null : match.byMethod().get(incoming.method());
        return route != null && route.forPeople() && Accepting.htmlRatherThanJson(incoming.list("Accept"));
    }

    /** The template of the route: never the path, which may hold a secret. */
    String template() {
        return match == null
                ? "none"
                : match.byMethod().values().iterator().next().template();
    }

    @Nullable
    Entrance entrance() {
        var route = match == null ? null : match.byMethod().get(incoming.method());
        return route == null ? null : route.entrance();
    }

    /** Adds what every answer says. */
    Response seal(Response response) {
        var said = new ArrayList<Header>();
        said.add(new Header("X-Request-Id", requestId));
        said.add(new Header("X-Content-Type-Options", "nosniff"));
        if (match == null || match.byMethod().values().stream().anyMatch(Route::versioned)) {
            said.add(new Header("API-Version", Versions.NEWEST));
        }
        if (allowance != null) {
            said.add(new Header(
                    "RateLimit-Policy", "\"default\";q=" + allowance.limit() + ";w=" + Gate.WINDOW.toSeconds()));
            said.add(new Header(
                    "RateLimit", "\"default\";r=" + allowance.remaining() + ";t=" + roundedUp(allowance.reset())));
        }
        return response.with(said);
    }

    private static long roundedUp(Duration time) {
        return time.plusMillis(999).toSeconds();
    }

    private static String newId() {
        var octets = new byte[16];
        ThreadLocalRandom.current().nextBytes(octets);
        return HexFormat.of().formatHex(octets);
    }
}
