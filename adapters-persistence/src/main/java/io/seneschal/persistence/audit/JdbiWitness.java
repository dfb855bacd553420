package io.seneschal.persistence.audit;

import org.jdbi.v3.core.Handle;

/** Sees every event when it is written, inside its transaction, and writes what follows from it. */
@FunctionalInterface
public interface JdbiWitness {

    void wrote(Handle handle, WrittenEvent event);
}
