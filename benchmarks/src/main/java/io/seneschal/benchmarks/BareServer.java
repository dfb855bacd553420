package io.seneschal.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.helidon.webserver.WebServer;

/** Answers every request with the same few bytes: what the HTTP library and the machine can bear, and nothing of ours. */
public final class BareServer {

    private static final byte[] UP = "{\"status\":\"up\"}".getBytes(UTF_8);

    private BareServer() {}

    public static void main(String[] arguments) {
        var server = WebServer.builder()
                .host("127.0.0.1")
                .port(0)
                .connectionOptions(options -> options.tcpNoDelay(true))
                .routing(routing -> routing.addFilter((chain, request, response) -> response.send(UP)))
                .build()
                .start();
        System.out.println("A bare server listens on http://127.0.0.1:" + server.port());
    }
}
