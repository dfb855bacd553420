package io.seneschal.domain.shared;

import io.seneschal.domain.shared.CommonRefusal.SeenVersionStale;
import java.util.OptionalLong;

/**
 * The version of a thing on which a caller based its wish, if it named one.
 *
 * <p>Whoever names none accepts the thing as it is found.
 */
public record SeenVersion(OptionalLong version) {

    public static final SeenVersion ANY = new SeenVersion(OptionalLong.empty());

    public static SeenVersion of(long version) {
        return new SeenVersion(OptionalLong.of(version));
    }

    /** @throws SeenVersionStale if another version was seen than the present one */
    public void require(long present) {
        if (version.isPresent() && version.getAsLong() != present) {
            throw new SeenVersionStale(version.getAsLong(), present);
        }
    }
}
