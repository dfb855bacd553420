package io.seneschal.persistence.support;

import io.seneschal.application.shared.Page;
import io.seneschal.application.shared.PageRequest;
import io.seneschal.application.support.SupportDigest;
import io.seneschal.application.support.SupportUses;
import io.seneschal.application.support.UseTally;
import io.seneschal.domain.shared.Actor;
import io.seneschal.domain.shared.Change;
import io.seneschal.domain.shared.UserId;
import io.seneschal.domain.support.SupportGrantId;
import io.seneschal.domain.support.SupportRefusal.UnknownAccess;
import io.seneschal.domain.support.SupportUse;
import io.seneschal.domain.support.SupportUseId;
import io.seneschal.persistence.shared.JdbiStore;
import io.seneschal.persistence.shared.Row;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** Uses in their table, which only grows. */
public final class JdbiSupportUses implements SupportUses {

    private static final String SELECT = "select " + SupportUseRow.COLUMNS + " from support_uses ";

    private static final String GRANT = "by_grant_";
    private static final String TICKET = "for_ticket_";

    private static final String ACCESS = "select " + SupportUseRow.COLUMNS.from("u") + ", "
            + SupportGrantRow.COLUMNS.from("g", GRANT) + ", "
            + TicketRow.COLUMNS.from("t", TICKET) + ", " + TicketRow.AGENTS + " as " + TICKET + "agents" + """
             from support_uses u
            left join support_grants g on g.id = u.grant_id
            left join tickets t on t.id = u.ticket_id
            where u.id = :id and u.reason is null
            """;

    private final JdbiStore store;

    public JdbiSupportUses(JdbiStore store) {
        this.store = store;
    }

    @Override
    public void add(Change<SupportUse> recorded) {
        store.change(handle ->
                SupportUseRow.bind(handle.createUpdate("""
                        insert into support_uses (id, giver_id, grant_id, ticket_id, agent, content_type, organisation_id,
                                                  resource_id, network, used_at, until, reason)
                        values (:id, :giver, :grant, :ticket, :agent, :contentType, :organisation,
                                :resource, :network, :at, :until, :reason)
                        """), recorded.after()).execute());
        store.append(recorded);
    }

    @Override
    public OpenedAccess access(Actor.Agent agent, SupportUseId access) {
        return store.ask(handle -> handle.createQuery(ACCESS)
                        .bind("id", access.value())
                        .map(JdbiSupportUses::opened)
                        .findOne())
                .filter(opened ->
                        agent.address().isSameAs(opened.use().question().agent()))
                .orElseThrow(() -> new UnknownAccess(access));
    }

    private static OpenedAccess opened(ResultSet columns, StatementContext context) throws SQLException {
        var row = new Row(columns, context);
        var grant = row.behind(GRANT);
        var ticket = row.behind(TICKET);
        return new OpenedAccess(
                SupportUseRow.of(row),
                grant.idOrNull("id") == null ? Optional.empty() : Optional.of(SupportGrantRow.of(grant)),
                ticket.idOrNull("id") == null ? Optional.empty() : Optional.of(TicketRow.of(ticket)));
    }

    @Override
    public Page<SupportUse> page(UserId giver, @Nullable SupportGrantId grant, PageRequest page) {
        var found = store.ask(handle -> {
            var query = handle.createQuery(SELECT
                            + (grant == null
                                    ? "where giver_id = :giver and id > :start order by giver_id, id limit :rows"
                                    : "where giver_id = :giver and grant_id = :grant and id > :start "
                                            + "order by giver_id, grant_id, id limit :rows"))
                    .bind("giver", giver.value())
                    .bind("start", Row.start(page))
                    .bind("rows", Row.rows(page));
            if (grant != null) {
                query.bind("grant", grant.value());
            }
            return query.map(SupportUseRow::use).list();
        });
        return Page.of(found, page, use -> use.id().value());
    }

    @Override
    public List<UseTally> tally(SupportDigest digest) {
        var grant = digest.grant();
        return store.ask(handle -> handle.createQuery("""
                        select agent, ticket_id, content_type, reason, count(*) as uses
                        from support_uses
                        where giver_id = :giver and grant_id is not distinct from :grant
                          and used_at >= :from and used_at < :until
                        group by agent, ticket_id, content_type, reason
                        order by agent, ticket_id, content_type, reason
                        """)
                .bind("giver", digest.giver().value())
                .bindByType("grant", grant == null ? null : grant.value(), UUID.class)
                .bind("from", digest.from())
                .bind("until", digest.until())
                .map(SupportUseRow::tally)
                .list());
    }
}
