package io.seneschal.mail;

import io.seneschal.application.notice.SendingNotices;
import io.seneschal.application.notice.SendingNotices.Step;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks again and again whether mail is to be sent, and sends it, while the program runs. Any number of processes may do
 * so on one store.
 */
public final class MailRounds implements AutoCloseable {

    /** Between the end of a round and the next one. */
    public static final Duration USUAL_PAUSE = Duration.ofSeconds(5);

    private static final Logger LOG = LoggerFactory.getLogger(MailRounds.class);

    /** What closing waits for: the message that is just being sent. */
    private static final Duration GRACE = Duration.ofSeconds(10);

    private static final Set<Step> LAST = Set.of(Step.NOTHING_DUE, Step.UNREACHABLE);

    private final SendingNotices sending;
    private final Duration pause;
    private final ScheduledExecutorService thread;

    /** Does nothing until it is started. */
    public MailRounds(SendingNotices sending, Duration pause) {
        this.sending = sending;
        this.pause = pause;
        this.thread = Executors.newSingleThreadScheduledExecutor(
                Thread.ofVirtual().name("mail").factory());
    }

    /** From now on people are told what happens; the first round follows at once. */
    public void start() {
        sending.begin();
        var ignored = thread.scheduleWithFixedDelay(this::run, 0, pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    /**
     * Sends all that is due, until there is nothing more or nobody to take it.
     *
     * @return how often each kind of step was made
     */
    public Map<Step, Integer> runOnce() {
        var made = new EnumMap<Step, Integer>(Step.class);
        var step = Step.SENT;
        while (!LAST.contains(step) && !thread.isShutdown()) {
            step = sending.sendNext();
            made.merge(step, 1, Integer::sum);
        }
        return made;
    }

    /**
     * Waits a while for the message that is being sent; what is left is sent by another process, or after a restart. The
     * thread is never interrupted: H2 would close the database.
     */
    @Override
    public void close() {
        thread.shutdown();
        try {
            if (!thread.awaitTermination(GRACE.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.warn("A mail is still on its way; it may be sent a second time later");
            }
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
    }

    /** A round that fails must not be the last one. */
    @SuppressWarnings("CatchingUnchecked")
    private void run() {
        try {
            var made = runOnce();
            if (made.containsKey(Step.SENT) || made.containsKey(Step.DROPPED)) {
                LOG.info("Mail: {}", made);
            }
        } catch (RuntimeException defect) {
            LOG.error("Mail could not be sent in this round", defect);
        }
    }
}
