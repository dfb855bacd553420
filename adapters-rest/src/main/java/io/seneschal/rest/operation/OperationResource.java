package io.seneschal.rest.operation;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.seneschal.application.shared.Answers;
import io.seneschal.rest.shared.Rejection;
import io.seneschal.rest.shared.Rejection.Reason;
import io.seneschal.rest.shared.Request;
import io.seneschal.rest.shared.Response;
import io.seneschal.rest.shared.Route;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/** {@code /health/live}, {@code /health/ready} and {@code /metrics}. */
public final class OperationResource {

    private final Answers store;
    private final Meters meters;
    private final boolean metricsForAll;
    private final Clock clock;

    /**
     * @param store is asked for something that isn't there, to see that it answers
     * @param metricsForAll whether others than this machine may read the metrics
     */
    public OperationResource(Answers store, Meters meters, boolean metricsForAll, Clock clock) {
        this.store = store;
        this.meters = meters;
        this.metricsForAll = metricsForAll;
        this.clock = clock;
    }

    public List<Route> routes() {
        return List.of(
                Route.get("/health/live", this::live).besideTheApi(),
                Route.get("/health/ready", this::ready).besideTheApi(),
                Route.get("/metrics", this::metrics).besideTheApi());
    }

    private Response live(Request request) {
        return up();
    }

    private Response ready(Request request) {
        try {
            var unused = store.find("health", "ready", clock.instant());
        } catch (RuntimeException silent) {
            throw Rejection.of(Reason.NOT_READY);
        }
        return up();
    }

    private Response metrics(Request request) {
        var here = request.origin().direct() && request.origin().client().isLoopbackAddress();
        if (!metricsForAll && !here) {
            throw Rejection.of(Reason.UNKNOWN_ROUTE);
        }
        return Response.of(
                200, "text/plain; version=0.0.4; charset=utf-8", meters.scrape().getBytes(UTF_8));
    }

    private static Response up() {
        return Response.ok(Map.of("status", "up")).with("Cache-Control", "no-store");
    }
}
