package io.seneschal.bootstrap;

import io.seneschal.application.audit.AuditSealer;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Seals the audit trail again and again while a server runs, and once more when it ends (AUD-2). Any number of servers may
 * do so on one store.
 */
final class Sealing implements AutoCloseable {

    /** For so long the newest events are unsealed: short, because what becomes of them meanwhile nobody can prove. */
    static final Duration USUAL_PAUSE = Duration.ofSeconds(10);

    private static final Logger LOG = LoggerFactory.getLogger(Sealing.class);

    /** What closing waits for: the block that is just being made. */
    private static final Duration GRACE = Duration.ofSeconds(10);

    private final AuditSealer sealer;
    private final ScheduledExecutorService thread;

    private Sealing(AuditSealer sealer) {
        this.sealer = sealer;
        this.thread = Executors.newSingleThreadScheduledExecutor(
                Thread.ofVirtual().name("sealing").factory());
    }

    static Sealing start(Seneschal seneschal, Duration pause) {
        var stores = seneschal.stores();
        var sealing = new Sealing(new AuditSealer(
                stores.trailEntries(),
                stores.auditBlocks(),
                seneschal.instruments().clock()));
        var ignored = sealing.thread.scheduleWithFixedDelay(
                sealing::run, pause.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
        return sealing;
    }

    /** Seals what is left. The thread is never interrupted: H2 would close the database. */
    @Override
    public void close() {
        thread.execute(this::run);
        thread.shutdown();
        try {
            if (!thread.awaitTermination(GRACE.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.warn("The newest events of the audit trail are left unsealed until a server runs again");
            }
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
    }

    /** A round that fails must not be the last one. */
    @SuppressWarnings("CatchingUnchecked")
    private void run() {
        try {
            sealer.sealAll();
        } catch (RuntimeException failure) {
            LOG.error("The audit trail could not be sealed in this round", failure);
        }
    }
}
