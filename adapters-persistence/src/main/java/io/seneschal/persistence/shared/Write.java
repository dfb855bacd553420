package io.seneschal.persistence.shared;

import java.util.function.Consumer;
import org.jdbi.v3.core.statement.Update;

/**
 * Rows to be written, of which nobody needs to know more than that they were: it either succeeds or fails the transaction.
 * So it can wait for others, to go to the database in one round trip with them ({@link JdbiStore#write}).
 *
 * @param kind of those whose parameters have the same names, so that two of them can't go together; no other kind uses these names
 * @param sql one or several statements
 * @param values binds their parameters
 */
public record Write(String kind, String sql, Consumer<Update> values) {}
