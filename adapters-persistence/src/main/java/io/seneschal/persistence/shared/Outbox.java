package io.seneschal.persistence.shared;

import java.util.List;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;

/** Writes all events of a transaction, just before it is committed. */
@FunctionalInterface
public interface Outbox {

    Posting post(List<PendingEvent> events);

    /**
     * What is to be done about the events of a transaction.
     *
     * @param events to be written first
     * @param following what follows from them, after they are there; mostly nothing
     */
    record Posting(List<Write> events, List<Consumer<Handle>> following) {

        public Posting {
            events = List.copyOf(events);
            following = List.copyOf(following);
        }
    }
}
