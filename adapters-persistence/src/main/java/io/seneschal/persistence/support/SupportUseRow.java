package io.seneschal.persistence.support;

import io.seneschal.application.support.UseTally;
import io.seneschal.domain.product.ContentType;
import io.seneschal.domain.shared.Coded;
import io.seneschal.domain.shared.EmailAddress;
import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.domain.shared.UserId;
import io.seneschal.domain.support.SupportGrantId;
import io.seneschal.domain.support.SupportQuestion;
import io.seneschal.domain.support.SupportUse;
import io.seneschal.domain.support.SupportUseId;
import io.seneschal.domain.support.TicketId;
import io.seneschal.persistence.shared.Columns;
import io.seneschal.persistence.shared.Row;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.core.statement.Update;

/** A use, or a refused one, and its row. */
final class SupportUseRow {

    static final Columns COLUMNS = Columns.of(
            "id",
            "giver_id",
            "grant_id",
            "ticket_id",
            "agent",
            "content_type",
            "organisation_id",
            "resource_id",
            "network",
            "used_at",
            "until",
            "reason");

    private SupportUseRow() {}

    static SupportUse use(ResultSet columns, StatementContext context) throws SQLException {
        return of(new Row(columns, context));
    }

    static SupportUse of(Row row) throws SQLException {
        var grant = row.idOrNull("grant_id");
        return new SupportUse(
                new SupportUseId(row.id("id")),
                new SupportQuestion(
                        new TicketId(row.id("ticket_id")),
                        new EmailAddress(row.text("agent")),
                        new UserId(row.id("giver_id")),
                        Coded.of(ContentType.class, row.text("content_type")),
                        new OrganisationId(row.id("organisation_id")),
                        row.idOrNull("resource_id"),
                        row.text("network")),
                grant == null ? null : new SupportGrantId(grant),
                row.instant("used_at"),
                row.instantOrNull("until"),
                row.textOrNull("reason"));
    }

    static UseTally tally(ResultSet columns, StatementContext context) throws SQLException {
        var row = new Row(columns, context);
        return new UseTally(
                new EmailAddress(row.text("agent")),
                new TicketId(row.id("ticket_id")),
                Coded.of(ContentType.class, row.text("content_type")),
                row.textOrNull("reason"),
                row.number("uses"));
    }

    static Update bind(Update update, SupportUse use) {
        var question = use.question();
        var grant = use.grant();
        return update.bind("id", use.id().value())
                .bind("giver", question.giver().value())
                .bindByType("grant", grant == null ? null : grant.value(), UUID.class)
                .bind("ticket", question.ticket().value())
                .bind("agent", question.agent().text())
                .bind("contentType", question.contentType().code())
                .bind("organisation", question.organisation().value())
                .bindByType("resource", question.resource(), UUID.class)
                .bind("network", question.network())
                .bind("at", use.at())
                .bindByType("until", use.until(), Instant.class)
                .bind("reason", use.reason());
    }
}
