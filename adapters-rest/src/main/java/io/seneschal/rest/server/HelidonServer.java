package io.seneschal.rest.server;

import io.helidon.common.configurable.Resource;
import io.helidon.common.pki.Keys;
import io.helidon.common.tls.Tls;
import io.helidon.http.DirectHandler.EventType;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.http.Status;
import io.helidon.webserver.CloseConnectionException;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.http.DirectHandlers;
import io.helidon.webserver.http.RoutingResponse;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import io.helidon.webserver.http1.Http1Config;
import io.seneschal.rest.shared.Door;
import io.seneschal.rest.shared.Incoming;
import io.seneschal.rest.shared.Rejection.Reason;
import io.seneschal.rest.shared.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The one class that knows how Helidon serves. It hands requests in at the door and writes the answers. */
public final class HelidonServer {

    private static final int MOST_BYTES_TO_FORGET = 64 << 20;
    private static final Duration TIME_TO_FORGET = Duration.ofSeconds(2);
    private static final int LOOKS_PER_IDLE_TIME = 4;
    private static final List<String> PROTOCOLS = List.of("TLSv1.3", "TLSv1.2");

    private final WebServer server;
    private final Watch watch = new Watch();
    private final Workers workers;
    private final Deadlines deadlines;
    private final Bodies bodies;
    private final Limits limits;
    private final Door door;
    private final LargeBodies largeBodies;

    private HelidonServer(String host, int port, @Nullable Certificate certificate, Limits limits, Door door) {
        this.limits = limits;
        this.workers = new Workers(door, limits, watch);
        this.deadlines = new Deadlines(limits.headerTime(), watch);
        this.bodies = new Bodies(deadlines, limits);
        this.largeBodies = new LargeBodies(limits);
        this.door = door;
        var refusals = new TransportRefusals(door, deadlines);
        var direct = DirectHandlers.builder();
        for (var event : EventType.values()) {
            direct.addHandler(event, refusals);
        }
        var builder = WebServer.builder()
                .host(host)
                .port(port)
                .shutdownHook(false)
                .featuresDiscoverServices(false)
                .protocolsDiscoverServices(false)
                .shutdownGracePeriod(limits.stopTime())
                .maxPayloadSize(Math.max(limits.bodyBytes(), limits.fileBytes()))
                .maxTcpConnections(limits.connections())
                .idleConnectionTimeout(limits.idleTime())
                .idleConnectionPeriod(limits.idleTime().dividedBy(LOOKS_PER_IDLE_TIME))
                .connectionOptions(options -> options.tcpNoDelay(true))
                .contentEncoding(encoding -> encoding.contentEncodingsDiscoverServices(false))
                .mediaContext(
                        media -> media.mediaSupportsDiscoverServices(false).registerDefaults(false))
                .directHandlers(direct.build())
                .addProtocol(Http1Config.builder()
                        .maxPrologueLength(limits.pathBytes())
                        .maxHeadersSize(limits.headerBytes())
                        .sendKeepAliveHeader(false)
                        .addReceiveListener(deadlines)
                        .build())
                .routing(routing -> routing.addFilter((chain, request, response) -> serve(request, response)));
        if (certificate != null) {
            builder.tls(tls(certificate));
        }
        this.server = builder.build();
    }

    /** Begins to listen. */
    public static HelidonServer start(
            String host, int port, @Nullable Certificate certificate, Limits limits, Door door) {
        var started = new HelidonServer(host, port, certificate, limits, door);
        started.server.start();
        return started;
    }

    public int port() {
        return server.port();
    }

    /** Takes no more connections, and returns when what runs has been answered, or the time for it is over. */
    public void stop() {
        server.stop();
        var unused = workers.finish(limits.stopTime());
        watch.close();
    }

    private void serve(ServerRequest request, ServerResponse response) {
        var secure = request.isSecure();
        var room = largeBodies.roomFor(request);
        if (room.isEmpty()) {
            end(Body.TOO_LARGE, door.refuse(incoming(request, secure, Body.TOO_LARGE), Reason.BUSY), request, response);
            return;
        }
        try {
            var body = takesFile(request) ? bodies.putAside(request) : bodies.read(request);
            end(body, workers.answer(incoming(request, secure, body)), request, response);
        } finally {
            room.get().leave();
        }
    }

    private boolean takesFile(ServerRequest request) {
        var prologue = request.prologue();
        return Bodies.isIn(request)
                && door.takesFile(prologue.method().text(), prologue.uriPath().rawPath());
    }

    private void end(Body body, Response answer, ServerRequest request, ServerResponse response) {
        var close = !body.consumed() || request.headers().containsToken(HeaderValues.CONNECTION_CLOSE);
        write(answer, request, response, close);
        if (!body.consumed()) {
            deadlines.linger(MOST_BYTES_TO_FORGET, TIME_TO_FORGET);
        }
        if (close) {
            // Helidon announces the end of the connection and then goes on reading; this ends it.
            throw new CloseConnectionException("The connection ends with this answer");
        }
    }

    private static Incoming incoming(ServerRequest request, boolean secure, Body body) {
        var query = request.prologue().query();
        return new Incoming(
                request.prologue().method().text(),
                request.prologue().uriPath().rawPath(),
                query.isEmpty() ? null : query.rawValue(),
                name -> request.headers().all(Names.of(name), List::of),
                Peers.address(request.remotePeer()),
                secure,
                body.bytes(),
                body.file());
    }

    private void write(Response answer, ServerRequest request, ServerResponse response, boolean close) {
        response.status(Status.create(answer.status()));
        for (var header : answer.headers()) {
            response.headers().add(HeaderValues.create(Names.of(header.name()), header.value()));
        }
        if (close) {
            response.header(HeaderValues.CONNECTION_CLOSE);
        }
        var content = answer.body();
        if (answer.pieces() != null && !request.prologue().method().text().equals("HEAD")) {
            write(answer.pieces(), response);
        } else if (content == null) {
            response.send();
        } else if (request.prologue().method().text().equals("HEAD")) {
            response.header(HeaderNames.CONTENT_LENGTH, Integer.toString(content.length));
            response.send();
        } else {
            response.send(content);
        }
    }

    /** What can't be finished is broken off, so that nobody takes it for the whole. */
    private void write(Iterator<byte[]> pieces, ServerResponse response) {
        try {
            var stream = response.outputStream();
            for (var piece = workers.next(pieces); piece.isPresent(); piece = workers.next(pieces)) {
                stream.write(piece.get());
            }
            // Helidon takes a filter's answer for sent only then; it does the same after its own handlers.
            ((RoutingResponse) response).commit();
        } catch (IOException | UncheckedIOException gone) {
            throw new CloseConnectionException("The client is gone", gone);
        } catch (IllegalStateException unfinished) {
            throw new CloseConnectionException("The answer could not be finished", unfinished);
        }
    }

    private static Tls tls(Certificate certificate) {
        var keys = Keys.builder()
                .pem(pem -> pem.key(Resource.create(certificate.key())).certChain(Resource.create(certificate.chain())))
                .build();
        return Tls.builder()
                .privateKey(keys)
                .privateKeyCertChain(keys)
                .enabledProtocols(PROTOCOLS)
                .build();
    }
}
