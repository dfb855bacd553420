package io.seneschal.domain.access;

import io.seneschal.domain.organisation.Role;
import io.seneschal.domain.product.Resource;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One of the things from which somebody's use of a product comes (AUT-4). */
public sealed interface Source {

    /** What it lets them do there. */
    Set<Right> rights();

    /** The one thing inside the product that it is narrowed to; {@code null} if it opens the whole. */
    @Nullable
    Resource resource();

    /** Whether it opens this thing inside the product, or the whole if that is asked about. */
    default boolean opens(@Nullable Resource asked) {
        return resource() == null || resource().equals(asked);
    }

    /** The member's role opens every product, with every right. */
    record ByRole(Role role) implements Source {

        private static final Set<Right> ALL = Collections.unmodifiableSet(EnumSet.allOf(Right.class));

        @Override
        public Set<Right> rights() {
            return ALL;
        }

        @Override
        public @Nullable Resource resource() {
            return null;
        }
    }

    /** An access that the member holds, or that a team holds in which they are. */
    record ByAccess(Access access) implements Source {

        @Override
        public Set<Right> rights() {
            return access.rights();
        }

        @Override
        public @Nullable Resource resource() {
            return access.extent().resource();
        }
    }
}
