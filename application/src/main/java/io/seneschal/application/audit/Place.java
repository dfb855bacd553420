package io.seneschal.application.audit;

import java.util.UUID;

/**
 * Where an event stands in the trail: by its position, and among those of one transaction by its id.
 *
 * @param position of its transaction among all that were committed
 */
public record Place(long position, UUID event) {

    /** Before all events. */
    public static final Place START = new Place(0, new UUID(0, 0));
}
