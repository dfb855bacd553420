package io.seneschal.persistence.mailbox;

import io.seneschal.domain.mailbox.Mailbox;
import io.seneschal.domain.mailbox.MailboxId;
import io.seneschal.domain.shared.EmailAddress;
import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.domain.shared.ProductId;
import io.seneschal.persistence.shared.Columns;
import io.seneschal.persistence.shared.Row;
import io.seneschal.persistence.shared.SearchText;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jdbi.v3.core.statement.StatementContext;

/** A mailbox as a row. */
public final class MailboxRow {

    public static final Columns COLUMNS =
            Columns.of("id", "organisation_id", "product_id", "address", "self_service", "created_at", "version");

    private MailboxRow() {}

    static <S extends SqlStatement<S>> S bind(S statement, Mailbox mailbox) {
        return key(statement, mailbox)
                .bind("product", mailbox.product().value())
                .bind("address", mailbox.address().text())
                .bind("addressFolded", mailbox.address().folded())
                .bind("resource", mailbox.resource().toString())
                .bind("searchText", SearchText.of(mailbox.address().text()))
                .bind("selfService", mailbox.selfService())
                .bind("createdAt", mailbox.createdAt());
    }

    static <S extends SqlStatement<S>> S key(S statement, Mailbox mailbox) {
        return statement
                .bind("id", mailbox.id().value())
                .bind("organisation", mailbox.organisation().value())
                .bind("version", mailbox.version());
    }

    static Mailbox mailbox(ResultSet columns, StatementContext context) throws SQLException {
        return of(new Row(columns, context));
    }

    public static Mailbox of(Row row) throws SQLException {
        return new Mailbox(
                new MailboxId(row.id("id")),
                new OrganisationId(row.id("organisation_id")),
                new ProductId(row.id("product_id")),
                new EmailAddress(row.text("address")),
                row.truth("self_service"),
                row.instant("created_at"),
                row.number("version"));
    }
}
