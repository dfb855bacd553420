package io.seneschal.persistence.shared;

import io.seneschal.domain.shared.Actor;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What in-memory adapters share: one lock, so that transactions run one after the other, and the list of what is to be
 * done to undo the running one. A write costs one entry in that list, however much is stored.
 */
public final class InMemoryStore {

    private final ReentrantLock lock = new ReentrantLock();
    private final List<Runnable> undo = new ArrayList<>();
    private @Nullable Actor actor;

    public InMemoryStore() {}

    /** Answers a question while nothing changes. */
    public <R> R ask(Supplier<R> question) {
        lock.lock();
        try {
            return question.get();
        } finally {
            lock.unlock();
        }
    }

    /** Changes several tables. Whatever is changed must be undoable, so it is only done inside a transaction. */
    public void change(Runnable change) {
        actor();
        change.run();
    }

    /** Whoever acts in the running part of the transaction. */
    public Actor actor() {
        if (!lock.isHeldByCurrentThread() || actor == null) {
            throw new IllegalStateException("Stores are changed inside a transaction only");
        }
        return actor;
    }

    /** Registers how to undo a change that was just made; outside a transaction nothing is ever undone. */
    void onUndo(Runnable reversal) {
        if (actor != null) {
            undo.add(reversal);
        }
    }

    boolean isInTransaction() {
        return lock.isHeldByCurrentThread() && actor != null;
    }

    /** Runs the work as a whole, or as a part of what is running; what it changed is undone if it throws. */
    <R> R inPart(Actor by, Supplier<R> work) {
        lock.lock();
        var outer = actor;
        var mark = undo.size();
        actor = by;
        var done = false;
        try {
            var result = work.get();
            done = true;
            return result;
        } finally {
            if (!done) {
                undoTo(mark);
            }
            actor = outer;
            if (outer == null) {
                undo.clear();
            }
            lock.unlock();
        }
    }

    private void undoTo(int mark) {
        while (undo.size() > mark) {
            undo.removeLast().run();
        }
    }
}
