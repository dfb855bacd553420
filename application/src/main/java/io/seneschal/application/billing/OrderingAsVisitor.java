package io.seneschal.application.billing;

import io.seneschal.application.account.SigningUp;
import io.seneschal.application.account.SigningUp.Candidate;
import io.seneschal.application.account.SigningUp.NewUser;
import io.seneschal.application.account.SigningUp.SignedUp;
import io.seneschal.application.billing.PlacingOrders.NewOrder;
import io.seneschal.application.shared.Transactions;
import io.seneschal.domain.billing.Order;
import io.seneschal.domain.shared.Actor;
import jakarta.inject.Inject;

/** Ordering without an account, which makes the user and their organisation too (PAY-1, USR-2). */
public final class OrderingAsVisitor {

    private final SigningUp signingUp;
    private final PlacingOrders placing;
    private final Transactions transactions;

    @Inject
    public OrderingAsVisitor(SigningUp signingUp, PlacingOrders placing, Transactions transactions) {
        this.signingUp = signingUp;
        this.placing = placing;
        this.transactions = transactions;
    }

    /** A user, their organisation, and what they have ordered for it. */
    public record Arrival(SignedUp signedUp, Order order) {}

    /**
     * The first step, which takes a while and belongs in no transaction.
     *
     * @throws io.seneschal.domain.security.SecurityRefusal.UnusablePassword if the password is not good enough (USR-9)
     */
    public Candidate prepare(Actor actor, NewUser wish) {
        return signingUp.prepare(actor, wish);
    }

    /** The second step: all of it, or nothing. The refusals are those of signing up and of ordering. */
    public Arrival order(Actor actor, Candidate candidate, NewOrder wish) {
        return transactions.inOne(actor, () -> {
            var signedUp = signingUp.signUp(actor, candidate);
            var customer = new Actor.Person(signedUp.user().id());
            var order = placing.place(customer, signedUp.organisation().id(), wish);
            return new Arrival(signedUp, order);
        });
    }
}
