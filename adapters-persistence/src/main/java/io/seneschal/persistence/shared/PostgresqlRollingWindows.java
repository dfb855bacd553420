package io.seneschal.persistence.shared;

import io.seneschal.application.shared.RollingWindows;
import io.seneschal.domain.shared.CommonRefusal.TooMany;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * Counts in a table that all server processes share: one row for each subject with the instants of its window, brought up
 * to date and asked in a single statement.
 */
public final class PostgresqlRollingWindows implements RollingWindows {

    /** Idle subjects are swept once in as many counts, four times as many at most: so they never pile up. */
    private static final int COUNTS_BETWEEN_SWEEPS = 256;

    private final JdbiStore store;
    private final AtomicInteger counts = new AtomicInteger();

    public PostgresqlRollingWindows(JdbiStore store) {
        this.store = store;
    }

    /** What the row says after counting. */
    private record Log(boolean counted, int size, long oldest, long leaving) {}

    @Override
    public Count count(String subject, int limit, Duration window, Instant now) {
        var at = now.toEpochMilli();
        sweepNowAndThen(at);
        var log = store.ask(handle -> handle.createQuery("""
                        insert into rolling_windows as known (subject, instants, counted, idle_from)
                        values (:subject, array[cast(:now as bigint)], true, :idleFrom)
                        on conflict (subject) do update
                        set (instants, counted, idle_from) = (
                            select case when count(*) < :limit
                                        then array_append(coalesce(array_agg(i order by i), '{}'), excluded.instants[1])
                                        else array_agg(i order by i) end,
                                   count(*) < :limit,
                                   greatest(known.idle_from, excluded.idle_from)
                            from unnest(known.instants) as i
                            where i > :left)
                        returning counted, cardinality(instants) as size, instants[1] as oldest,
                                  instants[greatest(cardinality(instants) - :limit + 1, 1)] as leaving
                        """)
                .bind("subject", Digest.of(subject))
                .bind("now", at)
                .bind("idleFrom", at + window.toMillis())
                .bind("left", at - window.toMillis())
                .bind("limit", limit)
                .map(PostgresqlRollingWindows::log)
                .one());
        if (!log.counted()) {
            throw new TooMany(limit, window, until(log.leaving(), window, now));
        }
        return new Count(limit, limit - log.size(), until(log.oldest(), window, now));
    }

    private void sweepNowAndThen(long now) {
        if (counts.incrementAndGet() % COUNTS_BETWEEN_SWEEPS == 0) {
            store.ask(handle -> handle.createUpdate("""
                            delete from rolling_windows
                            where subject in (select subject
                                              from rolling_windows
                                              where idle_from <= :now
                                              limit :most
                                              for update skip locked)
                            """)
                    .bind("now", now)
                    .bind("most", 4 * COUNTS_BETWEEN_SWEEPS)
                    .execute());
        }
    }

    private static Duration until(long instant, Duration window, Instant now) {
        return Duration.between(now, Instant.ofEpochMilli(instant).plus(window));
    }

    private static Log log(ResultSet columns, StatementContext context) throws SQLException {
        return new Log(
                columns.getBoolean("counted"),
                columns.getInt("size"),
                columns.getLong("oldest"),
                columns.getLong("leaving"));
    }
}
