package io.seneschal.persistence.shared;

import io.seneschal.domain.shared.Actor;
import io.seneschal.domain.shared.Change;
import io.seneschal.domain.shared.CommonRefusal.StaleChange;
import io.seneschal.domain.shared.Refusal;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;
import org.jspecify.annotations.Nullable;

/**
 * What JDBI adapters share: a question asked outside a transaction borrows a connection for one round trip; inside, it is
 * asked on the transaction's. Nothing but what the ports promise is thrown.
 */
public final class JdbiStore {

    private final Jdbi jdbi;
    private final WritingTurn turn;
    private final Outbox outbox;

    /** Of this store: a thread may be inside a transaction of one and not of another. */
    @SuppressWarnings("ThreadLocalUsage")
    private final ThreadLocal<@Nullable RunningTransaction> running = new ThreadLocal<>();

    @SuppressWarnings("ThreadLocalUsage")
    private final ThreadLocal<@Nullable Foreseen> foreseen = new ThreadLocal<>();

    public JdbiStore(DataSource dataSource, Dialect dialect, Outbox outbox) {
        this.jdbi = Jdbi.create(dataSource)
                .registerArgument(new InstantArguments())
                .registerArgument(new DateArguments())
                .registerArgument(new UuidArguments())
                .registerArrayType(UUID.class, "uuid")
                .registerArrayType(String.class, "varchar");
        this.turn = WritingTurn.on(dialect);
        this.outbox = outbox;
    }

    /** Answers a question. What is thrown as a refusal meanwhile is a row that today's rules can't read: a defect. */
    public <R> R ask(Function<Handle, R> question) {
        var transaction = running.get();
        try {
            return transaction == null ? jdbi.withHandle(question::apply) : question.apply(transaction.handle());
        } catch (JdbiException failure) {
            throw Failures.of(failure);
        } catch (StaleChange lost) {
            throw lost;
        } catch (Refusal unreadable) {
            throw new StorageFailure("a stored row", unreadable.code());
        }
    }

    /** Changes something, inside a transaction only. */
    public void change(Consumer<Handle> change) {
        transaction();
        ask(handle -> {
            change.accept(handle);
            return handle;
        });
    }

    /**
     * Writes something, inside a transaction only: at its end, in one round trip with everything else that is left, or
     * before anything is asked. So what can't be written fails the transaction later than {@link #change}.
     */
    public void write(Write write) {
        transaction().write(write);
    }

    /**
     * Changes one row.
     *
     * @param update answers how many rows were changed
     * @throws StaleChange if it was none: the row is gone, or of another version
     */
    public void changeOne(Object id, ToIntFunction<Handle> update) {
        transaction();
        if (ask(update::applyAsInt) == 0) {
            throw new StaleChange(id);
        }
    }

    /** Has the events of a change written with it. */
    public void append(Change<?> change) {
        transaction().append(change);
    }

    /** Writes something of the store's own that is no change of anybody's, such as when a token was last used. */
    public void writeAside(Consumer<Handle> write) {
        turn.during(() -> ask(handle -> handle.inTransaction(own -> {
            turn.begin(own);
            write.accept(own);
            return own;
        })));
    }

    /** Whether the current thread is inside a transaction of this store. */
    public boolean isInTransaction() {
        return running.get() != null;
    }

    /** Does work that is going to ask about something once it is known who asks. */
    public <R> R foreseeing(Foreseen.Subject subject, Supplier<R> work) {
        foreseen.set(new Foreseen(subject));
        try {
            return work.get();
        } finally {
            foreseen.remove();
        }
    }

    /** What the current thread is going to ask about, if it has said so and not changed anything since. */
    public Optional<Foreseen> foreseen() {
        return Optional.ofNullable(foreseen.get());
    }

    <R> R inTransaction(Actor actor, Supplier<R> work) {
        return inTransaction(TransactionIsolationLevel.UNKNOWN, actor, work);
    }

    /** In a transaction that sees nothing of what others commit meanwhile. */
    <R> R atOneMoment(Actor actor, Supplier<R> work) {
        return inTransaction(turn.isolationAtOneMoment(), actor, work);
    }

    private <R> R inTransaction(TransactionIsolationLevel isolation, Actor actor, Supplier<R> work) {
        foreseen.remove();
        return turn.during(() -> {
            try {
                HandleCallback<R, RuntimeException> whole = handle -> run(new RunningTransaction(handle, actor), work);
                // Told of a level, even of none, JDBI asks PostgreSQL before and after which one it has: four round
                // trips.
                return isolation == TransactionIsolationLevel.UNKNOWN
                        ? jdbi.inTransaction(whole)
                        : jdbi.inTransaction(isolation, whole);
            } catch (JdbiException failure) {
                throw Failures.of(failure);
            } finally {
                running.remove();
            }
        });
    }

    <R> R inPart(Actor actor, Supplier<R> work) {
        try {
            return transaction().part(actor, work);
        } catch (JdbiException failure) {
            throw Failures.of(failure);
        }
    }

    private <R> R run(RunningTransaction transaction, Supplier<R> work) {
        turn.begin(transaction.handle());
        running.set(transaction);
        var result = work.get();
        transaction.finish(outbox, turn.commit());
        return result;
    }

    private RunningTransaction transaction() {
        var transaction = running.get();
        if (transaction == null) {
            throw new IllegalStateException("Stores are changed inside a transaction only");
        }
        return transaction;
    }
}
