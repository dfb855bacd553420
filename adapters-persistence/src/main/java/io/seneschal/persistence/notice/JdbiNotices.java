package io.seneschal.persistence.notice;

import io.seneschal.application.notice.Notice;
import io.seneschal.application.notice.Notices;
import io.seneschal.domain.shared.UserId;
import io.seneschal.persistence.audit.JdbiAuditTrail;
import io.seneschal.persistence.shared.Claims;
import io.seneschal.persistence.shared.JdbiStore;
import io.seneschal.persistence.shared.Row;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/** Notices from their table, which a {@link NoticeWriter} fills. */
public final class JdbiNotices implements Notices {

    private final JdbiStore store;
    private final Claims claims;

    public JdbiNotices(JdbiStore store) {
        this.store = store;
        this.claims = new Claims(store);
    }

    private record Due(Notice notice, Instant at) {}

    @Override
    public void begin(Instant now) {
        store.writeAside(handle -> handle.createUpdate("""
                        insert into mailing (id, since) values (1, :now)
                        on conflict do nothing
                        """).bind("now", now).execute());
    }

    @Override
    public Optional<Notice> claim(Instant now, Instant until) {
        return claims.claim(() -> first(now), (handle, due) -> move(handle, due, until))
                .map(Due::notice);
    }

    @Override
    public void postpone(Notice notice, Instant until) {
        store.writeAside(handle -> handle.createUpdate("""
                        update notices set due_at = :until
                        where event_id = :event and recipient_id = :recipient
                        """)
                .bind("until", until)
                .bind("event", notice.event().id())
                .bind("recipient", notice.recipient().value())
                .execute());
    }

    @Override
    public void settle(Notice notice) {
        store.writeAside(handle -> handle.createUpdate("""
                        delete from notices
                        where event_id = :event and recipient_id = :recipient
                        """)
                .bind("event", notice.event().id())
                .bind("recipient", notice.recipient().value())
                .execute());
    }

    private Optional<Due> first(Instant now) {
        return store.ask(handle ->
                handle.createQuery("""
                        select id, at, organisation_id, actor_kind, actor_id, type, data, recipient_id, due_at, attempts
                        from notices join events on id = event_id
                        where due_at <= :now
                        order by due_at, event_id, recipient_id
                        limit 1
                        """).bind("now", now).map(JdbiNotices::due).findOne());
    }

    private static int move(Handle handle, Due due, Instant until) {
        return handle.createUpdate("""
                        update notices set due_at = :until, attempts = attempts + 1
                        where event_id = :event and recipient_id = :recipient and due_at = :seen
                        """)
                .bind("until", until)
                .bind("event", due.notice().event().id())
                .bind("recipient", due.notice().recipient().value())
                .bind("seen", due.at())
                .execute();
    }

    /** As it will be once it is claimed. */
    private static Due due(ResultSet columns, StatementContext context) throws SQLException {
        var row = new Row(columns, context);
        var notice = new Notice(
                JdbiAuditTrail.event(columns, context),
                new UserId(row.id("recipient_id")),
                Math.toIntExact(row.number("attempts") + 1));
        return new Due(notice, row.instant("due_at"));
    }
}
