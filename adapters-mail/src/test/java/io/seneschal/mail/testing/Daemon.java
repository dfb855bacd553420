package io.seneschal.mail.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/** A server of another project that runs in the foreground and writes its log there. */
final class Daemon implements AutoCloseable {

    private static final int ATTEMPTS = 3;
    private static final int SECONDS_TO_START = 60;
    private static final int SECONDS_TO_STOP = 20;

    private final Setting setting;
    private final Process process;
    private final Queue<String> log = new ConcurrentLinkedQueue<>();
    private final CompletableFuture<Boolean> started = new CompletableFuture<>();

    /** What one needs, in a directory that goes away with it. */
    interface Setting extends AutoCloseable {

        List<String> command();

        /** What it writes once it listens. */
        String sign();

        @Override
        void close();
    }

    /** Makes a setting with ports that are free now. */
    @FunctionalInterface
    interface Preparation {

        Setting prepare() throws IOException;
    }

    private Daemon(Setting setting) throws IOException {
        this.setting = setting;
        process =
                new ProcessBuilder(setting.command()).redirectErrorStream(true).start();
        Thread.ofVirtual().name("log of a daemon").start(this::read);
    }

    /** Tries again where somebody else took a port between choosing it and using it. */
    static Daemon start(Preparation preparation) {
        return Stream.generate(() -> attempt(preparation))
                .limit(ATTEMPTS)
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("There is no port for it"));
    }

    Setting setting() {
        return setting;
    }

    List<String> log() {
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
        setting.close();
    }

    private static Optional<Daemon> attempt(Preparation preparation) {
        try {
            var daemon = new Daemon(preparation.prepare());
            if (daemon.started.get(SECONDS_TO_START, TimeUnit.SECONDS)) {
                return Optional.of(daemon);
            }
            daemon.close();
            if (daemon.log.stream().anyMatch(line -> line.contains("Address already in use"))) {
                return Optional.empty();
            }
            throw new IllegalStateException("It doesn't start:\n" + String.join("\n", daemon.log));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException | ExecutionException | TimeoutException failure) {
            throw new IllegalStateException("It doesn't start", failure);
        }
    }

    private void read() {
        try (var lines = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8))) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                log.add(line);
                if (line.contains(setting.sign())) {
                    started.complete(true);
                }
            }
        } catch (IOException closed) {
            log.add(String.valueOf(closed));
        }
        started.complete(false);
    }
}
