package io.seneschal.bootstrap;

import io.seneschal.application.renewal.RunSummary;
import io.seneschal.bootstrap.Jobs.Job;
import io.seneschal.domain.shared.Actor;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/** Renews what is due, as {@code seneschal renewal run} does, round by round (REN-4, REN-8, REN-11). */
final class RenewalJobs {

    /** Days begin at every hour somewhere; and whatever was moved by hand is not to wait for tomorrow. */
    private static final Duration PAUSE = Duration.ofHours(1);

    private RenewalJobs() {}

    /** How a round ended. */
    enum Step {
        NOTHING_DUE,
        LOOKED
    }

    static List<Job> of(Seneschal seneschal) {
        var running = seneschal.useCases().runningRenewals();
        var work = new Rounds.Work<>(
                Step.class,
                "renewals",
                () -> step(running.next(new Actor.Clock())),
                Set.of(Step.NOTHING_DUE),
                Set.of(Step.LOOKED));
        return List.of(new Job(work, PAUSE));
    }

    private static Step step(RunSummary round) {
        return round.looked() == 0 ? Step.NOTHING_DUE : Step.LOOKED;
    }
}
