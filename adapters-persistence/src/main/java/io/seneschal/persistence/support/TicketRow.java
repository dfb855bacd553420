package io.seneschal.persistence.support;

import io.seneschal.domain.shared.Actor;
import io.seneschal.domain.shared.Coded;
import io.seneschal.domain.shared.EmailAddress;
import io.seneschal.domain.shared.Language;
import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.domain.shared.UserId;
import io.seneschal.domain.support.Ticket;
import io.seneschal.domain.support.TicketId;
import io.seneschal.domain.support.TicketSubject;
import io.seneschal.domain.support.TicketText;
import io.seneschal.persistence.shared.Columns;
import io.seneschal.persistence.shared.Row;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.stream.Collectors;
import org.jdbi.v3.core.statement.StatementContext;

/** A ticket as a row, with the agents who handle it. */
final class TicketRow {

    static final Columns COLUMNS = Columns.of(
            "id", "customer_id", "organisation_id", "subject", "text", "language", "opened_at", "closed_at", "version");

    /** Those who handle a ticket {@code t}. */
    static final String AGENTS =
            "(select array_agg(a.agent order by a.agent_folded) from ticket_agents a where a.ticket_id = t.id)";

    static final String SELECT = "select " + COLUMNS.from("t") + ", " + AGENTS + " as agents from tickets t ";

    private TicketRow() {}

    static Ticket ticket(ResultSet columns, StatementContext context) throws SQLException {
        return of(new Row(columns, context));
    }

    static Ticket of(Row row) throws SQLException {
        var organisation = row.idOrNull("organisation_id");
        return new Ticket(
                new TicketId(row.id("id")),
                new UserId(row.id("customer_id")),
                organisation == null ? null : new OrganisationId(organisation),
                new TicketSubject(row.text("subject")),
                new TicketText(row.text("text")),
                Coded.of(Language.class, row.text("language")),
                row.texts("agents").stream()
                        .map(address -> new Actor.Agent(new EmailAddress(address)))
                        .collect(Collectors.toUnmodifiableSet()),
                row.instant("opened_at"),
                row.instantOrNull("closed_at"),
                row.number("version"));
    }
}
