package io.seneschal.bootstrap;

import io.seneschal.security.Argon2idPasswordHashing;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * Gives memory back to the machine while a server runs: what passwords are hashed in is a third of what it takes, and is let
 * go when none has come for a while.
 *
 * <p>It has long been among what stays, and would only be looked for when there is no room left. So Java is asked to look,
 * once after the last of several passwords, which also finds what starting has left behind.
 */
final class SpareMemory implements AutoCloseable {

    /** Twice as long at most, memory is kept for the next password. */
    static final Duration USUAL_PAUSE = Duration.ofSeconds(15);

    private final BooleanSupplier letting;
    private final Runnable collecting;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofVirtual().name("spare memory").factory());

    /**
     * Does nothing until it is started.
     *
     * @param letting lets go what is spare, and tells whether anything was
     * @param collecting gives back to the machine what was let go
     */
    SpareMemory(BooleanSupplier letting, Runnable collecting) {
        this.letting = letting;
        this.collecting = collecting;
    }

    static SpareMemory start(Seneschal seneschal, Duration pause) {
        var memory = new SpareMemory(
                () -> seneschal.instruments().passwordHashing() instanceof Argon2idPasswordHashing hashing
                        && hashing.letIdleMemoryGo(),
                System::gc);
        var ignored = memory.thread.scheduleWithFixedDelay(
                memory::giveBack, pause.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
        return memory;
    }

    void giveBack() {
        if (letting.getAsBoolean()) {
            collecting.run();
        }
    }

    @Override
    public void close() {
        thread.shutdown();
    }
}
