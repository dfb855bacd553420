package io.seneschal.persistence.shared;

import java.util.List;
import org.jdbi.v3.core.Handle;

/** Writes all events of a transaction in one go, just before it is committed. */
@FunctionalInterface
public interface Outbox {

    void write(Handle handle, List<PendingEvent> events);
}
