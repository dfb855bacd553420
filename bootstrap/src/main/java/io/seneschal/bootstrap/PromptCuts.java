package io.seneschal.bootstrap;

import io.seneschal.application.Stores;
import io.seneschal.application.mailbox.SessionCut;
import io.seneschal.application.mailbox.SessionCuts;
import io.seneschal.application.shared.Transactions;
import io.seneschal.domain.shared.Actor;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Tells whoever cuts sessions when a transaction has ordered some, as soon as it is stored: so that a device does not go on
 * until the next round. Nothing depends on it but how soon that is.
 */
final class PromptCuts {

    private final Transactions transactions;
    private final SessionCuts cuts;

    /** Of these stores: a thread may be inside a transaction of others. Absent outside of any. */
    @SuppressWarnings("ThreadLocalUsage")
    private final ThreadLocal<Running> running = new ThreadLocal<>();

    private volatile Runnable listener = () -> {};

    private PromptCuts(Stores stores) {
        this.transactions = stores.transactions();
        this.cuts = stores.sessionCuts();
    }

    static PromptCuts of(Stores stores) {
        return new PromptCuts(stores);
    }

    /** The stores whose transactions are watched. */
    Stores watched(Stores stores) {
        return stores.through(new Watched(), new Noted());
    }

    /** Called after each transaction that ordered cuts, by the thread that ran it. */
    void tell(Runnable whoever) {
        listener = whoever;
    }

    private <R> R watch(Supplier<R> transaction) {
        var noted = new Running();
        running.set(noted);
        try {
            var result = transaction.get();
            if (noted.hasOrdered) {
                listener.run();
            }
            return result;
        } finally {
            running.remove();
        }
    }

    /** What the transaction of a thread has done. */
    private static final class Running {
        private boolean hasOrdered;
    }

    private final class Watched implements Transactions {

        @Override
        public <R> R inOne(Actor actor, Supplier<R> work) {
            return running.get() == null
                    ? watch(() -> transactions.inOne(actor, work))
                    : transactions.inOne(actor, work);
        }

        @Override
        public <R> R atOneMoment(Actor actor, Supplier<R> work) {
            return running.get() == null
                    ? watch(() -> transactions.atOneMoment(actor, work))
                    : transactions.atOneMoment(actor, work);
        }
    }

    private final class Noted implements SessionCuts {

        @Override
        public void order(SessionCut cut) {
            cuts.order(cut);
            var noted = running.get();
            if (noted != null) {
                noted.hasOrdered = true;
            }
        }

        @Override
        public Optional<Ordered> claim(Instant now, Instant until) {
            return cuts.claim(now, until);
        }

        @Override
        public void postpone(Ordered cut, Instant until) {
            cuts.postpone(cut, until);
        }

        @Override
        public void settle(Ordered cut) {
            cuts.settle(cut);
        }
    }
}
