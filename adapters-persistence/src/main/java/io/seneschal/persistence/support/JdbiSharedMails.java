package io.seneschal.persistence.support;

import io.seneschal.application.shared.Page;
import io.seneschal.application.shared.PageRequest;
import io.seneschal.application.support.SharedMails;
import io.seneschal.domain.mailbox.MailboxId;
import io.seneschal.domain.shared.Change;
import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.domain.shared.UserId;
import io.seneschal.domain.support.MessageReference;
import io.seneschal.domain.support.SharedMail;
import io.seneschal.domain.support.SharedMailId;
import io.seneschal.domain.support.TicketId;
import io.seneschal.persistence.shared.Columns;
import io.seneschal.persistence.shared.JdbiStore;
import io.seneschal.persistence.shared.Row;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.statement.StatementContext;

/** References to single mails that are shared with tickets, in their table. */
public final class JdbiSharedMails implements SharedMails {

    private static final Columns COLUMNS = Columns.of(
            "id",
            "ticket_id",
            "organisation_id",
            "mailbox_id",
            "message_id",
            "giver_id",
            "shared_at",
            "ends_at",
            "revoked_at",
            "version");

    private static final String SELECT = "select " + COLUMNS + " from shared_mails ";

    private final JdbiStore store;

    public JdbiSharedMails(JdbiStore store) {
        this.store = store;
    }

    @Override
    public Optional<SharedMail> find(TicketId ticket, SharedMailId mail) {
        return store.ask(handle -> handle.createQuery(SELECT + "where id = :id and ticket_id = :ticket")
                .bind("id", mail.value())
                .bind("ticket", ticket.value())
                .map(JdbiSharedMails::mail)
                .findOne());
    }

    @Override
    public Page<SharedMail> page(TicketId ticket, PageRequest page) {
        var found = store.ask(handle -> handle.createQuery(
                        SELECT + "where ticket_id = :ticket and id > :after order by ticket_id, id limit :rows")
                .bind("ticket", ticket.value())
                .bind("after", Row.start(page))
                .bind("rows", Row.rows(page))
                .map(JdbiSharedMails::mail)
                .list());
        return Page.of(found, page, mail -> mail.id().value());
    }

    @Override
    public List<SharedMail> allUnrevoked(OrganisationId organisation, UserId giver) {
        return store.ask(handle -> handle.createQuery(SELECT + """
                        where organisation_id = :organisation and giver_id = :giver and revoked_at is null
                        order by organisation_id, giver_id, id
                        """)
                .bind("organisation", organisation.value())
                .bind("giver", giver.value())
                .map(JdbiSharedMails::mail)
                .list());
    }

    @Override
    public void add(Change<SharedMail> shared) {
        var mail = shared.after();
        store.change(handle -> handle.createUpdate("""
                        insert into shared_mails (id, ticket_id, organisation_id, mailbox_id, message_id, giver_id, shared_at,
                                                  ends_at, version)
                        values (:id, :ticket, :organisation, :mailbox, :message, :giver, :sharedAt,
                                :endsAt, :version)
                        """)
                .bind("id", mail.id().value())
                .bind("ticket", mail.ticket().value())
                .bind("organisation", mail.organisation().value())
                .bind("mailbox", mail.mailbox().value())
                .bind("message", mail.message().text())
                .bind("giver", mail.giver().value())
                .bind("sharedAt", mail.sharedAt())
                .bind("endsAt", mail.endsAt())
                .bind("version", mail.version())
                .execute());
        store.append(shared);
    }

    @Override
    public void save(Change<SharedMail> changed) {
        if (changed.isNone()) {
            return;
        }
        var mail = changed.after();
        store.changeOne(
                mail.id(),
                handle -> handle.createUpdate("""
                        update shared_mails set revoked_at = :revokedAt, version = version + 1
                        where id = :id and version = :version
                        """)
                        .bindByType("revokedAt", mail.revokedAt(), Instant.class)
                        .bind("id", mail.id().value())
                        .bind("version", mail.version())
                        .execute());
        store.append(changed);
    }

    @Override
    public void hold(SharedMail mail) {
        store.changeOne(
                mail.id(),
                handle -> handle.createQuery(
                                "select 1 from shared_mails where id = :id and version = :version for update")
                        .bind("id", mail.id().value())
                        .bind("version", mail.version())
                        .mapTo(Integer.class)
                        .findOne()
                        .orElse(0));
    }

    private static SharedMail mail(ResultSet columns, StatementContext context) throws SQLException {
        var row = new Row(columns, context);
        return new SharedMail(
                new SharedMailId(row.id("id")),
                new TicketId(row.id("ticket_id")),
                new OrganisationId(row.id("organisation_id")),
                new MailboxId(row.id("mailbox_id")),
                new MessageReference(row.text("message_id")),
                new UserId(row.id("giver_id")),
                row.instant("shared_at"),
                row.instant("ends_at"),
                row.instantOrNull("revoked_at"),
                row.number("version"));
    }
}
