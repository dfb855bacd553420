package io.seneschal.persistence.support;

import io.seneschal.application.shared.Page;
import io.seneschal.application.shared.PageRequest;
import io.seneschal.application.support.AccessRequests;
import io.seneschal.domain.product.ContentType;
import io.seneschal.domain.shared.Actor;
import io.seneschal.domain.shared.Change;
import io.seneschal.domain.shared.Coded;
import io.seneschal.domain.shared.EmailAddress;
import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.domain.shared.UserId;
import io.seneschal.domain.support.AccessRequest;
import io.seneschal.domain.support.AccessRequest.Answer;
import io.seneschal.domain.support.AccessRequestId;
import io.seneschal.domain.support.AccessRequestRefusal.UnknownRequest;
import io.seneschal.domain.support.SupportGrantId;
import io.seneschal.domain.support.TicketId;
import io.seneschal.domain.support.TicketText;
import io.seneschal.persistence.shared.Columns;
import io.seneschal.persistence.shared.JdbiStore;
import io.seneschal.persistence.shared.Row;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** Agents' requests for access in their table. */
public final class JdbiAccessRequests implements AccessRequests {

    private static final Columns COLUMNS = Columns.of(
            "id",
            "ticket_id",
            "organisation_id",
            "customer_id",
            "agent",
            "content_type",
            "reason",
            "asked_at",
            "answered_at",
            "grant_id",
            "version");

    private static final String SELECT = "select " + COLUMNS + " from access_requests ";

    private final JdbiStore store;

    public JdbiAccessRequests(JdbiStore store) {
        this.store = store;
    }

    @Override
    public AccessRequest get(AccessRequestId request) {
        return store.ask(handle -> handle.createQuery(SELECT + "where id = :id")
                        .bind("id", request.value())
                        .map(JdbiAccessRequests::request)
                        .findOne())
                .orElseThrow(() -> new UnknownRequest(request));
    }

    @Override
    public Page<AccessRequest> page(TicketId ticket, PageRequest page) {
        return page("ticket_id", ticket.value(), page);
    }

    @Override
    public Page<AccessRequest> page(UserId customer, PageRequest page) {
        return page("customer_id", customer.value(), page);
    }

    @Override
    public void add(Change<AccessRequest> asked) {
        var request = asked.after();
        store.change(handle -> handle.createUpdate("""
                        insert into access_requests (id, ticket_id, organisation_id, customer_id, agent, content_type,
                                                     reason, asked_at, version)
                        values (:id, :ticket, :organisation, :customer, :agent, :contentType,
                                :reason, :askedAt, :version)
                        """)
                .bind("id", request.id().value())
                .bind("ticket", request.ticket().value())
                .bindByType("organisation", organisation(request), UUID.class)
                .bind("customer", request.customer().value())
                .bind("agent", request.agent().address().text())
                .bind("contentType", request.contentType().code())
                .bind("reason", request.reason().text())
                .bind("askedAt", request.askedAt())
                .bind("version", request.version())
                .execute());
        store.append(asked);
    }

    @Override
    public void save(Change<AccessRequest> changed) {
        if (changed.isNone()) {
            return;
        }
        var request = changed.after();
        var answer = Optional.ofNullable(request.answer());
        store.changeOne(
                request.id(),
                handle -> handle.createUpdate("""
                        update access_requests set answered_at = :answeredAt, grant_id = :grant, version = version + 1
                        where id = :id and version = :version
                        """)
                        .bindByType("answeredAt", answer.map(Answer::at).orElse(null), Instant.class)
                        .bindByType(
                                "grant",
                                answer.map(Answer::grant)
                                        .map(SupportGrantId::value)
                                        .orElse(null),
                                UUID.class)
                        .bind("id", request.id().value())
                        .bind("version", request.version())
                        .execute());
        store.append(changed);
    }

    private Page<AccessRequest> page(String owned, UUID owner, PageRequest page) {
        var found = store.ask(handle -> handle.createQuery(
                        SELECT + "where " + owned + " = :owner and id > :after order by " + owned + ", id limit :rows")
                .bind("owner", owner)
                .bind("after", Row.start(page))
                .bind("rows", Row.rows(page))
                .map(JdbiAccessRequests::request)
                .list());
        return Page.of(found, page, request -> request.id().value());
    }

    private static @Nullable UUID organisation(AccessRequest request) {
        return request.organisation() == null ? null : request.organisation().value();
    }

    private static AccessRequest request(ResultSet columns, StatementContext context) throws SQLException {
        var row = new Row(columns, context);
        var organisation = row.idOrNull("organisation_id");
        return new AccessRequest(
                new AccessRequestId(row.id("id")),
                new TicketId(row.id("ticket_id")),
                organisation == null ? null : new OrganisationId(organisation),
                new UserId(row.id("customer_id")),
                new Actor.Agent(new EmailAddress(row.text("agent"))),
                Coded.of(ContentType.class, row.text("content_type")),
                new TicketText(row.text("reason")),
                row.instant("asked_at"),
                answer(row),
                row.number("version"));
    }

    private static @Nullable Answer answer(Row row) throws SQLException {
        var at = row.instantOrNull("answered_at");
        var grant = row.idOrNull("grant_id");
        return at == null ? null : new Answer(at, grant == null ? null : new SupportGrantId(grant));
    }
}
