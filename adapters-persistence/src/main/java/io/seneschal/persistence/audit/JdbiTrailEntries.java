package io.seneschal.persistence.audit;

import io.seneschal.application.audit.Place;
import io.seneschal.application.audit.TrailEntries;
import io.seneschal.application.audit.TrailEntry;
import io.seneschal.domain.audit.Export;
import io.seneschal.domain.shared.Change;
import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.persistence.audit.Settling.Seen;
import io.seneschal.persistence.shared.Dialect;
import io.seneschal.persistence.shared.JdbiStore;
import io.seneschal.persistence.shared.Row;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.statement.StatementContext;

/** Events to the letter, from their table. */
public final class JdbiTrailEntries implements TrailEntries {

    private static final String ENTRIES =
            "select id, position, at, organisation_id, actor_kind, actor_id, type, data, ";

    private final JdbiStore store;
    private final String settled;

    public JdbiTrailEntries(JdbiStore store, Dialect dialect) {
        this.store = store;
        this.settled = CommitOrder.of(dialect).settled();
    }

    @Override
    public List<TrailEntry> settled(Place after, int most) {
        return Settling.read(
                store,
                handle -> handle.createQuery(ENTRIES + settled + """
                         as settled
                        from events
                        where position >= :position and (position > :position or id > :after)
                        order by position, id
                        limit :most
                        """)
                        .bind("position", after.position())
                        .bind("after", after.event())
                        .bind("most", most)
                        .map((columns, context) -> new Seen<>(entry(columns, context), columns.getBoolean("settled")))
                        .list());
    }

    @Override
    public List<TrailEntry> between(Place after, Place upTo, int most) {
        return store.ask(handle -> handle.createQuery(ENTRIES + """
                        true
                        from events
                        where position >= :position and (position > :position or id > :after)
                          and position <= :lastPosition and (position < :lastPosition or id <= :last)
                        order by position, id
                        limit :most
                        """)
                .bind("position", after.position())
                .bind("after", after.event())
                .bind("lastPosition", upTo.position())
                .bind("last", upTo.event())
                .bind("most", most)
                .map(JdbiTrailEntries::entry)
                .list());
    }

    @Override
    public List<TrailEntry> between(OrganisationId organisation, Place after, Place upTo, int most) {
        return store.ask(handle -> handle.createQuery(ENTRIES + """
                        true
                        from events
                        where organisation_id = :organisation
                          and position >= :position and (position > :position or id > :after)
                          and position <= :lastPosition and (position < :lastPosition or id <= :last)
                        order by organisation_id, position, id
                        limit :most
                        """)
                .bind("organisation", organisation.value())
                .bind("position", after.position())
                .bind("after", after.event())
                .bind("lastPosition", upTo.position())
                .bind("last", upTo.event())
                .bind("most", most)
                .map(JdbiTrailEntries::entry)
                .list());
    }

    @Override
    public boolean contain(UUID event) {
        return store.ask(handle -> handle.createQuery("select id from events where id = :event")
                .bind("event", event)
                .mapTo(UUID.class)
                .findOne()
                .isPresent());
    }

    @Override
    public void add(Change<Export> export) {
        store.append(export);
    }

    private static TrailEntry entry(ResultSet columns, StatementContext context) throws SQLException {
        var row = new Row(columns, context);
        var organisation = row.idOrNull("organisation_id");
        return new TrailEntry(
                row.id("id"),
                row.number("position"),
                row.instant("at"),
                organisation == null ? null : new OrganisationId(organisation),
                row.text("actor_kind"),
                row.textOrNull("actor_id"),
                row.text("type"),
                row.text("data"));
    }
}
