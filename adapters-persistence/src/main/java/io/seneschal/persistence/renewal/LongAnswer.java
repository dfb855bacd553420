package io.seneschal.persistence.renewal;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.core.statement.StatementCustomizer;
import org.postgresql.PGStatement;

/**
 * A question that PostgreSQL thinks about for longer than about any other, and answers with millions of rows: it is given time,
 * and asked for them in binary at once and not just from the sixth time on. The pool sets connections back that come home.
 */
final class LongAnswer implements StatementCustomizer {

    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final int IN_BINARY = -1;

    @Override
    public void beforeExecution(PreparedStatement statement, StatementContext context) throws SQLException {
        statement.getConnection().setNetworkTimeout(Runnable::run, Math.toIntExact(PATIENCE.toMillis()));
        statement.unwrap(PGStatement.class).setPrepareThreshold(IN_BINARY);
    }
}
