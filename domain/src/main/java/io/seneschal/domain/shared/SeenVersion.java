package io.seneschal.domain.shared;

import io.seneschal.domain.shared.CommonRefusal.SeenVersionStale;

/**
 * What a caller has seen of the thing on which it bases its wish, if it says so: one of its versions, or only that it is
 * there.
 *
 * <p>Whoever says nothing accepts the thing as it is found, or that there is none.
 *
 * @param version which one; 0 where none is named
 */
public record SeenVersion(Sight sight, long version) {

    public static final SeenVersion ANY = new SeenVersion(Sight.UNSAID, 0);
    public static final SeenVersion THERE = new SeenVersion(Sight.SOMETHING, 0);
    public static final SeenVersion NEVER_GIVEN = new SeenVersion(Sight.SOMETHING_ELSE, 0);

    /** How much was seen. */
    public enum Sight {
        /** Nobody says. */
        UNSAID,
        /** That it is there, at whichever version. */
        SOMETHING,
        /** One of its versions. */
        VERSION,
        /** What no version of anything ever was. */
        SOMETHING_ELSE
    }

    public static SeenVersion of(long version) {
        return new SeenVersion(Sight.VERSION, version);
    }

    /** @throws SeenVersionStale if another version was seen than the present one */
    public void require(long present) {
        if (sight == Sight.VERSION && version != present) {
            throw new SeenVersionStale(version, present);
        }
        if (sight == Sight.SOMETHING_ELSE) {
            throw new SeenVersionStale();
        }
    }

    /** @throws SeenVersionStale if a version was seen, for the thing that is there has none */
    public void requireUnversioned() {
        if (sight == Sight.VERSION || sight == Sight.SOMETHING_ELSE) {
            throw new SeenVersionStale();
        }
    }

    /** @throws SeenVersionStale if something was seen, for there is nothing */
    public void requireNothing() {
        if (sight != Sight.UNSAID) {
            throw new SeenVersionStale();
        }
    }
}
