package io.seneschal.persistence.shared;

import io.seneschal.domain.shared.Actor;
import io.seneschal.domain.shared.Change;
import io.seneschal.domain.shared.CommonRefusal.StaleChange;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;

/** A transaction while it runs, with the events that will be written at its end. Belongs to one thread. */
final class RunningTransaction {

    private final Handle handle;
    private final List<PendingEvent> events = new ArrayList<>();
    private Actor actor;
    private int depth;
    private boolean lost;

    RunningTransaction(Handle handle, Actor actor) {
        this.handle = handle;
        this.actor = actor;
    }

    /** @throws StaleChange if the database has undone the whole transaction: it has to be done anew */
    Handle handle() {
        if (lost) {
            throw new StaleChange("transaction");
        }
        return handle;
    }

    List<PendingEvent> events() {
        return events;
    }

    void append(Change<?> change) {
        change.events().forEach(event -> events.add(new PendingEvent(event, actor)));
    }

    /** Runs a part that is undone alone if it throws. */
    <R> R part(Actor by, Supplier<R> work) {
        var savepoint = "part_" + depth;
        var outer = actor;
        var mark = events.size();
        handle().savepoint(savepoint);
        depth++;
        actor = by;
        var done = false;
        try {
            var result = work.get();
            handle().releaseSavepoint(savepoint);
            done = true;
            return result;
        } finally {
            actor = outer;
            depth--;
            if (!done) {
                events.subList(mark, events.size()).clear();
                undoTo(savepoint);
            }
        }
    }

    private void undoTo(String savepoint) {
        try {
            handle.rollbackToSavepoint(savepoint);
        } catch (JdbiException gone) {
            // The database has undone everything, as H2 does with one of two that wait for each other.
            lost = true;
        }
    }
}
