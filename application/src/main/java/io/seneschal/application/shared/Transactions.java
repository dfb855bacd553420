package io.seneschal.application.shared;

import io.seneschal.domain.shared.Actor;
import java.util.function.Supplier;

/** Does several things to the store, or none of them. */
public interface Transactions {

    /**
     * Runs the work as one: whatever it stored is kept if it returns and gone if it throws, together with the events.
     *
     * <p>When somebody else changed the same things meanwhile, the work is done anew on the present state, so that its
     * answer is always a decision about what is there; it must have no effect but through the store. Inside a running
     * transaction it becomes a part of that one, which is undone alone if it throws a refusal.
     *
     * @param actor who is written on the envelopes of the events
     * @throws io.seneschal.domain.shared.CommonRefusal.StaleChange if others kept being faster
     */
    <R> R inOne(Actor actor, Supplier<R> work);

    /**
     * The same for work that rests on more than it changes: all its questions are answered as of the moment it began. What
     * others store afterwards is as if it came after all of the work; where both touch the same, the work is done anew on
     * what is there then. So it may have to be done anew more often, and is for what is seldom done.
     *
     * <p>Inside a running transaction it sees what that one sees.
     */
    <R> R atOneMoment(Actor actor, Supplier<R> work);
}
