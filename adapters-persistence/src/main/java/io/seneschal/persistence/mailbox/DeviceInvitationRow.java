package io.seneschal.persistence.mailbox;

import io.seneschal.domain.mailbox.DeviceId;
import io.seneschal.domain.mailbox.DeviceInvitation;
import io.seneschal.domain.mailbox.DeviceInvitation.Ending;
import io.seneschal.domain.mailbox.DeviceInvitationId;
import io.seneschal.domain.mailbox.MailboxId;
import io.seneschal.domain.security.SecretHash;
import io.seneschal.domain.shared.EmailAddress;
import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.persistence.shared.ActorColumns;
import io.seneschal.persistence.shared.Columns;
import io.seneschal.persistence.shared.Row;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** An invitation of a device as a row. */
final class DeviceInvitationRow {

    static final Columns COLUMNS = Columns.of(
            "id",
            "organisation_id",
            "mailbox_id",
            "user_id",
            "name",
            "icon",
            "protocols",
            "expires_at",
            "mail_to",
            "link_hash",
            "mailed_link_hash",
            "given_by_kind",
            "given_by_id",
            "given_at",
            "ended_at",
            "device_id",
            "version");

    private DeviceInvitationRow() {}

    static DeviceInvitation invitation(ResultSet columns, StatementContext context) throws SQLException {
        return of(new Row(columns, context));
    }

    static DeviceInvitation of(Row row) throws SQLException {
        var mailTo = row.textOrNull("mail_to");
        var mailedLink = row.textOrNull("mailed_link_hash");
        return new DeviceInvitation(
                new DeviceInvitationId(row.id("id")),
                new OrganisationId(row.id("organisation_id")),
                new MailboxId(row.id("mailbox_id")),
                WishColumns.of(row),
                mailTo == null ? null : new EmailAddress(mailTo),
                new SecretHash(row.text("link_hash")),
                mailedLink == null ? null : new SecretHash(mailedLink),
                ActorColumns.of(row, "given_by"),
                row.instant("given_at"),
                ending(row),
                row.number("version"));
    }

    private static @Nullable Ending ending(Row row) throws SQLException {
        var at = row.instantOrNull("ended_at");
        var device = row.idOrNull("device_id");
        return at == null ? null : new Ending(at, device == null ? null : new DeviceId(device));
    }
}
