package io.seneschal.persistence.mailbox;

import io.seneschal.application.mailbox.DeviceViews.DeviceView;
import io.seneschal.domain.mailbox.Device;
import io.seneschal.domain.mailbox.DeviceId;
import io.seneschal.domain.mailbox.LastUse;
import io.seneschal.domain.mailbox.MailProtocol;
import io.seneschal.domain.mailbox.MailboxId;
import io.seneschal.domain.security.SecretHash;
import io.seneschal.domain.shared.Coded;
import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.persistence.shared.ActorColumns;
import io.seneschal.persistence.shared.Columns;
import io.seneschal.persistence.shared.Row;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** A device as a row, and when it was last used. */
final class DeviceRow {

    static final Columns COLUMNS = Columns.of(
            "id",
            "organisation_id",
            "mailbox_id",
            "user_id",
            "name",
            "icon",
            "protocols",
            "expires_at",
            "password_hash",
            "created_by_kind",
            "created_by_id",
            "created_at",
            "last_used_at",
            "last_protocol",
            "last_network",
            "version");

    private DeviceRow() {}

    static <S extends SqlStatement<S>> S bind(S statement, Device device) {
        return WishColumns.bind(key(statement, device), device.wish())
                .bind("password", device.password().text());
    }

    static <S extends SqlStatement<S>> S key(S statement, Device device) {
        return statement
                .bind("id", device.id().value())
                .bind("mailbox", device.mailbox().value())
                .bind("version", device.version());
    }

    static Device device(ResultSet columns, StatementContext context) throws SQLException {
        return of(new Row(columns, context));
    }

    static DeviceView view(ResultSet columns, StatementContext context) throws SQLException {
        var row = new Row(columns, context);
        return new DeviceView(of(row), lastUse(row));
    }

    static Device of(Row row) throws SQLException {
        return new Device(
                new DeviceId(row.id("id")),
                new OrganisationId(row.id("organisation_id")),
                new MailboxId(row.id("mailbox_id")),
                WishColumns.of(row),
                new SecretHash(row.text("password_hash")),
                ActorColumns.of(row, "created_by"),
                row.instant("created_at"),
                row.number("version"));
    }

    static @Nullable LastUse lastUse(Row row) throws SQLException {
        var at = row.instantOrNull("last_used_at");
        return at == null
                ? null
                : new LastUse(at, Coded.of(MailProtocol.class, row.text("last_protocol")), row.text("last_network"));
    }
}
