package io.seneschal.persistence.billing;

import java.sql.Connection;
import java.sql.SQLException;
import org.h2.api.Trigger;
import org.jspecify.annotations.Nullable;

/**
 * Keeps rows of the books as they are, on H2; what PostgreSQL does for itself. Migrations name it, so its name stands in
 * databases and never changes.
 */
public final class UnchangingBooks implements Trigger {

    /** Made by H2. */
    public UnchangingBooks() {}

    @Override
    public void fire(Connection connection, @Nullable Object[] before, @Nullable Object[] after) throws SQLException {
        throw new SQLException("The books are never changed; issue a credit note, or book the opposite");
    }
}
