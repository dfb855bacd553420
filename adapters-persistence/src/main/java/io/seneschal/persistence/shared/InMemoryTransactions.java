package io.seneschal.persistence.shared;

import io.seneschal.application.shared.Transactions;
import io.seneschal.domain.shared.Actor;
import java.util.function.Supplier;

/** Transactions that run one after the other. */
public final class InMemoryTransactions implements Transactions {

    private final InMemoryStore store;

    public InMemoryTransactions(InMemoryStore store) {
        this.store = store;
    }

    @Override
    public <R> R inOne(Actor actor, Supplier<R> work) {
        var attempts = store.isInTransaction() ? Attempts.OF_A_PART : Attempts.OF_THE_WHOLE;
        return attempts.at(() -> store.inPart(actor, work));
    }

    @Override
    public <R> R atOneMoment(Actor actor, Supplier<R> work) {
        return inOne(actor, work);
    }
}
