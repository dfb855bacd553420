package io.seneschal.persistence.shared;

import io.seneschal.application.shared.StoreUnavailable;
import io.seneschal.domain.shared.CommonRefusal.StaleChange;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.regex.Pattern;
import org.jdbi.v3.core.ConnectionException;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.statement.StatementException;
import org.jspecify.annotations.Nullable;

/** Turns what JDBI and the drivers throw into what the ports promise; no value that was bound gets through. */
public final class Failures {

    /** Somebody else stored something meanwhile. */
    private static final Set<String> MEANWHILE = Set.of(
            "23505", // unique key
            "23503", // reference: still pointed at, or on PostgreSQL no longer there
            "23506", // reference: no longer there, H2
            "40001", // serialisation failure; on H2 a deadlock
            "40P01", // deadlock
            "55P03", // lock not to be had in time
            "HYT00", // the same, H2
            "90131"); // the row was changed by another transaction, H2

    /** Not to be reached, or not now: connection lost, shutting down, out of resources, cancelled for taking too long. */
    private static final Set<String> UNREACHABLE_CLASSES = Set.of("08", "53", "57");

    private static final Set<String> UNREACHABLE = Set.of(
            "90067", // connection broken, H2
            "90098", // the database has been closed, H2
            "90121"); // the same, on the way down

    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final int LONGEST_STATEMENT = 80;
    private static final String UNKNOWN = "unknown";

    private Failures() {}

    /** @param doing what was being done */
    public static RuntimeException of(String doing, SQLException failure) {
        return of(doing, Objects.requireNonNullElse(failure.getSQLState(), UNKNOWN));
    }

    /** What another thread threw, as if this one had: memory that ran out is told as such. */
    public static RuntimeException thrownElsewhere(ExecutionException failure) {
        return switch (failure.getCause()) {
            case Error error -> throw error;
            case RuntimeException exception -> exception;
            case null, default -> new IllegalStateException(failure);
        };
    }

    static RuntimeException of(JdbiException failure) {
        return failure instanceof ConnectionException
                ? new StoreUnavailable("connecting: SQL state " + sqlState(failure))
                : of(statement(failure), sqlState(failure));
    }

    private static RuntimeException of(String doing, String state) {
        if (isUnreachable(state)) {
            return new StoreUnavailable(doing + ": SQL state " + state);
        }
        return MEANWHILE.contains(state) ? new StaleChange(doing) : new StorageFailure(doing, "SQL state " + state);
    }

    private static boolean isUnreachable(String state) {
        return UNREACHABLE.contains(state)
                || (state.length() == 5 && UNREACHABLE_CLASSES.contains(state.substring(0, 2)));
    }

    private static String sqlState(Throwable failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                return Objects.requireNonNullElse(sql.getSQLState(), UNKNOWN);
            }
        }
        return UNKNOWN;
    }

    /** How the statement begins: its text holds names of parameters, no values. */
    private static String statement(JdbiException failure) {
        if (!(failure instanceof StatementException statement) || statement.getStatementContext() == null) {
            return "transaction";
        }
        var text = SPACES.matcher(Objects.requireNonNullElse(
                        statement.getStatementContext().getRawSql(), "statement"))
                .replaceAll(" ")
                .strip();
        return text.length() <= LONGEST_STATEMENT ? text : text.substring(0, LONGEST_STATEMENT) + "…";
    }
}
