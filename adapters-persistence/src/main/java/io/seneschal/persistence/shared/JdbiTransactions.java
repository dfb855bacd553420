package io.seneschal.persistence.shared;

import io.seneschal.application.shared.Transactions;
import io.seneschal.domain.shared.Actor;
import java.util.function.Supplier;

/** Transactions of the database, with a savepoint for each part. */
public final class JdbiTransactions implements Transactions {

    private final JdbiStore store;

    public JdbiTransactions(JdbiStore store) {
        this.store = store;
    }

    @Override
    public <R> R inOne(Actor actor, Supplier<R> work) {
        return store.isInTransaction()
                ? Attempts.OF_A_PART.at(() -> store.inPart(actor, work))
                : Attempts.OF_THE_WHOLE.at(() -> store.inTransaction(actor, work));
    }

    @Override
    public <R> R atOneMoment(Actor actor, Supplier<R> work) {
        return store.isInTransaction()
                ? inOne(actor, work)
                : Attempts.OF_THE_WHOLE.at(() -> store.atOneMoment(actor, work));
    }
}
