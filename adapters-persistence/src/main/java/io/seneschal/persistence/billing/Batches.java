package io.seneschal.persistence.billing;

import io.seneschal.domain.shared.CommonRefusal.StaleChange;
import io.seneschal.persistence.shared.JdbiStore;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** The same statement for many things, in one round trip. */
final class Batches {

    private Batches() {}

    static <T> void execute(Handle handle, String statement, List<T> things, BiConsumer<PreparedBatch, T> bind) {
        counts(handle, statement, things, bind);
    }

    /** @return for each thing how many rows were changed */
    static <T> int[] counts(Handle handle, String statement, List<T> things, BiConsumer<PreparedBatch, T> bind) {
        if (things.isEmpty()) {
            return new int[0];
        }
        try (var batch = handle.prepareBatch(statement)) {
            for (var thing : things) {
                bind.accept(batch, thing);
                batch.add();
            }
            return batch.execute();
        }
    }

    /** @throws StaleChange if one of them changed no row: it is gone, or of another version */
    static <T> void changeEach(
            JdbiStore store,
            String statement,
            List<T> things,
            BiConsumer<PreparedBatch, T> bind,
            Function<T, Object> id) {
        store.change(handle -> {
            var counts = counts(handle, statement, things, bind);
            for (var index = 0; index < counts.length; index++) {
                if (counts[index] == 0) {
                    throw new StaleChange(id.apply(things.get(index)));
                }
            }
        });
    }
}
