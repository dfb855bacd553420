package io.seneschal.persistence.audit;

import java.util.List;
import org.jdbi.v3.core.Handle;

/** Sees all events of a transaction when they are written, inside of it, and writes what follows from it. */
@FunctionalInterface
public interface JdbiWitness {

    void wrote(Handle handle, List<WrittenEvent> events);
}
