package io.seneschal.application.support;

import io.seneschal.application.shared.Transactions;
import io.seneschal.domain.shared.Actor;
import io.seneschal.domain.shared.SeenVersion;
import io.seneschal.domain.support.SupportGrant;
import io.seneschal.domain.support.SupportGrantId;
import jakarta.inject.Inject;
import java.time.Clock;

/** Operators take back what somebody has given to support; giving it, they can't (SUP-13). */
public final class RevokingSupport {

    private final SupportGrants grants;
    private final Transactions transactions;
    private final Clock clock;

    @Inject
    public RevokingSupport(SupportGrants grants, Transactions transactions, Clock clock) {
        this.grants = grants;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Closes a grant. One that has ended stays as it ended.
     *
     * @param seen of the grant
     * @return how it is now
     * @throws io.seneschal.domain.support.SupportRefusal.UnknownGrant if there is none
     */
    public SupportGrant revoke(Actor.Operator actor, SupportGrantId grant, SeenVersion seen) {
        return transactions.inOne(actor, () -> {
            var present = grants.get(grant);
            seen.require(present.version());
            grants.hold(present);
            var revoked = present.revoke(clock.instant());
            grants.save(revoked);
            return revoked.after();
        });
    }
}
