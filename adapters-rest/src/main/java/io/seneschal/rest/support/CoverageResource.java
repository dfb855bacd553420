package io.seneschal.rest.support;

import io.seneschal.application.support.ReadingCoverage;
import io.seneschal.rest.shared.Request;
import io.seneschal.rest.shared.Response;
import io.seneschal.rest.shared.Route;
import io.seneschal.rest.shared.Route.Entrance;
import java.util.List;

/** {@code /support/coverage}: what support helps with and what not, in the language of whoever asks (SUP-12). */
public final class CoverageResource {

    private final ReadingCoverage reading;

    public CoverageResource(ReadingCoverage reading) {
        this.reading = reading;
    }

    public List<Route> routes() {
        return List.of(Route.get("/support/coverage", this::get).lets(Entrance.EVERYBODY));
    }

    private Response get(Request request) {
        var language = request.language();
        var text = reading.get(request.actor(), language);
        return Response.ok(new CoverageView(language.code(), text.helpsWith(), text.leavesToOthers()));
    }

    /** What support helps with, on the wire. */
    record CoverageView(String language, List<String> helpsWith, List<String> leavesToOthers) {}
}
