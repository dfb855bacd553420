package io.seneschal.mail;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The mail server that takes our messages: {@code smtp://user:password@host:port} or {@code smtps://…}.
 *
 * <p>With {@code smtps} the connection is encrypted from the start (port 465 unless another is named). With {@code smtp} it
 * becomes so by STARTTLS before anything is said (port 587); a server that doesn't offer that is talked to only on this
 * same machine. What is not a letter or digit in user and password is percent-encoded. A class and not a record, because
 * a record would print the password.
 */
public final class SmtpServer {

    private static final String IMPLICIT_TLS = "smtps";
    private static final String STARTTLS = "smtp";
    private static final int IMPLICIT_TLS_PORT = 465;
    private static final int SUBMISSION_PORT = 587;
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    private final String scheme;
    private final String host;
    private final int port;
    private final @Nullable String user;
    private final @Nullable String password;

    private SmtpServer(String scheme, String host, int port, @Nullable String user, @Nullable String password) {
        this.scheme = scheme;
        this.host = host;
        this.port = port;
        this.user = user;
        this.password = password;
    }

    /** @throws IllegalArgumentException if it is no such address; the message shows nothing of it */
    public static SmtpServer at(String url) {
        var address = address(url);
        var scheme = address.getScheme() == null ? "" : address.getScheme().toLowerCase(Locale.ROOT);
        if (!scheme.equals(STARTTLS) && !scheme.equals(IMPLICIT_TLS)) {
            throw unusable("it must begin with smtp:// or smtps://");
        }
        var host = address.getHost();
        if (host == null) {
            throw unusable("it names no host; special characters of the password must be percent-encoded");
        }
        if (!address.getRawPath().isEmpty() || address.getRawQuery() != null || address.getRawFragment() != null) {
            throw unusable("nothing may follow the port");
        }
        var usual = scheme.equals(IMPLICIT_TLS) ? IMPLICIT_TLS_PORT : SUBMISSION_PORT;
        var port = address.getPort() == -1 ? usual : address.getPort();
        var login = address.getRawUserInfo();
        if (login == null) {
            return new SmtpServer(scheme, host, port, null, null);
        }
        var colon = login.indexOf(':');
        if (colon < 1) {
            throw unusable("a user needs a password");
        }
        return new SmtpServer(
                scheme, host, port, decoded(login.substring(0, colon)), decoded(login.substring(colon + 1)));
    }

    String scheme() {
        return scheme;
    }

    String host() {
        return host;
    }

    int port() {
        return port;
    }

    /** {@code null}: the server takes messages from anybody who reaches it. */
    @Nullable
    String user() {
        return user;
    }

    @Nullable
    String password() {
        return password;
    }

    boolean isEncryptedFromTheStart() {
        return scheme.equals(IMPLICIT_TLS);
    }

    boolean isOnThisMachine() {
        return THIS_MACHINE.contains(host.toLowerCase(Locale.ROOT));
    }

    private static URI address(String url) {
        try {
            return new URI(url).parseServerAuthority();
        } catch (URISyntaxException showsWhatItWas) {
            throw unusable("it must look like smtp://user:password@host:port, with special characters percent-encoded");
        }
    }

    private static String decoded(String part) {
        return URLDecoder.decode(part.replace("+", "%2B"), UTF_8);
    }

    private static IllegalArgumentException unusable(String why) {
        return new IllegalArgumentException("The address of the mail server can't be used: " + why);
    }

    @Override
    public String toString() {
        return scheme + "://" + host + ":" + port;
    }
}
