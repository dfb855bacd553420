package io.seneschal.rest;

import io.seneschal.rest.mailbox.MailUpstreams;
import io.seneschal.rest.server.Certificate;
import io.seneschal.rest.server.Limits;
import io.seneschal.rest.shared.Network;
import java.net.URI;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * How the REST door is set up. {@link #DEFAULT} is safe as it stands: heard on this machine only, with every limit on.
 *
 * @param host the address to listen on; by default 127.0.0.1, so that nobody else hears
 * @param port by default 8080; 0 lets the system choose a free one
 * @param publicUrl under which clients reach this server, for the links in invitations; {@code null}: as the request says
 * @param certificate to speak TLS with; {@code null}: plain, for loopback and behind a proxy that speaks TLS
 * @param trustedProxies whose {@code Forwarded} and {@code X-Forwarded-…} are believed; by default nobody's
 * @param metricsForAll whether {@code /metrics} answers others than this machine; by default not
 * @param mailUpstreams to which servers proxies send whoever comes in with a device's password; by default none
 * @param requestsPerMinute of a user over all tokens, rolling; by default 60, empty for no limit (API-3)
 * @param limits of size, time and number
 */
public record RestSettings(
        String host,
        int port,
        @Nullable URI publicUrl,
        @Nullable Certificate certificate,
        List<Network> trustedProxies,
        boolean metricsForAll,
        MailUpstreams mailUpstreams,
        OptionalInt requestsPerMinute,
        Limits limits) {

    public static final int USUAL_PORT = 8080;
    public static final int USUAL_REQUESTS_PER_MINUTE = 60;

    public static final RestSettings DEFAULT = new RestSettings(
            "127.0.0.1",
            USUAL_PORT,
            null,
            null,
            List.of(),
            false,
            MailUpstreams.NONE,
            OptionalInt.of(USUAL_REQUESTS_PER_MINUTE),
            Limits.DEFAULT);

    public RestSettings {
        trustedProxies = List.copyOf(trustedProxies);
    }

    public RestSettings on(String host, int port) {
        return new RestSettings(
                host,
                port,
                publicUrl,
                certificate,
                trustedProxies,
                metricsForAll,
                mailUpstreams,
                requestsPerMinute,
                limits);
    }

    public RestSettings reachedAt(@Nullable URI url) {
        return new RestSettings(
                host, port, url, certificate, trustedProxies, metricsForAll, mailUpstreams, requestsPerMinute, limits);
    }

    public RestSettings speakingTlsWith(@Nullable Certificate own) {
        return new RestSettings(
                host, port, publicUrl, own, trustedProxies, metricsForAll, mailUpstreams, requestsPerMinute, limits);
    }

    public RestSettings trusting(List<Network> proxies) {
        return new RestSettings(
                host, port, publicUrl, certificate, proxies, metricsForAll, mailUpstreams, requestsPerMinute, limits);
    }

    public RestSettings showingMetricsToAll(boolean toAll) {
        return new RestSettings(
                host, port, publicUrl, certificate, trustedProxies, toAll, mailUpstreams, requestsPerMinute, limits);
    }

    public RestSettings proxyingMailTo(MailUpstreams upstreams) {
        return new RestSettings(
                host,
                port,
                publicUrl,
                certificate,
                trustedProxies,
                metricsForAll,
                upstreams,
                requestsPerMinute,
                limits);
    }

    public RestSettings allowing(OptionalInt perMinute) {
        return new RestSettings(
                host, port, publicUrl, certificate, trustedProxies, metricsForAll, mailUpstreams, perMinute, limits);
    }

    public RestSettings within(Limits others) {
        return new RestSettings(
                host,
                port,
                publicUrl,
                certificate,
                trustedProxies,
                metricsForAll,
                mailUpstreams,
                requestsPerMinute,
                others);
    }
}
