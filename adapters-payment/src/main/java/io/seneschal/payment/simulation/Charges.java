package io.seneschal.payment.simulation;

import io.seneschal.payment.simulation.SimulatedCharge.Request;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the simulated provider does when it is asked to. */
final class Charges {

    private final ChargeJournal journal;
    private final Clock clock;

    Charges(ChargeJournal journal, Clock clock) {
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * How a request to charge ended.
     *
     * @param charge what is on record
     * @param first whether it was not before
     */
    record Begun(SimulatedCharge charge, boolean first) {}

    /** Charges once for each key, however often it is asked. */
    Begun begin(Request request) {
        var first = new boolean[1];
        var charge = journal.decide(request.key(), before -> {
            first[0] = before == null;
            return before == null ? Behaviour.of(request.token()).begin(request, clock.instant()) : before;
        });
        return new Begun(charge, first[0]);
    }

    /** @return {@code null} if it was never received */
    @Nullable
    SimulatedCharge ask(UUID key) {
        var charge = journal.find(key);
        if (charge == null) {
            return null;
        }
        var behaviour = Behaviour.of(charge.token());
        var asked = behaviour.ask(charge, clock.instant());
        return behaviour.tell(asked.equals(charge) ? charge : settle(asked));
    }

    /**
     * Ends by hand what is processing; what has ended stays so.
     *
     * @param reason {@code null} to let it succeed, else why it is declined
     * @return {@code null} if it was never received
     */
    @Nullable
    SimulatedCharge settle(UUID key, @Nullable String reason) {
        var charge = journal.find(key);
        if (charge == null) {
            return null;
        }
        return settle(reason == null ? charge.succeeded(clock.instant()) : charge.declined(reason, clock.instant()));
    }

    private SimulatedCharge settle(SimulatedCharge settled) {
        return journal.decide(settled.key(), before -> before == null || before.isProcessing() ? settled : before);
    }
}
