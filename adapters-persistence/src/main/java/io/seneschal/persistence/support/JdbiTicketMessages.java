package io.seneschal.persistence.support;

import io.seneschal.application.shared.Page;
import io.seneschal.application.shared.PageRequest;
import io.seneschal.application.support.TicketMessages;
import io.seneschal.domain.shared.Change;
import io.seneschal.domain.shared.Coded;
import io.seneschal.domain.shared.Language;
import io.seneschal.domain.support.TicketId;
import io.seneschal.domain.support.TicketMessage;
import io.seneschal.domain.support.TicketMessageId;
import io.seneschal.domain.support.TicketRefusal.UnknownMessage;
import io.seneschal.domain.support.TicketText;
import io.seneschal.persistence.shared.ActorColumns;
import io.seneschal.persistence.shared.JdbiStore;
import io.seneschal.persistence.shared.Row;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jdbi.v3.core.statement.StatementContext;

/** Messages of tickets in their table. */
public final class JdbiTicketMessages implements TicketMessages {

    private final JdbiStore store;

    public JdbiTicketMessages(JdbiStore store) {
        this.store = store;
    }

    @Override
    public TicketMessage get(TicketId ticket, TicketMessageId message) {
        return store.ask(handle -> handle.createQuery("""
                        select id, ticket_id, author_kind, author_id, language, text, written_at
                        from ticket_messages
                        where id = :id and ticket_id = :ticket
                        """)
                        .bind("id", message.value())
                        .bind("ticket", ticket.value())
                        .map(JdbiTicketMessages::message)
                        .findOne())
                .orElseThrow(() -> new UnknownMessage(message));
    }

    @Override
    public Page<TicketMessage> page(TicketId ticket, PageRequest page) {
        var found = store.ask(handle -> handle.createQuery("""
                        select id, ticket_id, author_kind, author_id, language, text, written_at
                        from ticket_messages
                        where ticket_id = :ticket and id > :after
                        order by ticket_id, id
                        limit :rows
                        """)
                .bind("ticket", ticket.value())
                .bind("after", Row.start(page))
                .bind("rows", Row.rows(page))
                .map(JdbiTicketMessages::message)
                .list());
        return Page.of(found, page, message -> message.id().value());
    }

    @Override
    public void add(Change<TicketMessage> written) {
        var message = written.after();
        store.change(handle -> handle.createUpdate("""
                        insert into ticket_messages (id, ticket_id, author_kind, author_id, language, text, written_at)
                        values (:id, :ticket, :authorKind, :authorId, :language, :text, :writtenAt)
                        """)
                .bind("id", message.id().value())
                .bind("ticket", message.ticket().value())
                .bind("authorKind", ActorColumns.kind(message.author()))
                .bind("authorId", ActorColumns.id(message.author()))
                .bind("language", message.language().code())
                .bind("text", message.text().text())
                .bind("writtenAt", message.writtenAt())
                .execute());
        store.append(written);
    }

    private static TicketMessage message(ResultSet columns, StatementContext context) throws SQLException {
        var row = new Row(columns, context);
        return new TicketMessage(
                new TicketMessageId(row.id("id")),
                new TicketId(row.id("ticket_id")),
                ActorColumns.of(row, "author"),
                Coded.of(Language.class, row.text("language")),
                new TicketText(row.text("text")),
                row.instant("written_at"));
    }
}
