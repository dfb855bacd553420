package io.seneschal.mail.testing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assumptions.assumeThat;

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

    private RunningDovecot(Daemon daemon, DovecotDirectory.Ports ports) {
        this.daemon = daemon;
        this.ports = ports;
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
        var daemon = Daemon.start(() -> DovecotDirectory.create(seneschal, token, relay));
        return new RunningDovecot(daemon, ((DovecotDirectory) daemon.setting()).ports());
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
