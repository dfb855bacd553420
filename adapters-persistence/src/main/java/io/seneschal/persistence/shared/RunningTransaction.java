package io.seneschal.persistence.shared;

import static java.util.stream.Collectors.joining;

import io.seneschal.domain.shared.Actor;
import io.seneschal.domain.shared.Change;
import io.seneschal.domain.shared.CommonRefusal.StaleChange;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;

/**
 * A transaction while it runs, with what waits to be written and the events that will be at its end. Belongs to one thread.
 *
 * <p>What waits goes to the database before anything else is asked of it, or else at the end, in one round trip with the
 * events and the commit.
 */
final class RunningTransaction {

    private final Handle handle;
    private final List<Write> waiting = new ArrayList<>();
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
        send("");
        return handle;
    }

    void write(Write write) {
        if (waiting.stream().anyMatch(other -> other.kind().equals(write.kind()))) {
            send("");
        }
        waiting.add(write);
    }

    void append(Change<?> change) {
        change.events().forEach(event -> events.add(new PendingEvent(event, actor)));
    }

    /**
     * Writes what is left.
     *
     * @param commit what a database can be told along with the last statement; empty if it can't
     */
    void finish(Outbox outbox, String commit) {
        if (lost) {
            throw new StaleChange("transaction");
        }
        if (events.isEmpty()) {
            send(commit);
            return;
        }
        var posting = outbox.post(events);
        posting.events().forEach(this::write);
        if (posting.following().isEmpty()) {
            send(commit);
        } else {
            posting.following().forEach(each -> each.accept(handle()));
        }
    }

    private void send(String commit) {
        if (waiting.isEmpty()) {
            return;
        }
        var writes = List.copyOf(waiting);
        waiting.clear();
        try (var update = handle.createUpdate(writes.stream().map(Write::sql).collect(joining(";")) + commit)) {
            writes.forEach(write -> write.values().accept(update));
            update.execute();
        }
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
                waiting.clear();
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
