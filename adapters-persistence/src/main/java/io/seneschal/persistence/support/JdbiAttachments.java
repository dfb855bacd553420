package io.seneschal.persistence.support;

import io.seneschal.application.shared.FileContent;
import io.seneschal.application.support.Attachments;
import io.seneschal.domain.shared.Change;
import io.seneschal.domain.shared.Coded;
import io.seneschal.domain.support.Attachment;
import io.seneschal.domain.support.AttachmentId;
import io.seneschal.domain.support.AttachmentKind;
import io.seneschal.domain.support.AttachmentName;
import io.seneschal.domain.support.AttachmentRefusal.UnknownAttachment;
import io.seneschal.domain.support.TicketId;
import io.seneschal.persistence.shared.Columns;
import io.seneschal.persistence.shared.JdbiStore;
import io.seneschal.persistence.shared.Row;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.statement.StatementContext;

/** Attachments in their table, and what is in them in another one, in pieces. */
public final class JdbiAttachments implements Attachments {

    private static final String SELECT = "select "
            + Columns.of("id", "ticket_id", "kind", "name", "media_type", "bytes", "attached_at")
            + " from ticket_attachments ";

    private final JdbiStore store;

    public JdbiAttachments(JdbiStore store) {
        this.store = store;
    }

    @Override
    public Attachment get(TicketId ticket, AttachmentId attachment) {
        return store.ask(handle -> handle.createQuery(SELECT + "where id = :id and ticket_id = :ticket")
                        .bind("id", attachment.value())
                        .bind("ticket", ticket.value())
                        .map(JdbiAttachments::attachment)
                        .findOne())
                .orElseThrow(() -> new UnknownAttachment(attachment));
    }

    @Override
    public List<Attachment> allOf(TicketId ticket) {
        return store.ask(handle -> handle.createQuery(SELECT + "where ticket_id = :ticket order by ticket_id, id")
                .bind("ticket", ticket.value())
                .map(JdbiAttachments::attachment)
                .list());
    }

    @Override
    public void add(Change<Attachment> attached, FileContent content) {
        var attachment = attached.after();
        store.change(handle -> handle.createUpdate("""
                        insert into ticket_attachments (id, ticket_id, kind, name, media_type, bytes, attached_at)
                        values (:id, :ticket, :kind, :name, :mediaType, :bytes, :attachedAt)
                        """)
                .bind("id", attachment.id().value())
                .bind("ticket", attachment.ticket().value())
                .bind("kind", attachment.kind().code())
                .bind("name", attachment.name().text())
                .bind("mediaType", attachment.mediaType())
                .bind("bytes", attachment.bytes())
                .bind("attachedAt", attachment.attachedAt())
                .execute());
        Pieces.of(content, (number, piece) -> addPiece(attachment.id(), number, piece));
        store.append(attached);
    }

    @Override
    public void remove(Change<Attachment> removed) {
        var attachment = removed.after();
        store.changeOne(
                attachment.id(),
                handle -> handle.createUpdate("delete from ticket_attachments where id = :id and ticket_id = :ticket")
                        .bind("id", attachment.id().value())
                        .bind("ticket", attachment.ticket().value())
                        .execute());
        store.append(removed);
    }

    @Override
    public Optional<byte[]> piece(AttachmentId attachment, int number) {
        return store.ask(handle -> handle.createQuery(
                        "select content from attachment_pieces where attachment_id = :attachment and number = :number")
                .bind("attachment", attachment.value())
                .bind("number", number)
                .map((columns, context) -> columns.getBytes("content"))
                .findOne());
    }

    private void addPiece(AttachmentId attachment, int number, byte[] piece) {
        store.change(handle -> handle.createUpdate("""
                        insert into attachment_pieces (attachment_id, number, content)
                        values (:attachment, :number, :content)
                        """)
                .bind("attachment", attachment.value())
                .bind("number", number)
                .bind("content", piece)
                .execute());
    }

    private static Attachment attachment(ResultSet columns, StatementContext context) throws SQLException {
        var row = new Row(columns, context);
        return new Attachment(
                new AttachmentId(row.id("id")),
                new TicketId(row.id("ticket_id")),
                Coded.of(AttachmentKind.class, row.text("kind")),
                new AttachmentName(row.text("name")),
                row.text("media_type"),
                row.number("bytes"),
                row.instant("attached_at"));
    }
}
