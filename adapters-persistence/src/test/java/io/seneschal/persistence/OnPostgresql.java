package io.seneschal.persistence;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * Tests on the one PostgreSQL server of the run, which take turns with each other, not with tests on anything else. A
 * transaction keeps the trails of all databases of its server from settling while it runs.
 */
@ResourceLock("postgresql")
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@Inherited
public @interface OnPostgresql {

    /** For {@code @Order}: the longest one goes first, so that whatever needs no PostgreSQL can run beside it. */
    int FIRST = 1;
}
