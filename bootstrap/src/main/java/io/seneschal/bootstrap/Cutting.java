package io.seneschal.bootstrap;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.seneschal.application.mailbox.MailSessions;
import io.seneschal.application.mailbox.SessionCutter;
import io.seneschal.application.mailbox.SessionCutter.Step;
import io.seneschal.cli.shared.CannotRun;
import io.seneschal.cli.shared.MailboxServersWish;
import io.seneschal.mail.DoveadmMailSessions;
import java.io.IOException;
import java.nio.file.Files;
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

    /** Finds out whether they could be ended, before anything is opened. */
    static MailSessions sessions(MailboxServersWish wish) {
        var keyFile = wish.doveadmKey();
        if (keyFile == null) {
            return MailSessions.NONE;
        }
        try {
            return new DoveadmMailSessions(
                    wish.doveadm(),
                    Files.readString(Composition.readable(keyFile), UTF_8).strip());
        } catch (IOException unreadable) {
            throw new CannotRun("--doveadm-key-file: can't read " + keyFile, unreadable);
        } catch (IllegalArgumentException noAddress) {
            throw new CannotRun("--doveadm: " + noAddress.getMessage(), noAddress);
        }
    }

    static Cutting start(Seneschal seneschal, MailSessions sessions, Duration pause) {
        var cutting = new SessionCutter(
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
