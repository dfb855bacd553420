package io.seneschal.persistence.shared;

import java.util.Comparator;
import java.util.UUID;

/**
 * A key inside a scope, such as a member's in an organisation, sorted as databases sort: by unsigned bytes.
 *
 * @param scope {@link #NONE} for what belongs to nothing
 */
public record ScopedId(UUID scope, UUID id) implements Comparable<ScopedId> {

    /** Smaller than every id there is. */
    public static final UUID NONE = new UUID(0, 0);

    /** As databases sort ids. */
    public static final Comparator<UUID> UNSIGNED = ScopedId::compare;

    private static final Comparator<ScopedId> ORDER =
            Comparator.comparing(ScopedId::scope, UNSIGNED).thenComparing(ScopedId::id, UNSIGNED);

    public static ScopedId of(UUID id) {
        return new ScopedId(NONE, id);
    }

    private static int compare(UUID one, UUID other) {
        var beginning = Long.compareUnsigned(one.getMostSignificantBits(), other.getMostSignificantBits());
        return beginning != 0
                ? beginning
                : Long.compareUnsigned(one.getLeastSignificantBits(), other.getLeastSignificantBits());
    }

    @Override
    public int compareTo(ScopedId other) {
        return ORDER.compare(this, other);
    }
}
