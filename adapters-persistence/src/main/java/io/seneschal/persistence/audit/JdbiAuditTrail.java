package io.seneschal.persistence.audit;

import io.seneschal.application.audit.AuditTrail;
import io.seneschal.application.shared.Page;
import io.seneschal.application.shared.PageRequest;
import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.persistence.shared.JdbiStore;
import io.seneschal.persistence.shared.Row;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jdbi.v3.core.statement.StatementContext;

/** Events from their table. */
public final class JdbiAuditTrail implements AuditTrail {

    private final JdbiStore store;

    public JdbiAuditTrail(JdbiStore store) {
        this.store = store;
    }

    @Override
    public Page<RecordedEvent> of(OrganisationId organisation, PageRequest page) {
        var found = store.ask(handle -> handle.createQuery("""
                        select id, at, organisation_id, actor_kind, actor_id, type, data
                        from events
                        where organisation_id = :organisation and id > :after
                        order by organisation_id, id
                        limit :rows
                        """)
                .bind("organisation", organisation.value())
                .bind("after", Row.start(page))
                .bind("rows", Row.rows(page))
                .map(JdbiAuditTrail::event)
                .list());
        return Page.of(found, page, RecordedEvent::id);
    }

    @Override
    public Page<RecordedEvent> all(PageRequest page) {
        var found = store.ask(handle -> handle.createQuery("""
                        select id, at, organisation_id, actor_kind, actor_id, type, data
                        from events
                        where id > :after
                        order by id
                        limit :rows
                        """)
                .bind("after", Row.start(page))
                .bind("rows", Row.rows(page))
                .map(JdbiAuditTrail::event)
                .list());
        return Page.of(found, page, RecordedEvent::id);
    }

    /** The event in a row of the table, alone or joined with others. */
    public static RecordedEvent event(ResultSet columns, StatementContext context) throws SQLException {
        var row = new Row(columns);
        var organisation = row.idOrNull("organisation_id");
        return new RecordedEvent(
                row.id("id"),
                row.instant("at"),
                organisation == null ? null : new OrganisationId(organisation),
                row.text("actor_kind"),
                row.textOrNull("actor_id"),
                row.text("type"),
                EventJson.read(row.text("data")));
    }
}
