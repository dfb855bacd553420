package io.seneschal.persistence.audit;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;

/** Sees all events of a transaction, and writes what follows from them, inside of it. */
@FunctionalInterface
public interface JdbiWitness {

    /** What is to be done when they have been written; empty if nothing follows. */
    Optional<Consumer<Handle>> after(List<WrittenEvent> events);
}
