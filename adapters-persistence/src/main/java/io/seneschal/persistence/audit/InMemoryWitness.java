package io.seneschal.persistence.audit;

/** Sees every event when it is written, inside its transaction, and keeps what follows from it. */
@FunctionalInterface
public interface InMemoryWitness {

    void wrote(WrittenEvent event);
}
