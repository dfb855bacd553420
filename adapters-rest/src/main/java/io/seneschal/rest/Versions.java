package io.seneschal.rest;

import io.seneschal.rest.shared.Rejection;
import io.seneschal.rest.shared.Rejection.Reason;
import io.seneschal.rest.shared.Routes;
import io.seneschal.rest.shared.Routes.Match;
import java.util.List;
import java.util.regex.Pattern;

/** Versions of the API: a bare number before the path. Without one, the newest version that has the route answers (API-1). */
final class Versions {

    /** The only one so far. */
    static final String NEWEST = "1";

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");

    private final Routes routes;

    Versions(Routes routes) {
        this.routes = routes;
    }

    /** @throws Rejection if there is no such path, or no such version of it */
    Match find(List<String> path) {
        var segments = withoutSlashAtTheEnd(path);
        var version = segments.getFirst();
        if (version.equals(NEWEST)) {
            return routes.find(segments.subList(1, segments.size()))
                    .filter(match -> match.byMethod().values().stream().allMatch(route -> route.versioned()))
                    .orElseThrow(() -> Rejection.of(Reason.UNKNOWN_ROUTE));
        }
        if (NUMBER.matcher(version).matches()) {
            throw Rejection.of(Reason.UNKNOWN_VERSION, "newest", NEWEST);
        }
        return routes.find(segments).orElseThrow(() -> Rejection.of(Reason.UNKNOWN_ROUTE));
    }

    /** {@code /organisations/} is {@code /organisations}. */
    private static List<String> withoutSlashAtTheEnd(List<String> path) {
        return path.size() > 1 && path.getLast().isEmpty() ? path.subList(0, path.size() - 1) : path;
    }
}
