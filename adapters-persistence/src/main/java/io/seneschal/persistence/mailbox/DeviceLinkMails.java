package io.seneschal.persistence.mailbox;

import io.seneschal.application.mailbox.DeviceInvitations.Mailing;
import io.seneschal.domain.mailbox.DeviceInvitation;
import io.seneschal.domain.mailbox.DeviceInvitationId;
import io.seneschal.domain.security.SecretHash;
import io.seneschal.persistence.shared.Claims;
import io.seneschal.persistence.shared.JdbiStore;
import io.seneschal.persistence.shared.Row;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/** Which links are still to be mailed, beside the invitations to which they lead. */
final class DeviceLinkMails {

    private final JdbiStore store;
    private final Claims claims;

    DeviceLinkMails(JdbiStore store) {
        this.store = store;
        this.claims = new Claims(store);
    }

    private record Due(Mailing mailing, Instant at) {}

    Optional<Mailing> claim(Instant now, Instant until) {
        return claims.claim(() -> first(now), (handle, due) -> move(handle, due, until))
                .map(Due::mailing);
    }

    void linked(DeviceInvitation invitation) {
        store.writeAside(
                handle -> handle.createUpdate("update device_invitations set mailed_link_hash = :link where id = :id")
                        .bind(
                                "link",
                                Optional.ofNullable(invitation.mailedLink())
                                        .map(SecretHash::text)
                                        .orElse(null))
                        .bind("id", invitation.id().value())
                        .execute());
    }

    void postpone(DeviceInvitationId invitation, Instant until) {
        store.writeAside(handle -> handle.createUpdate("""
                        update device_invitations set mail_due_at = :until
                        where id = :id and mail_due_at is not null
                        """)
                .bind("until", until)
                .bind("id", invitation.value())
                .execute());
    }

    void settle(DeviceInvitationId invitation) {
        store.writeAside(
                handle -> handle.createUpdate("update device_invitations set mail_due_at = null where id = :id")
                        .bind("id", invitation.value())
                        .execute());
    }

    private Optional<Due> first(Instant now) {
        return store.ask(handle -> handle.createQuery("select " + DeviceInvitationRow.COLUMNS + """
                        , mail_due_at, mail_attempts
                        from device_invitations
                        where mail_due_at <= :now
                        order by mail_due_at, id
                        limit 1
                        """)
                .bind("now", now)
                .map(DeviceLinkMails::due)
                .findOne());
    }

    private static int move(Handle handle, Due due, Instant until) {
        return handle.createUpdate("""
                        update device_invitations set mail_due_at = :until, mail_attempts = mail_attempts + 1
                        where id = :id and mail_due_at = :seen
                        """)
                .bind("until", until)
                .bind("id", due.mailing().invitation().id().value())
                .bind("seen", due.at())
                .execute();
    }

    /** As it will be once it is claimed. */
    private static Due due(ResultSet columns, StatementContext context) throws SQLException {
        var row = new Row(columns, context);
        return new Due(
                new Mailing(DeviceInvitationRow.of(row), Math.toIntExact(row.number("mail_attempts") + 1)),
                row.instant("mail_due_at"));
    }
}
