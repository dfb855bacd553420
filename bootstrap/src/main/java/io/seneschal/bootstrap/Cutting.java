package io.seneschal.bootstrap;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.seneschal.application.mailbox.MailSessions;
import io.seneschal.application.mailbox.SessionCutter;
import io.seneschal.application.mailbox.SessionReviewer;
import io.seneschal.cli.shared.CannotRun;
import io.seneschal.cli.shared.MailboxServersWish;
import io.seneschal.mail.DoveadmMailSessions;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Set;

/**
 * Ends the live sessions of devices while a server runs (DEV-9): at once those of devices that are ended in this process; a
 * moment later those that commands and other servers end, and those of devices that lose what they rest on.
 */
final class Cutting implements AutoCloseable {

    /** So long a session may outlive a device that another process disconnected. */
    static final Duration USUAL_PAUSE = Duration.ofSeconds(2);

    private final Rounds<SessionCutter.Step> cuts;
    private final Rounds<SessionReviewer.Step> reviews;

    private Cutting(Rounds<SessionCutter.Step> cuts, Rounds<SessionReviewer.Step> reviews) {
        this.cuts = cuts;
        this.reviews = reviews;
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
        var cuts = new Rounds<>(cuts(seneschal, sessions), pause);
        var reviews = new Rounds<>(reviews(seneschal, sessions), pause);
        cuts.start();
        reviews.start();
        seneschal.onCuts(cuts::wake);
        return new Cutting(cuts, reviews);
    }

    private static Rounds.Work<SessionCutter.Step> cuts(Seneschal seneschal, MailSessions sessions) {
        var cutter = new SessionCutter(
                seneschal.stores().sessionCuts(),
                sessions,
                seneschal.instruments().clock());
        return new Rounds.Work<>(
                SessionCutter.Step.class,
                "session cuts",
                cutter::cutNext,
                Set.of(SessionCutter.Step.NOTHING_DUE),
                Set.of(SessionCutter.Step.DROPPED));
    }

    private static Rounds.Work<SessionReviewer.Step> reviews(Seneschal seneschal, MailSessions sessions) {
        var reviewer = new SessionReviewer(
                seneschal.stores().sessionReviews(),
                seneschal.stores().credentials(),
                sessions,
                seneschal.instruments().clock());
        return new Rounds.Work<>(
                SessionReviewer.Step.class,
                "session reviews",
                reviewer::reviewNext,
                Set.of(SessionReviewer.Step.NOTHING_DUE),
                Set.of(SessionReviewer.Step.DROPPED));
    }

    @Override
    public void close() {
        reviews.close();
        cuts.close();
    }
}
