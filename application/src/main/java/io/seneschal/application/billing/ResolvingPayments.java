package io.seneschal.application.billing;

import io.seneschal.application.organisation.Authorities;
import io.seneschal.domain.billing.Payment;
import io.seneschal.domain.billing.PaymentId;
import io.seneschal.domain.organisation.Permission;
import io.seneschal.domain.shared.Actor;
import io.seneschal.domain.shared.OrganisationId;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;

/**
 * Finds out what became of payments of which nobody knows: by asking with the same key, never by charging again (PAY-11).
 * From any number of processes.
 */
public final class ResolvingPayments {

    private static final int BATCH = 50;
    private static final int AT_ONCE = 10;

    private final PaymentsMade made;
    private final PaymentViews views;
    private final AskingProvider asking;
    private final PaymentSettler settling;
    private final Authorities authorities;
    private final Clock clock;

    @Inject
    public ResolvingPayments(
            PaymentsMade made,
            PaymentViews views,
            AskingProvider asking,
            PaymentSettler settling,
            Authorities authorities,
            Clock clock) {
        this.made = made;
        this.views = views;
        this.asking = asking;
        this.settling = settling;
        this.authorities = authorities;
        this.clock = clock;
    }

    /**
     * Asks about those that should have been asked about for the longest time, some dozens at most.
     *
     * @param actor an operator, or nobody when it was only time
     * @return how they stand now; none if nobody had to be asked
     */
    public List<Payment> resolveNext(Actor actor) {
        var claimed = made.claimUnresolved(clock.instant(), BATCH);
        return claimed.isEmpty() ? claimed : resolve(actor, claimed);
    }

    /** Asks about one now, whenever it would be its turn. */
    public Payment resolve(Actor actor, OrganisationId organisation, PaymentId payment) {
        authorities.require(actor, Permission.MANAGE_BILLING, organisation);
        var answers = resolve(actor, List.of(views.get(organisation, payment)));
        return answers.isEmpty() ? views.get(organisation, payment) : answers.getFirst();
    }

    private List<Payment> resolve(Actor actor, List<Payment> payments) {
        var answers = asking.resolve(payments, AT_ONCE);
        return answers.isEmpty() ? List.of() : settling.settle(actor, answers);
    }
}
