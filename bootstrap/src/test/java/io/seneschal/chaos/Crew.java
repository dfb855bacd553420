package io.seneschal.chaos;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.seneschal.chaos.Renewing.Errand;
import io.seneschal.testing.MovableClock;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Processes that work at the same book, and the time that all of them are told. */
final class Crew implements AutoCloseable {

    /** As slow as a crowded machine may ever make it. */
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private static final Duration TICK = Duration.ofMillis(50);

    /** Passes with each tick: so pauses of payments end while others are at work at them. */
    private static final Duration OF_A_TICK = Duration.ofSeconds(3);

    private final String database;
    private final URI provider;
    private final long seed;
    private final Path directory;
    private final MovableClock clock;
    private final List<Member> members = new ArrayList<>();
    private int sentOut;

    Crew(String database, URI provider, long seed, Path directory, MovableClock clock) {
        this.database = database;
        this.provider = provider;
        this.seed = seed;
        this.directory = directory;
        this.clock = clock;
    }

    private record Member(Process process, List<Integer> shares, Path said) {

        void hear(String now) {
            try {
                var told = process.outputWriter(UTF_8);
                told.write(now);
                told.newLine();
                told.flush();
            } catch (IOException gone) {
                throw new AssertionError("It has ended by itself:\n" + everythingSaid(), gone);
            }
        }

        void requireAlive() {
            if (!process.isAlive()) {
                throw new AssertionError("It has ended by itself:\n" + everythingSaid());
            }
        }

        String everythingSaid() {
            try {
                return Files.readString(said);
            } catch (IOException unreadable) {
                return "nobody knows why: " + unreadable;
            }
        }
    }

    void sendOut(List<Integer> shares) throws IOException {
        sentOut++;
        var errand = new Errand(
                database,
                directory.resolve("keys"),
                provider,
                seed,
                shares,
                seed + sentOut,
                clock.instant().toString());
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                // they live for seconds: what takes time to begin with never pays
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xshare:auto",
                "-Xmx256m",
                "-cp",
                System.getProperty("java.class.path"),
                Renewing.class.getName()));
        command.addAll(errand.arguments());
        var said = directory.resolve("process-" + sentOut + ".log");
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        members.add(new Member(process, shares, said));
    }

    /** As {@code kill -9} does it; another one takes over. */
    void killAndReplace(int index) throws IOException, InterruptedException {
        var killed = members.remove(index);
        kill(killed);
        sendOut(killed.shares());
    }

    void killAll() throws InterruptedException {
        for (var member : members) {
            kill(member);
        }
        members.clear();
    }

    /** Lets all of them come to their end. */
    void dismiss() throws IOException, InterruptedException {
        for (var member : members) {
            member.process().outputWriter(UTF_8).close();
            assertThat(member.process().waitFor(PATIENCE.toMillis(), TimeUnit.MILLISECONDS))
                    .as("it ends")
                    .isTrue();
            assertThat(member.process().exitValue()).as(member.everythingSaid()).isZero();
        }
        members.clear();
    }

    void pass(Duration time) {
        clock.pass(time);
        members.forEach(member -> member.hear(clock.instant().toString()));
    }

    /** Lets time pass until something is so. */
    void workUntil(String what, BooleanSupplier isSo) {
        workUntil(what, OF_A_TICK, isSo);
    }

    /** @param ofATick how much time passes with each */
    void workUntil(String what, Duration ofATick, BooleanSupplier isSo) {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (!isSo.getAsBoolean()) {
            assertThat(System.nanoTime()).as("it takes too long until " + what).isLessThan(end);
            members.forEach(Member::requireAlive);
            LockSupport.parkNanos(TICK.toNanos());
            pass(ofATick);
        }
    }

    private static void kill(Member member) throws InterruptedException {
        member.requireAlive();
        member.process().destroyForcibly().waitFor();
    }

    @Override
    public void close() {
        members.forEach(member -> member.process().destroyForcibly());
    }
}
