package io.seneschal.mail.testing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.seneschal.mail.testing.DovecotDirectory.Passdb;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Debian's Dovecot on free ports of this machine, set up with the files of {@code integrations/dovecot}, in a directory
 * that goes away with it. It runs as root like anywhere else, or as whoever runs the tests.
 */
public final class RunningDovecot implements AutoCloseable {

    private static final String UNDERSTOOD = "2.3.";
    private static final int NO_RELAY = 1;
    private static final List<Path> NEEDED = Stream.of(
                    DovecotDirectory.PROGRAM,
                    "/usr/lib/dovecot/imap",
                    "/usr/lib/dovecot/pop3",
                    "/usr/lib/dovecot/submission",
                    "/usr/lib/dovecot/managesieve",
                    "/usr/lib/dovecot/modules/auth/libauthdb_lua.so",
                    "/usr/share/lua/5.4/cjson")
            .map(Path::of)
            .toList();
    private static final String PACKAGES =
            "dovecot-imapd dovecot-pop3d dovecot-submissiond dovecot-managesieved" + " dovecot-auth-lua lua-cjson";

    private final Daemon daemon;
    private final DovecotDirectory.Ports ports;
    private final Path authSocket;

    private RunningDovecot(Daemon daemon) {
        var setting = (DovecotDirectory) daemon.setting();
        this.daemon = daemon;
        this.ports = setting.ports();
        this.authSocket = setting.authSocket();
    }

    /** Passes over a test where there is no Dovecot that could be started, and says what to install. */
    public static void isNeeded() {
        assumeThat(NEEDED)
                .as("A test needs Dovecot; on Debian: apt-get install %s", PACKAGES)
                .allMatch(Files::exists);
        assumeThat(version())
                .as("The settings of the tests are for Dovecot 2.3")
                .startsWith(UNDERSTOOD);
    }

    /**
     * @param seneschal whom it asks for devices
     * @param token with which it asks
     * @param relay where it hands over what programs send: a port of this machine
     */
    public static RunningDovecot asking(URI seneschal, String token, int relay) {
        return with(new Passdb.Asked(seneschal, token), relay, true);
    }

    /** The same without a word in the log about those who come in, as where many do. */
    public static RunningDovecot quietlyAsking(URI seneschal, String token) {
        return with(new Passdb.Asked(seneschal, token), NO_RELAY, false);
    }

    /**
     * One that asks nobody, as quietly.
     *
     * @param lines of the form {@code ada@example.org:$2y$10$…}, a hash of bcrypt
     */
    public static RunningDovecot knowing(String lines) {
        return with(new Passdb.InAFile(lines), NO_RELAY, false);
    }

    private static RunningDovecot with(Passdb passdb, int relay, boolean tellsAll) {
        var daemon = Daemon.start(() -> DovecotDirectory.create(passdb, relay, tellsAll));
        return new RunningDovecot(daemon);
    }

    public int imap() {
        return ports.imap();
    }

    public int pop() {
        return ports.pop();
    }

    public int submission() {
        return ports.submission();
    }

    /** Where programs of this machine ask for SASL, as Postfix does. */
    public Path authSocket() {
        return authSocket;
    }

    /** Where its doveadm listens. */
    public URI doveadm() {
        return URI.create("http://127.0.0.1:" + ports.doveadm());
    }

    /** What opens doveadm. */
    public String doveadmKey() {
        return DovecotDirectory.KEY;
    }

    /** All that it has written until now. */
    public List<String> log() {
        return daemon.log();
    }

    @Override
    public void close() {
        daemon.close();
    }

    private static String version() {
        try {
            var asked = new ProcessBuilder(DovecotDirectory.PROGRAM, "--version").start();
            try (var answer = asked.inputReader(UTF_8)) {
                return String.valueOf(answer.readLine());
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
