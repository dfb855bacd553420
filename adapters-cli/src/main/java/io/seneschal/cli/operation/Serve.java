package io.seneschal.cli.operation;

import io.seneschal.cli.shared.Console;
import io.seneschal.cli.shared.Installation;
import io.seneschal.cli.shared.MailWish;
import io.seneschal.cli.shared.MailboxServersWish;
import io.seneschal.cli.shared.Results;
import io.seneschal.cli.shared.ServerWish;
import io.seneschal.cli.shared.ServerWish.LogFormat;
import io.seneschal.cli.shared.Setting;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
        name = "serve",
        description = "Serve the REST interface until the process is asked to end.",
        footer = {"", "Example: seneschal serve --demo"})
public final class Serve implements OnInstallation {

    private static final String NO_LIMIT = "off";
    private static final int LARGEST_ATTACHMENT = 100;

    @Spec
    CommandSpec spec;

    @Option(
            names = "--host",
            paramLabel = "ADDRESS",
            defaultValue = "127.0.0.1",
            description =
                    "The address to listen on: ${DEFAULT-VALUE} by default, so that only this machine reaches it.")
    String host;

    @Option(
            names = "--port",
            paramLabel = "PORT",
            defaultValue = "8080",
            description = "The port to listen on: ${DEFAULT-VALUE} by default, 0 for any that is free.")
    int port;

    @Option(
            names = "--public-url",
            paramLabel = "URL",
            description = "How the server is reached from outside; links in invitations begin with it.")
    @Nullable
    URI publicUrl;

    @Option(
            names = "--trusted-proxies",
            paramLabel = "NETWORK",
            split = ",",
            description = "Proxies whose Forwarded header is believed, such as 10.0.0.0/8.")
    List<String> trustedProxies = List.of();

    @Option(
            names = "--tls-certificate",
            paramLabel = "FILE",
            description = "Certificate chain in PEM, to serve HTTPS; with --tls-key.")
    @Nullable
    Path certificate;

    @Option(names = "--tls-key", paramLabel = "FILE", description = "Private key of the certificate in PEM.")
    @Nullable
    Path privateKey;

    @Option(
            names = "--rate-limit",
            paramLabel = "NUMBER|off",
            defaultValue = "60",
            description = "Requests a minute of one user over all tokens: ${DEFAULT-VALUE} by default.")
    String rateLimit;

    @Option(
            names = "--smtp-url",
            paramLabel = "URL",
            description = {
                "The mail server that takes messages to people, such as smtp://user:password@mail.example.org:587,"
                        + " with --mail-from. Better given as SENESCHAL_SMTP_URL, which others on this machine don't see.",
                "Without one nothing is sent."
            })
    @Nullable
    String smtpUrl;

    @Option(
            names = "--mail-from",
            paramLabel = "ADDRESS",
            description = "As whom messages go out, such as 'Seneschal <no-reply@example.org>'; with --smtp-url.")
    @Nullable
    String mailFrom;

    @Option(
            names = "--doveadm",
            paramLabel = "URL",
            split = ",",
            description = {
                "Where Dovecot takes commands of doveadm over HTTP, such as http://127.0.0.1:8081, with --doveadm-key-file:"
                        + " there the sessions of devices end that are disconnected. Several for several machines.",
                "Without one, a session that is open goes on until the device closes it."
            })
    List<URI> doveadm = List.of();

    @Option(
            names = "--doveadm-key-file",
            paramLabel = "FILE",
            description = "The file with the setting doveadm_api_key of Dovecot; with --doveadm.")
    @Nullable
    Path doveadmKey;

    @Option(
            names = "--mail-upstreams",
            paramLabel = "PROTOCOL=HOST:PORT",
            defaultValue = "",
            description = "Where a mail proxy such as nginx sends devices, by protocol:"
                    + " imap=10.0.0.5:143,pop=10.0.0.5:110,smtp=10.0.0.5:587.")
    String mailUpstreams;

    @Option(
            names = "--largest-attachment",
            paramLabel = "MIB",
            defaultValue = "10",
            description =
                    "The largest file that is attached to a ticket, in MiB: ${DEFAULT-VALUE} by default, 100 at most.")
    int largestAttachment;

    @Option(names = "--open-metrics", description = "Answer /metrics to others than this machine, too.")
    boolean openMetrics;

    @Option(
            names = "--log-format",
            paramLabel = "text|json",
            defaultValue = "text",
            description = "How the log on stderr is written: ${DEFAULT-VALUE} by default.")
    LogFormat logFormat;

    @Option(
            names = "--demo",
            description = "Fill an empty database with an example organisation, and show how to use it.")
    boolean demo;

    @Override
    public int run(Installation installation, Setting setting, Console console, Results.Format output) {
        if ((certificate == null) != (privateKey == null)) {
            throw new ParameterException(spec.commandLine(), "--tls-certificate and --tls-key go together");
        }
        if ((smtpUrl == null) != (mailFrom == null)) {
            throw new ParameterException(spec.commandLine(), "--smtp-url and --mail-from go together");
        }
        if (doveadm.isEmpty() != (doveadmKey == null)) {
            throw new ParameterException(spec.commandLine(), "--doveadm and --doveadm-key-file go together");
        }
        if (port < 0 || port > 65535) {
            throw new ParameterException(spec.commandLine(), "A port is a number from 0 to 65535, not " + port);
        }
        if (largestAttachment < 1 || largestAttachment > LARGEST_ATTACHMENT) {
            throw new ParameterException(
                    spec.commandLine(),
                    "The largest attachment has 1 to " + LARGEST_ATTACHMENT + " MiB, not " + largestAttachment);
        }
        var wish = new ServerWish(
                host,
                port,
                limit(),
                publicUrl,
                trustedProxies,
                certificate,
                privateKey,
                mail(),
                new MailboxServersWish(doveadm, doveadmKey, mailUpstreams),
                largestAttachment,
                openMetrics,
                logFormat,
                demo);
        return installation.serve(setting, wish, console);
    }

    private @Nullable MailWish mail() {
        return smtpUrl == null || mailFrom == null ? null : new MailWish(smtpUrl, mailFrom);
    }

    private @Nullable Integer limit() {
        if (rateLimit.equals(NO_LIMIT)) {
            return null;
        }
        if (!rateLimit.matches("[1-9]\\d{0,5}")) {
            throw new ParameterException(
                    spec.commandLine(), "The rate limit is a number of requests a minute, or off, not " + rateLimit);
        }
        return Integer.valueOf(rateLimit);
    }
}
