package io.seneschal.bootstrap;

import io.seneschal.application.billing.ResolvingPayments;
import io.seneschal.bootstrap.Jobs.Job;
import io.seneschal.domain.billing.Payment;
import io.seneschal.domain.shared.Actor;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/** Asks, while servers run, what became of payments that nobody knows the outcome of (PAY-11). */
final class PaymentJobs {

    /** As often as a payment is asked about at the earliest. */
    private static final Duration PAUSE = Duration.ofSeconds(10);

    private PaymentJobs() {}

    /** How a step of it can end. */
    enum Step {
        NOTHING_DUE,
        /** Some have succeeded or failed. */
        RESOLVED,
        /** Some were asked about, and nobody knows yet. */
        STILL_OPEN
    }

    static List<Job> of(Seneschal seneschal) {
        var resolving = seneschal.useCases().resolvingPayments();
        return List.of(new Job(
                new Rounds.Work<>(
                        Step.class,
                        "payments",
                        () -> resolveNext(resolving),
                        Set.of(Step.NOTHING_DUE),
                        Set.of(Step.RESOLVED)),
                PAUSE));
    }

    private static Step resolveNext(ResolvingPayments resolving) {
        var asked = resolving.resolveNext(new Actor.Clock());
        if (asked.isEmpty()) {
            return Step.NOTHING_DUE;
        }
        return asked.stream().allMatch(Payment::isOpen) ? Step.STILL_OPEN : Step.RESOLVED;
    }
}
