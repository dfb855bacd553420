package io.seneschal.application.support;

import io.seneschal.application.shared.Transactions;
import io.seneschal.domain.shared.Actor;
import io.seneschal.domain.shared.CommonRefusal.StaleChange;
import jakarta.inject.Inject;
import java.time.Clock;

/**
 * Notes in the trail that grants have come to their own end: some time after, once each, from any number of processes. No
 * grant is open for longer while nobody does it (SUP-4).
 */
public final class SupportGrantEnder {

    private final SupportGrants grants;
    private final Transactions transactions;
    private final Clock clock;

    @Inject
    public SupportGrantEnder(SupportGrants grants, Transactions transactions, Clock clock) {
        this.grants = grants;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** How a step ended. */
    public enum Step {
        /** The trail tells of each end. */
        NOTHING_DUE,
        /** It tells of one more. */
        TOLD
    }

    /** Notes the end that came first. */
    public Step tellNext() {
        try {
            return transactions.inOne(new Actor.Clock(), () -> {
                var now = clock.instant();
                var ended = grants.firstUntold(now);
                ended.ifPresent(grant -> grants.save(grant.tellExpiry(now)));
                return ended.isPresent() ? Step.TOLD : Step.NOTHING_DUE;
            });
        } catch (StaleChange faster) {
            return Step.TOLD;
        }
    }
}
