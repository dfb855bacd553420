package io.seneschal.rest;

import io.seneschal.application.Instruments;
import io.seneschal.application.Stores;
import io.seneschal.application.UseCases;
import io.seneschal.application.shared.Sentences;
import io.seneschal.rest.operation.Meters;
import io.seneschal.rest.security.Gate;
import io.seneschal.rest.server.HelidonServer;
import io.seneschal.rest.shared.Problems;
import io.seneschal.rest.shared.Published;

/** A running REST server. */
public final class RestServer implements AutoCloseable {

    private final HelidonServer server;
    private final Meters meters;

    private RestServer(HelidonServer server, Meters meters) {
        this.server = server;
        this.meters = meters;
    }

    /**
     * Begins to listen. When this returns, requests are answered.
     *
     * @param stores for what belongs to the door itself: counting requests, keeping answers, being asked whether it answers
     * @param with what the use cases work with as well: the door goes by the same clock and the same keys
     */
    public static RestServer start(RestSettings settings, UseCases useCases, Stores stores, Instruments with) {
        var clock = with.clock();
        var meters = new Meters();
        meters.watchUnresolvedPayments(stores.paymentViews());
        meters.watch(with.tally());
        var sentences = new Sentences();
        var published = Published.at(settings.publicUrl());
        var problems = new Problems(sentences, published);
        var dispatcher = new Dispatcher(
                RouteTable.of(settings, useCases, stores, sentences, meters, with),
                stores.foresight(),
                new Gate(useCases.authenticating(), stores.rollingWindows(), settings.requestsPerMinute(), clock),
                new RepeatableRequests(stores.answers(), stores.transactions(), with.secrets(), clock),
                problems,
                new Journal(meters),
                settings.trustedProxies(),
                settings.publicUrl());
        return new RestServer(
                HelidonServer.start(
                        settings.host(), settings.port(), settings.certificate(), settings.limits(), dispatcher),
                meters);
    }

    /** The port it listens on, also when the system chose it. */
    public int port() {
        return server.port();
    }

    /** Takes no more requests, and returns when those that run are answered, or their time is over. */
    public void stop() {
        server.stop();
        meters.close();
    }

    @Override
    public void close() {
        stop();
    }
}
