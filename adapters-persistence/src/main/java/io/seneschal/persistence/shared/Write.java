package io.seneschal.persistence.shared;

import java.util.function.Consumer;
import org.jdbi.v3.core.statement.Update;

/**
 * Rows to be written, of which nobody needs to know more than that they were: it either succeeds or fails the transaction.
 * So it can wait for others, to go to the database in one round trip with them ({@link JdbiStore#write}).
 *
 * @param sql one or several statements, whose parameters have names that no other kind of write uses
 * @param values binds them
 */
public record Write(String sql, Consumer<Update> values) {}
