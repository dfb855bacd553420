package io.seneschal.bootstrap;

import io.seneschal.application.mailbox.CuttingSessions;
import io.seneschal.application.mailbox.CuttingSessions.Step;
import io.seneschal.application.mailbox.MailSessions;
import java.time.Duration;
import java.util.Set;

/**
 * Ends the live sessions of devices while a server runs (DEV-9): at once for what is done in this process, and a moment
 * later for what commands and other servers do.
 */
final class Cutting implements AutoCloseable {

    /** So long a session may outlive a device that another process disconnected. */
    static final Duration USUAL_PAUSE = Duration.ofSeconds(2);

    private final Rounds<Step> rounds;

    private Cutting(Rounds<Step> rounds) {
        this.rounds = rounds;
    }

    static Cutting start(Seneschal seneschal, MailSessions sessions, Duration pause) {
        var cutting = new CuttingSessions(
                seneschal.stores().sessionCuts(),
                sessions,
                seneschal.instruments().clock());
        var work = new Rounds.Work<>(
                Step.class, "session cuts", cutting::cutNext, Set.of(Step.NOTHING_DUE), Set.of(Step.DROPPED));
        var rounds = new Rounds<>(work, pause);
        rounds.start();
        seneschal.onCuts(rounds::wake);
        return new Cutting(rounds);
    }

    @Override
    public void close() {
        rounds.close();
    }
}
