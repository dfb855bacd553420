package io.seneschal.bootstrap;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks again and again whether something is due after the transactions of others, and does it, while the program runs:
 * {@link io.seneschal.application.notice.SendingNotices}, {@link io.seneschal.application.mailbox.DeviceLinkMailer},
 * {@link io.seneschal.application.mailbox.SessionCutter}. Any number of processes may do so on one store.
 *
 * @param <S> how a step of the work can end
 */
public final class Rounds<S extends Enum<S>> implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);

    /** What closing waits for: the step that is just being made. */
    private static final Duration GRACE = Duration.ofSeconds(10);

    private final Work<S> work;
    private final Duration pause;
    private final ScheduledExecutorService thread;
    private final AtomicBoolean woken = new AtomicBoolean();

    /**
     * What is done in a round, step by step.
     *
     * @param name of the thread, and in the log
     * @param last the ends of a step after which there is no use in going on
     * @param told the ends of a step that are worth a line in the log
     */
    public record Work<S extends Enum<S>>(Class<S> ends, String name, Supplier<S> step, Set<S> last, Set<S> told) {

        public Work {
            last = Set.copyOf(last);
            told = Set.copyOf(told);
        }
    }

    /**
     * Does nothing until it is started.
     *
     * @param pause between the end of a round and the next one
     */
    public Rounds(Work<S> work, Duration pause) {
        this.work = work;
        this.pause = pause;
        this.thread = Executors.newSingleThreadScheduledExecutor(
                Thread.ofVirtual().name(work.name()).factory());
    }

    /** The first round follows at once. */
    public void start() {
        var ignored = thread.scheduleWithFixedDelay(this::run, 0, pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Lets a round follow at once: something has become due. Does nothing after the end. */
    public void wake() {
        if (woken.compareAndSet(false, true)) {
            try {
                thread.execute(this::run);
            } catch (RejectedExecutionException closed) {
                // whatever is due is found by another process, or after a restart
            }
        }
    }

    /**
     * Does all that is due, until there is nothing more or no use in going on.
     *
     * @return how often a step ended in each way
     */
    public Map<S, Integer> runOnce() {
        woken.set(false);
        var made = new EnumMap<S, Integer>(work.ends());
        var ended = false;
        while (!ended && !thread.isShutdown()) {
            var step = work.step().get();
            made.merge(step, 1, Integer::sum);
            ended = work.last().contains(step);
        }
        return made;
    }

    /** The same, with a line in the log if anything was worth one. */
    void runOnceAndTell() {
        var made = runOnce();
        if (made.keySet().stream().anyMatch(work.told()::contains)) {
            LOG.info("Round of {}: {}", work.name(), made);
        }
    }

    /**
     * Waits a while for the step that is being made; what is left is done by another process, or after a restart. The
     * thread is never interrupted: H2 would close the database.
     */
    @Override
    public void close() {
        thread.shutdown();
        try {
            if (!thread.awaitTermination(GRACE.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.warn("A step of {} is still under way; it may be made a second time later", work.name());
            }
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
    }

    /** A round that fails must not be the last one. */
    @SuppressWarnings("CatchingUnchecked")
    private void run() {
        try {
            runOnceAndTell();
        } catch (RuntimeException defect) {
            LOG.error("A round of {} failed", work.name(), defect);
        }
    }
}
