package io.seneschal.mail.testing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/**
 * Debian's Dovecot on free ports of this machine, set up with the files of {@code integrations/dovecot}, in a directory
 * that goes away with it. It runs as root like anywhere else, or as whoever runs the tests.
 */
public final class RunningDovecot implements AutoCloseable {

    private static final Path PROGRAM = Path.of("/usr/sbin/dovecot");
    private static final String UNDERSTOOD = "2.3.";
    private static final List<Path> NEEDED = Stream.of(
                    "/usr/sbin/dovecot",
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

    private static final int SECONDS_TO_START = 60;
    private static final int SECONDS_TO_STOP = 20;

    private final DovecotDirectory directory;
    private final Process process;
    private final Queue<String> log = new ConcurrentLinkedQueue<>();
    private final CompletableFuture<Boolean> started = new CompletableFuture<>();

    private RunningDovecot(DovecotDirectory directory) throws IOException {
        this.directory = directory;
        process = new ProcessBuilder(
                        PROGRAM.toString(), "-F", "-c", directory.settings().toString())
                .redirectErrorStream(true)
                .start();
        Thread.ofVirtual().name("log of Dovecot").start(this::read);
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
        // Somebody else may take a port between choosing it and using it.
        return Stream.generate(() -> start(seneschal, token, relay))
                .limit(3)
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Dovecot doesn't start"));
    }

    public int imap() {
        return directory.ports().imap();
    }

    public int pop() {
        return directory.ports().pop();
    }

    public int submission() {
        return directory.ports().submission();
    }

    /** Where its doveadm listens, and with which key. */
    public URI doveadm() {
        return URI.create("http://127.0.0.1:" + directory.ports().doveadm());
    }

    public String doveadmKey() {
        return DovecotDirectory.KEY;
    }

    /** All that it has written until now. */
    public List<String> log() {
        return List.copyOf(log);
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(SECONDS_TO_STOP, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
        directory.close();
    }

    private static Optional<RunningDovecot> start(URI seneschal, String token, int relay) {
        try {
            var dovecot = new RunningDovecot(DovecotDirectory.create(seneschal, token, relay));
            if (dovecot.started.get(SECONDS_TO_START, TimeUnit.SECONDS)) {
                return Optional.of(dovecot);
            }
            dovecot.close();
            if (dovecot.log.stream().anyMatch(line -> line.contains("Address already in use"))) {
                return Optional.empty();
            }
            throw new IllegalStateException("Dovecot doesn't start:\n" + String.join("\n", dovecot.log));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException | ExecutionException | TimeoutException failure) {
            throw new IllegalStateException("Dovecot doesn't start", failure);
        }
    }

    /** It listens before it says that it has started. */
    private void read() {
        try (var lines = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8))) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                log.add(line);
                if (line.contains("starting up for")) {
                    started.complete(true);
                }
            }
        } catch (IOException closed) {
            log.add(String.valueOf(closed));
        }
        started.complete(false);
    }

    private static String version() {
        try {
            var asked = new ProcessBuilder(PROGRAM.toString(), "--version").start();
            try (var answer = asked.inputReader(UTF_8)) {
                return String.valueOf(answer.readLine());
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
