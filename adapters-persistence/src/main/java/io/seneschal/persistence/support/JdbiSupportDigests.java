package io.seneschal.persistence.support;

import io.seneschal.application.support.SupportDigest;
import io.seneschal.application.support.SupportDigests;
import io.seneschal.domain.shared.UserId;
import io.seneschal.domain.support.SupportGrantId;
import io.seneschal.persistence.shared.Claims;
import io.seneschal.persistence.shared.JdbiStore;
import io.seneschal.persistence.shared.Row;
import io.seneschal.persistence.shared.ScopedId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jdbi.v3.core.statement.StatementContext;

/** Which days people are to be told of, in their table. */
public final class JdbiSupportDigests implements SupportDigests {

    private static final String KEY = "where giver_id = :giver and grant_id = :grant and told_day = :day";

    private final JdbiStore store;
    private final Claims claims;

    public JdbiSupportDigests(JdbiStore store) {
        this.store = store;
        this.claims = new Claims(store);
    }

    private record Due(Ordered ordered, Instant at) {}

    @Override
    public void order(SupportDigest digest) {
        store.change(handle -> key(handle.createUpdate("""
                        insert into support_digests (giver_id, grant_id, told_day, due_at, attempts)
                        values (:giver, :grant, :day, :due, 0)
                        on conflict do nothing
                        """), digest)
                .bind("due", digest.dueAt())
                .execute());
    }

    @Override
    public Optional<Ordered> claim(Instant now, Instant until) {
        return claims.claim(() -> first(now), (handle, due) -> move(handle, due, until))
                .map(Due::ordered);
    }

    @Override
    public void postpone(Ordered ordered, Instant until) {
        store.writeAside(handle -> key(
                        handle.createUpdate("update support_digests set due_at = :until " + KEY), ordered.digest())
                .bind("until", until)
                .execute());
    }

    @Override
    public void settle(Ordered ordered) {
        store.writeAside(handle -> key(handle.createUpdate("delete from support_digests " + KEY), ordered.digest())
                .execute());
    }

    private Optional<Due> first(Instant now) {
        return store.ask(handle -> handle.createQuery("""
                        select giver_id, grant_id, told_day, due_at, attempts
                        from support_digests
                        where due_at <= :now
                        order by due_at, giver_id, grant_id, told_day
                        limit 1
                        """)
                .bind("now", now)
                .map(JdbiSupportDigests::due)
                .findOne());
    }

    private static int move(Handle handle, Due due, Instant until) {
        return key(
                        handle.createUpdate("update support_digests set due_at = :until, attempts = attempts + 1 " + KEY
                                + " and due_at = :seen"),
                        due.ordered().digest())
                .bind("until", until)
                .bind("seen", due.at())
                .execute();
    }

    private static <S extends SqlStatement<S>> S key(S statement, SupportDigest digest) {
        var grant = digest.grant();
        return statement
                .bind("giver", digest.giver().value())
                .bind("grant", grant == null ? ScopedId.NONE : grant.value())
                .bind("day", digest.day());
    }

    /** As it will be once it is claimed. */
    private static Due due(ResultSet columns, StatementContext context) throws SQLException {
        var row = new Row(columns, context);
        var grant = row.id("grant_id");
        var digest = new SupportDigest(
                new UserId(row.id("giver_id")),
                grant.equals(ScopedId.NONE) ? null : new SupportGrantId(grant),
                row.date("told_day"));
        return new Due(new Ordered(digest, Math.toIntExact(row.number("attempts") + 1)), row.instant("due_at"));
    }
}
