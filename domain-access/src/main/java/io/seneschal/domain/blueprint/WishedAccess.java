package io.seneschal.domain.blueprint;

import io.seneschal.domain.access.Right;
import io.seneschal.domain.product.Resource;
import io.seneschal.domain.shared.Line;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An access that a member or a team is to hold.
 *
 * @param rights at least one
 * @param until the first instant at which it opens nothing any more, to the millisecond; {@code null} for ever
 */
public record WishedAccess(
        Place place,
        Opens opens,
        Set<Right> rights,
        @Nullable Instant until) {

    public WishedAccess {
        rights = rights.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(rights));
        until = until == null ? null : until.truncatedTo(ChronoUnit.MILLIS);
    }

    /** What it opens, in the words of a file. */
    public sealed interface Opens {

        /** What two ways to write the same have in common. */
        String folded();

        /**
         * A product, or one thing inside it.
         *
         * @param product its name, where only one is called so, or its id
         */
        record One(String product, @Nullable Resource resource) implements Opens {
            @Override
            public String folded() {
                var name = "product " + Line.folded(Line.tidy(product));
                return resource == null ? name : name + " " + resource;
            }
        }

        /**
         * Every product, future ones included.
         *
         * @param type only those of this type; {@code null} for all
         */
        record Every(@Nullable String type) implements Opens {
            @Override
            public String folded() {
                return type == null ? "every" : "every " + type;
            }
        }
    }

    /** Whether an invitation can bring it along: a whole product with the usual rights, without end (MEM-2). */
    boolean canBeOffered() {
        return opens instanceof Opens.One(var product, var resource)
                && resource == null
                && until == null
                && rights.equals(Right.USUAL);
    }
}
