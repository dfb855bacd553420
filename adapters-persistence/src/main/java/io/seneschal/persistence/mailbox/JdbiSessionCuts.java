package io.seneschal.persistence.mailbox;

import io.seneschal.application.mailbox.SessionCut;
import io.seneschal.application.mailbox.SessionCuts;
import io.seneschal.application.shared.Ids;
import io.seneschal.domain.mailbox.DeviceId;
import io.seneschal.domain.shared.EmailAddress;
import io.seneschal.persistence.shared.Claims;
import io.seneschal.persistence.shared.JdbiStore;
import io.seneschal.persistence.shared.Row;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/** Which sessions are to be ended, in their table. */
public final class JdbiSessionCuts implements SessionCuts {

    private final JdbiStore store;
    private final Claims claims;
    private final Ids ids;

    public JdbiSessionCuts(JdbiStore store, Ids ids) {
        this.store = store;
        this.claims = new Claims(store);
        this.ids = ids;
    }

    private record Due(Ordered ordered, Instant at) {}

    @Override
    public void order(SessionCut cut) {
        store.change(handle -> handle.createUpdate("""
                        insert into session_cuts (id, device_id, address, cut_at, due_at, attempts)
                        values (:id, :device, :address, :at, :at, 0)
                        """)
                .bind("id", ids.next())
                .bind("device", cut.device().value())
                .bind("address", cut.address().text())
                .bind("at", cut.dueAt())
                .execute());
    }

    @Override
    public Optional<Ordered> claim(Instant now, Instant until) {
        return claims.claim(() -> first(now), (handle, due) -> move(handle, due, until))
                .map(Due::ordered);
    }

    @Override
    public void postpone(Ordered cut, Instant until) {
        store.writeAside(handle -> handle.createUpdate("update session_cuts set due_at = :until where id = :id")
                .bind("until", until)
                .bind("id", cut.id())
                .execute());
    }

    @Override
    public void settle(Ordered cut) {
        store.writeAside(handle -> handle.createUpdate("delete from session_cuts where id = :id")
                .bind("id", cut.id())
                .execute());
    }

    private Optional<Due> first(Instant now) {
        return store.ask(handle -> handle.createQuery("""
                        select id, device_id, address, cut_at, due_at, attempts
                        from session_cuts
                        where due_at <= :now
                        order by due_at, id
                        limit 1
                        """)
                .bind("now", now)
                .map(JdbiSessionCuts::due)
                .findOne());
    }

    private static int move(Handle handle, Due due, Instant until) {
        return handle.createUpdate("""
                        update session_cuts set due_at = :until, attempts = attempts + 1
                        where id = :id and due_at = :seen
                        """)
                .bind("until", until)
                .bind("id", due.ordered().id())
                .bind("seen", due.at())
                .execute();
    }

    /** As it will be once it is claimed. */
    private static Due due(ResultSet columns, StatementContext context) throws SQLException {
        var row = new Row(columns, context);
        var cut = new SessionCut(
                new DeviceId(row.id("device_id")), new EmailAddress(row.text("address")), row.instant("cut_at"));
        return new Due(
                new Ordered(row.id("id"), cut, Math.toIntExact(row.number("attempts") + 1)), row.instant("due_at"));
    }
}
