package io.seneschal.persistence.audit;

import io.seneschal.persistence.shared.ScopedId;
import java.util.Comparator;
import java.util.UUID;

/**
 * A place in the trail of one organisation, or in that of all.
 *
 * @param scope {@link ScopedId#NONE} for that of all
 */
record ScopedPosition(UUID scope, long position) implements Comparable<ScopedPosition> {

    private static final Comparator<ScopedPosition> ORDER =
            Comparator.comparing(ScopedPosition::scope).thenComparingLong(ScopedPosition::position);

    @Override
    public int compareTo(ScopedPosition other) {
        return ORDER.compare(this, other);
    }
}
