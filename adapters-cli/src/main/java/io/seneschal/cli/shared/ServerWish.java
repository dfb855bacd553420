package io.seneschal.cli.shared;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a server is to run.
 *
 * @param port 0 for any that is free
 * @param requestsPerMinute of one user; {@code null} for no limit
 * @param publicUrl how it is reached from outside; {@code null} for the address it listens on
 * @param trustedProxies addresses whose word about the original request is believed
 * @param certificate PEM, with {@code privateKey}; {@code null} without TLS
 * @param mail {@code null}: nothing is sent to anybody
 * @param mailboxServers which ask about passwords of devices, and whose sessions are ended
 * @param largestAttachment of a ticket, in MiB
 * @param demo whether to fill an empty database with an example
 */
public record ServerWish(
        String host,
        int port,
        @Nullable Integer requestsPerMinute,
        @Nullable URI publicUrl,
        List<String> trustedProxies,
        @Nullable Path certificate,
        @Nullable Path privateKey,
        @Nullable MailWish mail,
        MailboxServersWish mailboxServers,
        int largestAttachment,
        boolean openMetrics,
        LogFormat logFormat,
        boolean demo) {

    /** How the log is written. */
    public enum LogFormat {
        TEXT,
        JSON
    }
}
