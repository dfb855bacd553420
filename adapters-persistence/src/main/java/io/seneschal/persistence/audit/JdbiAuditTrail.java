package io.seneschal.persistence.audit;

import io.seneschal.application.audit.AuditTrail;
import io.seneschal.application.audit.EventFilter;
import io.seneschal.application.audit.Place;
import io.seneschal.application.shared.Page;
import io.seneschal.application.shared.PageRequest;
import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.persistence.audit.Settling.Seen;
import io.seneschal.persistence.shared.Dialect;
import io.seneschal.persistence.shared.JdbiStore;
import io.seneschal.persistence.shared.Row;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** Events from their table, as far as they have settled. */
public final class JdbiAuditTrail implements AuditTrail {

    private final JdbiStore store;
    private final String events;

    public JdbiAuditTrail(JdbiStore store, Dialect dialect) {
        this.store = store;
        this.events = """
                select id, at, organisation_id, actor_kind, actor_id, type, data, %s as settled
                from events
                where position >= :position and (position > :position or id > :after)
                """.formatted(CommitOrder.of(dialect).settled());
    }

    @Override
    public Page<RecordedEvent> of(OrganisationId organisation, EventFilter filter, PageRequest page) {
        return read("and organisation_id = :organisation", "organisation_id, position, id", organisation, filter, page);
    }

    @Override
    public Page<RecordedEvent> all(EventFilter filter, PageRequest page) {
        return read("", "position, id", null, filter, page);
    }

    private Page<RecordedEvent> read(
            String scope, String order, @Nullable OrganisationId organisation, EventFilter filter, PageRequest page) {
        var sql = events + scope + conditions(filter) + " order by " + order + " limit :rows";
        var found = Settling.read(store, handle -> {
            var start = start(handle, page);
            var query = handle.createQuery(sql)
                    .bind("position", start.position())
                    .bind("after", start.event())
                    .bind("rows", Row.rows(page));
            if (organisation != null) {
                query.bind("organisation", organisation.value());
            }
            bind(query, filter);
            return query.map((columns, context) -> new Seen<>(event(columns, context), columns.getBoolean("settled")))
                    .list();
        });
        return Page.of(found, page, RecordedEvent::id);
    }

    private static String conditions(EventFilter filter) {
        return (filter.type() == null ? "" : " and type = :type")
                + (filter.actor() == null ? "" : " and actor_id = :actor")
                + (filter.since() == null ? "" : " and at >= :since")
                + (filter.until() == null ? "" : " and at < :until");
    }

    private static void bind(Query query, EventFilter filter) {
        Optional.ofNullable(filter.type()).ifPresent(type -> query.bind("type", type.name()));
        Optional.ofNullable(filter.actor()).ifPresent(actor -> query.bind("actor", actor));
        Optional.ofNullable(filter.since()).ifPresent(since -> query.bind("since", since));
        Optional.ofNullable(filter.until()).ifPresent(until -> query.bind("until", until));
    }

    /** Where the event with this id stands; else the one whose id comes before. */
    private static Place start(Handle handle, PageRequest page) {
        if (page.after() == null) {
            return Place.START;
        }
        return handle.createQuery("select position, id from events where id <= :after order by id desc limit 1")
                .bind("after", page.after())
                .map((columns, context) -> new Place(columns.getLong("position"), columns.getObject("id", UUID.class)))
                .findOne()
                .orElse(Place.START);
    }

    /** The event in a row of the table, alone or joined with others. */
    public static RecordedEvent event(ResultSet columns, StatementContext context) throws SQLException {
        var row = new Row(columns, context);
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
