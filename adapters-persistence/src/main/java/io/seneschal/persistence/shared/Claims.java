package io.seneschal.persistence.shared;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.function.ToIntBiFunction;
import org.jdbi.v3.core.Handle;

/**
 * Claiming what has been due for the longest time, when several processes may want it.
 *
 * <p>A thing is claimed by moving the time at which it is due, and it belongs to whoever moved it from where they had
 * seen it. No lock is held while a mail is on its way or a mail server is asked; and whoever dies meanwhile leaves the
 * thing to be due again, which a lock that others skip would do only if it were held as long.
 */
public final class Claims {

    private final JdbiStore store;

    public Claims(JdbiStore store) {
        this.store = store;
    }

    /**
     * @param first what is due first at this moment
     * @param move answers how many rows it moved: 1, or 0 if somebody else was faster
     */
    public <T> Optional<T> claim(Supplier<Optional<T>> first, ToIntBiFunction<Handle, T> move) {
        for (var due = first.get(); due.isPresent(); due = first.get()) {
            var seen = due.get();
            var moved = new AtomicInteger();
            store.writeAside(handle -> moved.set(move.applyAsInt(handle, seen)));
            if (moved.get() == 1) {
                return due;
            }
        }
        return Optional.empty();
    }
}
